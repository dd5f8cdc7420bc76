package import Messages

/// Something of a manuscript that could not be read, while the rest could.
package struct Omission: Sendable, Hashable {
  /// What it is, and why.
  package enum Reason: Sendable, Hashable {
    /// A file that the manuscript takes in is not there.
    case missingFile(String)
    /// A file that the manuscript takes in stands outside of its folder, where nothing is read.
    case outsideFile(String)
    /// A file that the manuscript takes in cannot be read; the reason as a sentence's end.
    case unreadableFile(String, why: Message)
    /// The markup is broken here, in the parser's words, and was read as well as it makes sense.
    case brokenMarkup(Message)
    /// The markup is so broken, in the parser's words, that nothing behind this place was read.
    case brokenOff(Message)
  }

  /// What it is, and why.
  package let reason: Reason
  /// Where the manuscript asks for it, or where its markup is broken.
  package let location: SourceLocation

  /// Makes an omission.
  package init(_ reason: Reason, at location: SourceLocation) {
    self.reason = reason
    self.location = location
  }
}
