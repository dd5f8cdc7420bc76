import Citations
import Manuscripts
import Messages

/// `citation/duplicate`: a source cited in full a second time where a short form is the convention.
struct CitationDuplicate: Rule {
  static let description = RuleDescription(
    id: "citation/duplicate",
    summary: "a source cited in full a second time where a short form is the convention",
    severity: .note,
    needsNetwork: false,
    explanation: """
      The manuscript refers back to earlier notes elsewhere (同前註, Ibid.), and here gives a source in full \
      that it has given before. Use the short form. The house profile may want or allow full citations again.
      """,
    good: "19 同註 16。",
    bad: "19 〈篇名〉，《刊名》，日期，<網址>。, as in note 16"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let occurrences = document.citationOccurrences
      let refersBack = occurrences.contains {
        if case .backReference = $0.citation.citation.kind { true } else { false }
      }
      let isLookedAt =
        switch context.house.duplicateCitations {
        case .any: refersBack
        case .wanted: false
        case .unwanted: true
        }
      guard isLookedAt else { return [Finding]() }
      var first: [Identity: CitationOccurrence] = [:]
      return occurrences.compactMap { occurrence in
        guard let source = SourceKey(occurrence), let identity = Identity(source) else { return nil }
        guard let earlier = first[identity] else {
          first[identity] = occurrence
          return nil
        }
        guard earlier.note.note.id != occurrence.note.note.id else { return nil }
        return Self.finding(
          on: occurrence,
          "this source is cited in full already in note \(earlier.note.note.label)"
        )
      }
    }
  }

  /// What makes two citations the same to the letter.
  private struct Identity: Hashable {
    let title: String
    let container: String?
    let authors: [String]
    let issued: PartialDate?
    let address: String?

    init?(_ source: SourceKey) {
      let item = source.occurrence.citation.citation.item
      guard let title = item.title, item.locator == nil else { return nil }
      self.title = title
      container = item.containerTitle
      authors = source.authors
      issued = source.issued
      address = source.address
    }
  }
}
