/// A request's head as a `LoopbackServer` has read it.
package struct LoopbackRequest: Sendable {
  /// The whole head.
  package let head: String

  /// Takes a head as `LoopbackConnection.readHead` gives it.
  package init(head: String) {
    self.head = head
  }

  /// What is asked for, as it stands in the request line: `/page?x=1`.
  package var target: String {
    let words = head.prefix { !$0.isNewline }.split(separator: " ")
    return words.count > 1 ? String(words[1]) : ""
  }

  /// The first value of a header field; nil where it was not sent.
  package func header(_ name: String) -> String? {
    for line in head.split(whereSeparator: \.isNewline).dropFirst() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else {
        continue
      }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return nil
  }
}
