extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    if first != " ", last != " " { return String(self) }
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...end])
  }
}
