import Citations
import Messages

extension Citation {
  /// What it cites, in one line of a list: its title, else the words of its reference back, else its own text.
  var sourceText: Message {
    switch kind {
    case .backReference(let reference): "\(reference.words) → \(reference.target.displayText)"
    case .source: Message(verbatim: item.title ?? raw.text)
    }
  }
}
