import Manuscripts
import Messages

/// The `ibid-ignore` comments of a run's manuscripts, applied to its findings.
struct IgnoreCommentList {
  private let documents: [AuditedDocument]
  private let places: [String: IgnoredPlaces]
  private var used: [String: Set<Int>] = [:]

  /// Takes the comments of the documents of a run.
  init(_ documents: [AuditedDocument]) {
    self.documents = documents
    places = Dictionary(
      documents.compactMap { document in
        IgnoredPlaces(document.manuscript).map { (document.manuscript.path, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Parts the findings into those that count and those that a comment lets pass.
  mutating func applied(to findings: [Finding]) -> (kept: [Finding], suppressed: [SuppressedFinding]) {
    if places.isEmpty { return (findings, []) }
    let comments = Dictionary(
      documents.map { ($0.manuscript.path, $0.manuscript.ignoreComments) },
      uniquingKeysWith: { first, _ in first }
    )
    var kept: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    for finding in findings {
      let index = places[finding.path]?.comment(for: finding.rule, note: finding.note, at: finding.location)
      guard let index, let comment = comments[finding.path]?[index] else {
        kept.append(finding)
        continue
      }
      used[finding.path, default: []].insert(index)
      let reason = comment.reason ?? "a comment in line \(comment.line)"
      suppressed.append(SuppressedFinding(finding, reason: reason, isInManuscript: true))
    }
    return (kept, suppressed)
  }

  /// What the editor should know of the comments: those that name no rule, and those of no use any more.
  ///
  /// - Parameter ran: The ids of the rules that ran: of the others nothing can be said.
  func remarks(ran: Set<String>) -> [Message] {
    let known = Set(RuleRegistry.rules.map { $0.description.id })
    return documents.flatMap { document in
      let path = document.manuscript.path
      return document.manuscript.ignoreComments.enumerated().compactMap { index, comment -> Message? in
        let place = "\(path):\(comment.line)"
        if let unknown = comment.rules.first(where: { !known.contains($0) }) {
          return "\(place): ibid-ignore names “\(unknown)”, which is no rule: see ibid rules"
        }
        let mayBeUseless = !comment.rules.isEmpty && comment.rules.allSatisfy(ran.contains)
        guard mayBeUseless, used[path]?.contains(index) != true else { return nil }
        return "\(place): the ibid-ignore comment is of no use any more: take it out"
      }
    }
  }
}
