/// A link in a terminal's text: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda, the OSC 8 sequence.
enum TerminalLink {
  /// A web address that leads to itself. Only printable ASCII goes into the sequence, so that nothing can end it early.
  static func of(_ address: String) -> String {
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    guard isWeb, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return address }
    return "\u{1B}]8;;\(address)\u{1B}\\\(address)\u{1B}]8;;\u{1B}\\"
  }
}
