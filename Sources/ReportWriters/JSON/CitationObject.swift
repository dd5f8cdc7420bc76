import Auditing
import Citations

/// One of `citations`; `verdict`, `check`, `page` and `match` stand in an audit only.
struct CitationObject: Encodable {
  let id: String
  let kind: String
  let item: ItemObject
  let refersTo: String?
  let unresolved: String?
  let links: [LinkObject]
  let verdict: String?
  let check: CheckObject?
  let page: PageObject?
  let match: MatchObject?

  init(_ citation: Citation) {
    self.init(citation, audited: nil)
  }

  init(_ audited: AuditedCitation) {
    self.init(audited.citation, audited: audited)
  }

  private init(_ citation: Citation, audited: AuditedCitation?) {
    id = citation.id
    links = citation.links.map(LinkObject.init)
    switch citation.kind {
    case .source:
      kind = "source"
      item = ItemObject(citation.item, type: citation.item.type)
      refersTo = nil
      unresolved = nil
    case .backReference(let reference):
      kind = "back-reference"
      item = ItemObject(citation.item, type: nil)
      refersTo = reference.refersTo
      unresolved = reference.target.unresolvedReason
    }
    verdict = audited?.verdict.rawValue
    check = audited?.check.map { CheckObject($0, writtenURL: citation.links.first?.url) }
    page = audited?.check?.page.flatMap { $0.isSilent ? nil : PageObject($0) }
    match = audited?.match.map { MatchObject($0, citedTitle: citation.item.title) }
  }
}

extension BackReference.Target {
  /// Why it leads to no one citation; nil where it does.
  fileprivate var unresolvedReason: String? {
    switch self {
    case .citation: nil
    case .ambiguous(let ids): "it may mean " + ids.joined(separator: " or ")
    case .unresolved(let reason): "\(reason)"
    }
  }
}
