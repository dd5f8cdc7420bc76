import PDFReading

/// One line of a page, as its runs stand beside each other.
struct PDFTextLine {
  /// The runs from left to right.
  private(set) var runs: [PDFRun]
  /// The page's number, from 1.
  let page: Int

  /// Begins a line with its first run.
  init(_ run: PDFRun, page: Int) {
    runs = [run]
    self.page = page
  }

  /// The run that most of the line is like: the one with the most characters.
  var main: PDFRun { runs.max { $0.text.utf8.count < $1.text.utf8.count } ?? runs[0] }
  /// The left edge.
  var x: Double { runs[0].box.x }
  /// The upper edge of its main run.
  var y: Double { main.box.y }
  /// The lower edge of its main run.
  var bottom: Double { main.box.y + main.box.height }
  /// The font size of its main run, in points.
  var fontSize: Double { main.fontSize }

  /// The lines of a page in the order of the file.
  static func lines(of page: PDFPage) -> [PDFTextLine] {
    var lines: [PDFTextLine] = []
    for run in page.runs where !run.text.isEmpty {
      if let last = lines.last, last.holds(run) {
        lines[lines.count - 1].runs.append(run)
      } else {
        lines.append(PDFTextLine(run, page: page.number))
      }
    }
    for index in lines.indices { lines[index].runs.sort { $0.box.x < $1.box.x } }
    return lines.filter { line in line.runs.contains { $0.text.contains { !$0.isWhitespace } } }
  }

  /// Whether a run stands on this line: their middles are within each other's height, and it overlaps none of them.
  private func holds(_ run: PDFRun) -> Bool {
    let middle = run.box.y + run.box.height / 2
    let main = main
    let mainMiddle = main.box.y + main.box.height / 2
    guard
      (main.box.y...main.box.y + main.box.height).contains(middle)
        || (run.box.y...run.box.y + run.box.height).contains(mainMiddle)
    else { return false }
    // A second column begins far to the right of the first, or the line before ended far to the right of this one.
    let last = runs[runs.count - 1]
    return run.box.x > last.box.x - 1 || run.box.x + run.box.width <= last.box.x + 1 || run.text == " "
      || runs.contains { abs($0.box.x + $0.box.width - run.box.x) < main.fontSize }
  }

  /// Whether a run is set small and high, as the numbers of notes are: at most four fifths of its neighbours' size.
  ///
  /// - Parameter size: The size of the text round it, in points.
  func isRaised(_ run: PDFRun, beside size: Double) -> Bool {
    let runMiddle = run.box.y + run.box.height / 2
    let lineMiddle = main.box.y + main.box.height / 2
    return run.fontSize > 0 && run.fontSize <= size * 0.8 && runMiddle < lineMiddle
  }
}
