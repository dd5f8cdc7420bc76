import Citations
import Messages

/// `citation/missing-field`: the style wants a field that the note lacks.
struct CitationMissingField: Rule {
  static let description = RuleDescription(
    id: "citation/missing-field",
    summary: "a field that sources of its kind need is missing",
    severity: .note,
    needsNetwork: false,
    explanation: """
      A reader needs the title, the place of publication and the date to find a source again when its address \
      is dead. The rule looks only at sources with an address whose neighbours in the manuscript have the \
      field: where most notes lack it, the house does without. An access date is missed where the house \
      profile wants one.
      """,
    good: "〈篇名〉，《刊名》，2023年5月6日，<https://example.org/a>。",
    bad: "〈篇名〉，《刊名》，<https://example.org/a>。"
  )

  /// The share of the manuscript's web sources that must have a field before its absence is a slip.
  private static let usualShare = 0.75

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let sources = document.citationOccurrences.filter { occurrence in
        guard case .source = occurrence.citation.citation.kind else { return false }
        return !occurrence.citation.citation.links.isEmpty
      }
      let usual = Field.allCases.filter { field in
        let having = sources.count { field.isPresent(in: $0.citation.citation.item) }
        return sources.count >= 4 && Double(having) >= Self.usualShare * Double(sources.count)
      }
      return sources.compactMap { occurrence -> Finding? in
        let item = occurrence.citation.citation.item
        let missing = usual.filter { !$0.isPresent(in: item) }
        let lacksAccess = context.house.accessDate == .wanted && item.accessed == nil
        guard let first = missing.first else {
          return lacksAccess
            ? Self.finding(on: occurrence, "the note gives no access date, as the house wants") : nil
        }
        let names = missing.dropFirst().reduce(first.name) { "\($0) and \($1.name)" }
        return Self.finding(
          on: occurrence,
          lacksAccess
            ? "the note gives no \(names), as the other notes do, and no access date, as the house wants"
            : "the note gives no \(names), as the other notes do"
        )
      }
    }
  }

  /// What a reader needs to find a source again.
  private enum Field: CaseIterable {
    case title, container, date

    var name: Message {
      switch self {
      case .title: "title"
      case .container: "publication"
      case .date: "date"
      }
    }

    func isPresent(in item: CitationItem) -> Bool {
      switch self {
      case .title: item.title != nil
      case .container: item.containerTitle != nil || item.publisher != nil || item.type == .legislation
      case .date: item.issued != nil || item.accessed != nil
      }
    }
  }
}
