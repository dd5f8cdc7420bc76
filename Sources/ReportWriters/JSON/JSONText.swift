import Foundation

/// JSON as the program prints it: keys sorted, so that the same values give the same bytes.
enum JSONText {
  /// The text of a value, with a line's end.
  static func of(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    guard let data = try? encoder.encode(value) else {
      // Encoding fails on infinite numbers alone, and scores are held to 0...1 where they are taken over.
      preconditionFailure("a report holds only finite numbers")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
