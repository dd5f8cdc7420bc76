import Citations
import Manuscripts
import Messages

/// `citation/anachronism`: the source is dated before a day that the marked sentence speaks of.
struct CitationAnachronism: Rule {
  static let description = RuleDescription(
    id: "citation/anachronism",
    summary: "the source is dated before a day that the marked sentence speaks of",
    severity: .note,
    needsNetwork: false,
    explanation: """
      A source cannot report what happened after it was published. Looked at are days with their year in the \
      sentence that the marker stands in and the one before, back to the marker before; sentences that speak of \
      plans (將於, 預計, will, by 2030) are let pass. It is a hint: the note may stand for another part of the \
      sentence.
      """,
    good: "On 21 May 2023 the office announced its finding.²⁵ … 25. “Chips Banned,” 22 May 2023.",
    bad: "On 21 May 2023 the office announced its finding.²⁵ … 25. “First Shot,” 1 April 2023."
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document -> [Finding] in
      let passages = MarkedPassages(document.manuscript)
      return document.notes.compactMap { note in Self.check(note, in: document, passages: passages) }
    }
  }

  private static func check(
    _ note: AuditedNote,
    in document: AuditedDocument,
    passages: MarkedPassages
  ) -> Finding? {
    let sources = note.citations.filter { if case .source = $0.citation.kind { true } else { false } }
    let dated = sources.compactMap { source in source.citation.item.issued.map { (source, $0.to ?? $0.from) }
    }
    // With several sources, any of them may be the one for that day.
    guard dated.count == sources.count,
      let latest = dated.max(by: { $0.1.firstDayNumber < $1.1.firstDayNumber }),
      latest.1.day != nil, latest.1.exists
    else { return nil }
    let days = note.note.markers.flatMap { passages.sentences(before: $0) }.flatMap { sentence in
      let later = ProseDates(sentence).occurrences.map(\.date.from)
        .filter { $0.day != nil && $0.exists && $0.firstDayNumber > latest.1.firstDayNumber + 1 }
      return later.isEmpty || speaksOfPlans(sentence) ? [] : later
    }
    // A source that the note itself dates as late, or tells of so late a day, was there to report it.
    guard let day = days.max(by: { $0.firstDayNumber < $1.firstDayNumber }),
      !PrintedDates(note.note.passage.text).agree(with: day)
    else { return nil }
    return finding(
      on: latest.0,
      of: note,
      in: document,
      "the source is dated \(latest.1.isoText), and the text that it stands for speaks of \(day.isoText)"
    )
  }

  private static let plans = [
    "將", "将", "預計", "预计", "預定", "预定", "擬", "拟", "計畫", "計劃", "计划", "屆時", "届时", "即日起", "生效", "截止", "期限",
    "will ", "would ", "plan", "expect", "schedul", "deadline", "by 20", "until", "due ", "take effect", "予定",
    "예정",
  ]

  private static func speaksOfPlans(_ sentence: String) -> Bool {
    let text = sentence.lowercased()
    return plans.contains { text.utf8.firstRange(of: $0.utf8) != nil }
  }
}
