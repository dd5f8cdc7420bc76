/// Labels of notes for a person: `1–6, 8, 10, *`.
enum LabelList {
  /// Joins labels in their order; three or more numbers that follow each other are written as a range.
  static func text(_ labels: [String]) -> String {
    var parts: [String] = []
    var index = 0
    while index < labels.count {
      var end = index
      while end + 1 < labels.count, let number = Int(labels[end]), labels[end + 1] == String(number + 1) {
        end += 1
      }
      if end - index >= 2 {
        parts.append("\(labels[index])–\(labels[end])")
        index = end + 1
      } else {
        parts.append(labels[index])
        index += 1
      }
    }
    return parts.joined(separator: ", ")
  }
}
