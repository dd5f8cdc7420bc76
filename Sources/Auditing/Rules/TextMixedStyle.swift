import Manuscripts
import Messages

/// `text/mixed-style`: one manuscript writes one thing two ways.
struct TextMixedStyle: Rule {
  static let description = RuleDescription(
    id: "text/mixed-style",
    summary: "one manuscript's notes write one thing two ways",
    severity: .note,
    needsNetwork: false,
    explanation: """
      Dates with and without spaces, 同前註 beside 同上註, straight quotation marks beside curly ones: each is \
      right, but a book keeps to one. The finding stands at the first place that goes the rarer way. What the \
      house profile decides is left to text/house-style. A date in the order of one language and the words of another \
      (11月 2, 2025) hints that a program printed the reference and nobody has edited it.
      """,
    good: "2023年3月7日 throughout",
    bad: "2023年3月7日 in one note, 2023 年 3 月 8 日 in another"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      Habit.all.filter { $0.isFree(context.house) }.compactMap { Self.check($0, in: document) }
        + document.manuscript.notes.compactMap { Self.unedited($0, in: document) }
    }
  }

  /// A date that a program printed half in English: 11月 2, 2025.
  private static func unedited(_ note: Note, in document: AuditedDocument) -> Finding? {
    guard let date = HalfTranslatedDate(in: note.passage.text) else { return nil }
    return finding(
      at: note.passage.location(atUTF8Offset: date.offset),
      in: document,
      note: note,
      "“\(date.text)” is written in the order of English dates; it hints that a program printed it and nobody edited it"
    )
  }

  private static func check(_ habit: Habit, in document: AuditedDocument) -> Finding? {
    var counts = [Int](repeating: 0, count: habit.forms.count)
    var first = [(note: Note, offset: Int)?](repeating: nil, count: habit.forms.count)
    for note in document.manuscript.notes {
      for (form, offset) in habit.occurrences(in: note.passage.text) {
        counts[form] += 1
        if first[form] == nil { first[form] = (note, offset) }
      }
    }
    let used = counts.indices.filter { counts[$0] > 0 }.sorted {
      (counts[$0], $1) > (counts[$1], $0)
    }
    guard used.count > 1, let rarest = used.last, let place = first[rarest] else { return nil }
    let listed = used.map { "\(habit.forms[$0]) (\(counts[$0]))" }.joined(separator: ", ")
    return finding(
      at: place.note.passage.location(atUTF8Offset: place.offset),
      in: document,
      note: place.note,
      "the notes write \(habit.name) \(used.count) ways: \(listed)"
    )
  }
}
