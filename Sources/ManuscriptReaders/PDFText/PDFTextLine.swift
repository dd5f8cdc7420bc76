import PDFReading

/// One line of a page, as its runs stand beside each other.
struct PDFTextLine {
  /// The runs from left to right.
  var runs: [PDFRun]
  /// The page's number, from 1.
  let page: Int

  /// Begins a line with its first run.
  init(_ run: PDFRun, page: Int) {
    runs = [run]
    self.page = page
  }

  /// The run that most of the line is like: the one with the most characters, of several the largest. Figures count for
  /// nothing, as raised ones stand beside few words (`型 8 9 10 。`), or beside a blank of the text's size alone.
  var main: PDFRun {
    func length(_ run: PDFRun) -> Int { run.text.utf8.count { $0 > 0x20 && !(0x30...0x39).contains($0) } }
    return runs.max { (length($0), $0.fontSize) < (length($1), $1.fontSize) } ?? runs[0]
  }
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
    for index in lines.indices {
      lines[index].settle()
    }
    return lines.filter { line in line.runs.contains { $0.text.contains { !$0.isWhitespace } } }
  }

  /// Puts the runs in their order, without the arrows behind notes that lead back to their markers, and without spaces
  /// that are printed over other text, as LibreOffice does where fonts change.
  private mutating func settle() {
    let words = runs.filter { !$0.text.allSatisfy(\.isWhitespace) && !Self.leadsBack($0) }
      .sorted { $0.box.x < $1.box.x }
    let spaces = runs.filter { $0.text.allSatisfy(\.isWhitespace) }.sorted { $0.box.x < $1.box.x }
    runs.removeAll(keepingCapacity: true)
    var end = -Double.infinity
    var next = 0
    for space in spaces {
      let middle = space.box.x + space.box.width / 2
      while next < words.count, words[next].box.x <= middle {
        end = max(end, words[next].box.x + words[next].box.width)
        runs.append(words[next])
        next += 1
      }
      if middle > end { runs.append(space) }
    }
    runs += words[next...]
  }

  /// Whether a run is an arrow back to a note's marker.
  private static func leadsBack(_ run: PDFRun) -> Bool {
    run.text.unicodeScalars.contains("\u{21A9}")
      && run.text.unicodeScalars.allSatisfy {
        $0 == "\u{21A9}" || $0 == "\u{FE0E}" || $0.properties.isWhitespace
      }
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

  /// Whether a run is set small and high, as the numbers of notes are: at most four fifths of its neighbours' size, or
  /// a little more where it stands well above their line.
  ///
  /// - Parameter size: The size of the text round it, in points.
  func isRaised(_ run: PDFRun, beside size: Double) -> Bool {
    let runMiddle = run.box.y + run.box.height / 2
    let lineMiddle = main.box.y + main.box.height / 2
    guard run.fontSize > 0, run.fontSize <= size * 0.87, runMiddle < lineMiddle else { return false }
    let rise = main.box.y + main.box.height - (run.box.y + run.box.height)
    return run.fontSize <= size * 0.8 || rise > main.box.height * 0.2
  }
}
