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
      is dead. The rule looks only at sources with an address whose neighbours of their kind in the manuscript have \
      the field: where most notes lack it, the house does without. An institution's own page needs no other \
      publication. An access date is missed where the house profile wants one.
      """,
    good: "〈篇名〉，《刊名》，2023年5月6日，<https://example.org/a>。",
    bad: "〈篇名〉，《刊名》，<https://example.org/a>。"
  )

  /// The share of the manuscript's web sources that must have a field before its absence is a slip.
  private static let usualShare = 0.75
  /// Fewer sources of one type show no habit of their own.
  private static let fewestOfType = 3

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let sources = document.citationOccurrences.filter { occurrence in
        guard case .source = occurrence.citation.citation.kind else { return false }
        return !occurrence.citation.citation.links.isEmpty
      }
      let usual = Self.usualFields(of: sources)
      return sources.compactMap { occurrence -> Finding? in
        let item = occurrence.citation.citation.item
        let missing = (usual[item.type] ?? []).filter { !$0.isTold(by: occurrence.citation.citation) }
        let lacksAccess = context.house.accessDate == .wanted && item.accessed == nil
        guard let first = missing.first, item.title != nil || item.containerTitle != nil else {
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

  /// The fields that a manuscript's sources usually have, by the type of the source. Where several are of one type and
  /// most of them do without a field, that type does: web pages have no publication in GB/T 7714.
  private static func usualFields(of sources: [CitationOccurrence]) -> [ItemType: [Field]] {
    let usual = Field.allCases.filter { field in
      sources.count >= 4 && share(of: sources, having: field) >= usualShare
    }
    return Dictionary(grouping: sources, by: \.citation.citation.item.type).mapValues { own in
      usual.filter { own.count < fewestOfType || share(of: own, having: $0) >= 0.5 }
    }
  }

  private static func share(of sources: [CitationOccurrence], having field: Field) -> Double {
    Double(sources.count { field.isPresent(in: $0.citation.citation.item) }) / Double(max(1, sources.count))
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
      case .container: item.containerTitle != nil || item.publisher != nil
      case .date: item.issued != nil || item.accessed != nil
      }
    }

    /// Whether a citation has it, or says it in another way: an institution is the publication of its own pages, and
    /// a year that is printed anywhere may be the date.
    func isTold(by citation: Citation) -> Bool {
      if isPresent(in: citation.item) { return true }
      switch self {
      case .title: return false
      case .container:
        return citation.item.type == .legislation || citation.item.author.contains(where: \.isInstitution)
      case .date: return PrintedDates(citation.raw.text).mayTellDate
      }
    }
  }
}

extension PersonName {
  /// Whether it is rather an institution's: a name that is not taken apart and is no short East Asian one.
  fileprivate var isInstitution: Bool {
    guard case .literal(let name) = self else { return false }
    let scalars = name.unicodeScalars
    return scalars.count > 4 || scalars.allSatisfy(\.isASCII)
  }
}
