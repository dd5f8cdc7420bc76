package import Manuscripts
import Messages

extension SourceLocation {
  /// The place as messages write it after the path: `43:62`, `word/footnotes.xml:12`, `page 3:40`.
  package var messageText: String {
    switch self {
    case .text(let line, let column): "\(line):\(column)"
    case .part(let part, let line, let column): "\(SafeText.line(part)):\(line):\(column)"
    case .package(let part, let paragraph): "\(SafeText.line(part)):\(paragraph)"
    case .page(let page, let line): "\(page):\(line)"
    }
  }

  /// The place as a sentence names it: `line 43`, `paragraph 12 of word/footnotes.xml`, `page 3, line 40`.
  var sentenceText: Message {
    switch self {
    case .text(let line, _): "line \(line)"
    case .part(let part, let line, _): "line \(line) of \(SafeText.line(part))"
    case .package(let part, let paragraph): "paragraph \(paragraph) of \(SafeText.line(part))"
    case .page(let page, let line): "page \(page), line \(line)"
    }
  }
}
