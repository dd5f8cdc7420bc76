import Citations

/// What tells the parts of a series apart in a title: the words that are a single letter, a number or a Roman numeral.
struct SeriesMarks: Equatable {
  private let marks: [Substring]

  /// Reads the title of a source as it is printed.
  init(of source: SourceKey) {
    let title = source.occurrence.citation.citation.item.title?.lowercased() ?? ""
    marks = title.split { !$0.isLetter && !$0.isNumber }.filter { word in
      word.utf8.count == 1
        || word.utf8.allSatisfy { (0x30...0x39).contains($0) || "ivxlcdm".utf8.contains($0) }
    }
  }
}
