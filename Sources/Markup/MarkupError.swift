package import Messages

/// Why a document could not be parsed.
package enum MarkupError: Error, Hashable {
  /// It is not well-formed; what libxml2 says of it, and the line.
  case broken(Message, line: Int)
  /// Elements stand in one another deeper than `MarkupParser.deepest`.
  case tooDeep
  /// It has more elements than are kept, or a tag with more attributes.
  case tooLarge

  /// The reason as part of a sentence: `is not well-formed XML (…, line 12)`.
  package var reason: Message {
    switch self {
    case .broken(let words, let line): "is not well-formed (\(words), line \(line))"
    case .tooDeep: "has elements in one another more than \(MarkupParser.deepest) deep"
    case .tooLarge: "has more elements or attributes than any manuscript needs"
    }
  }
}
