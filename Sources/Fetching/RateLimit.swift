import Foundation

/// What a server says of how often it may be asked.
///
/// `RateLimit` in its two drafted forms (draft-ietf-httpapi-ratelimit-headers: `limit=100, remaining=0, reset=5`, and
/// `"default";r=0;t=5`), the older `RateLimit-Remaining` and `RateLimit-Reset`, and the same with `X-`, where many give
/// the moment of the reset in seconds since 1970 instead of the wait.
enum RateLimit {
  /// How long nothing more may be asked; nil where something still may, or where the server does not say.
  static func wait(_ head: ResponseHead, now: Date) -> Duration? {
    if let combined = head.text(of: "ratelimit") {
      guard (parameter("remaining", of: combined) ?? parameter("r", of: combined)) == 0 else { return nil }
      return (parameter("reset", of: combined) ?? parameter("t", of: combined)).map { .seconds($0) }
    }
    for fields in [
      (remaining: "ratelimit-remaining", reset: "ratelimit-reset"),
      (remaining: "x-ratelimit-remaining", reset: "x-ratelimit-reset"),
    ] {
      guard let remaining = head.text(of: fields.remaining).flatMap({ Int($0) }), remaining == 0,
        let reset = head.text(of: fields.reset).flatMap({ Double($0) }), reset.isFinite, reset >= 0
      else { continue }
      let isMoment = reset > latestWait
      return .seconds(isMoment ? max(0, reset - now.timeIntervalSince1970) : reset)
    }
    return nil
  }

  /// Ten years in seconds: what is more is no wait but a moment.
  private static let latestWait = 315_360_000.0

  /// A number among parameters that commas and semicolons part.
  private static func parameter(_ name: String, of text: String) -> Int? {
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmingCharacters(in: .whitespaces) == name else { continue }
      return Int(sides[1].trimmingCharacters(in: .whitespaces)).map { max(0, $0) }
    }
    return nil
  }
}
