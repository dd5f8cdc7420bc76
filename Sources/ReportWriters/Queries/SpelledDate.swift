import Messages

/// A date of ISO 8601 as a letter says when something was published: `on 13 June 2023`, `2023年6月13日`.
struct SpelledDate {
  /// The date in words; what is no such date is left as it is.
  let message: Message

  /// Reads `2023-06-13`, `2023-06` or `2023`.
  init(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    let isDate = parts.count == text.split(separator: "-", omittingEmptySubsequences: false).count
    guard isDate, let year = parts.first, parts.count < 2 || (1...12).contains(parts[1]) else {
      message = Message(verbatim: SafeText.line(text))
      return
    }
    switch parts.count {
    case 3: message = "on \(parts[2]) \(Self.months[parts[1] - 1]) \(year)"
    case 2: message = "in \(Self.months[parts[1] - 1]) \(year)"
    default: message = "in \(year)"
    }
  }

  private static let months: [Message] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
