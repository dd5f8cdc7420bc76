import Citations

extension Citation {
  /// What it cites, in one line of a list: its title, else the words of its reference back, else its own text.
  var sourceText: String {
    switch kind {
    case .backReference(let reference): "\(reference.words) → \(reference.target.displayText)"
    case .source: item.title ?? raw.text
    }
  }
}
