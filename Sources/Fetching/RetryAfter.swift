import CLibcurl
import Foundation

/// What a Retry-After header asks for (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// How long to wait, read from a number of seconds or a date; nil where the value is neither.
  static func wait(_ value: String, now: Date) -> Duration? {
    let text = value.trimmingCharacters(in: .whitespaces)
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return .seconds(Int64(text) ?? .max / 2)
    }
    let date = curl_getdate(text, nil)
    guard date >= 0 else { return nil }
    return .seconds(max(0, Double(date) - now.timeIntervalSince1970))
  }
}
