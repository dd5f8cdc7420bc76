package import Citations
import Dispatch
package import Fetching
package import Foundation
import Manuscripts
import Matching
package import Pages
import Synchronization
package import WebAddresses

/// Judges: joins citations with the answers to their addresses, gives verdicts, and runs the rules.
package struct Auditor: Sendable {
  private let settings: RuleSettings
  private let suppressions: [Suppression]

  /// Makes an auditor that runs the rules as `settings` wants them, and lets pass what `suppressions` name.
  package init(settings: RuleSettings = RuleSettings(), suppressions: [Suppression] = []) {
    self.settings = settings
    self.suppressions = suppressions
  }

  /// Judges all citations of a run.
  ///
  /// - Parameters:
  ///   - manuscripts: The manuscripts, in the order of the report.
  ///   - results: The answers by address; empty where the run is offline. What is missing is `not-checked`.
  ///   - excluded: The addresses that the user wanted not to be asked.
  ///   - isOffline: Whether nothing was to be asked.
  ///   - today: The day of the audit.
  package func judge(
    _ manuscripts: [CitedManuscript],
    results: [RequestURL: FetchResult<Page>],
    excluded: Set<RequestURL> = [],
    isOffline: Bool,
    today: Date
  ) -> Judgement {
    var evidence = Evidence(manuscripts, excluded: excluded)
    for result in results.values { evidence.take(result) }
    let found = findings(in: manuscripts, isOffline: isOffline, today: today)
    return judge(manuscripts, by: evidence, beside: found, isOffline: isOffline, today: today)
  }

  /// Runs the rules that look at no answer, for which nothing has to be waited for.
  ///
  /// - Parameters:
  ///   - manuscripts: The manuscripts, in the order of the report.
  ///   - isOffline: Whether nothing is asked.
  ///   - today: The day of the audit.
  package func findings(
    in manuscripts: [CitedManuscript],
    isOffline: Bool,
    today: Date
  ) -> ManuscriptFindings {
    let documents = audited(manuscripts, by: Evidence([]), isOffline: isOffline)
    let context = context(documents, isOffline: isOffline, today: today)
    let rules = rules(isOffline: isOffline).filter { !$0.rule.looksAtAnswers }
    return ManuscriptFindings(byRule: Self.findings(of: rules, in: context))
  }

  /// Judges all citations of a run by evidence that was gathered before.
  ///
  /// - Parameters:
  ///   - manuscripts: The manuscripts that the evidence was gathered for, in the same order.
  ///   - found: What the rules that look at no answer found in them.
  ///   - isOffline: Whether nothing was to be asked.
  ///   - today: The day of the audit.
  package func judge(
    _ manuscripts: [CitedManuscript],
    by evidence: Evidence,
    beside found: ManuscriptFindings,
    isOffline: Bool,
    today: Date
  ) -> Judgement {
    let documents = audited(manuscripts, by: evidence, isOffline: isOffline)
    let order = Dictionary(
      documents.enumerated().map { ($1.manuscript.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let rules = rules(isOffline: isOffline)
    let context = context(documents, isOffline: isOffline, today: today)
    let byRule = Self.findings(of: rules.filter { $0.rule.looksAtAnswers }, in: context)
      .merging(found.byRule) { own, _ in own }
    let inOrder = rules.flatMap { byRule[$0.place] ?? [] }
    var placed = inOrder.enumerated().map { rank, finding in
      let place = FindingOrder(finding, document: order[finding.path] ?? documents.count, rank: rank)
      return (place: place, finding: settings.adjusted(finding))
    }
    placed.sort { $0.place < $1.place }
    let findings = placed.map(\.finding)
    let ran = Set(rules.map { $0.rule.description.id })
    var comments = IgnoreCommentList(documents)
    let commented = comments.applied(to: findings)
    let outcome = SuppressionList(suppressions, documents: documents, today: today)
      .applied(to: commented.kept, ran: ran)
    return Judgement(
      documents: documents,
      findings: outcome.kept,
      suppressed: commented.suppressed + outcome.suppressed,
      remarks: comments.remarks(ran: ran) + outcome.remarks
    )
  }

  /// A rule, and its place in ``RuleRegistry/rules``.
  private typealias PlacedRule = (place: Int, rule: any Rule.Type)

  /// The rules that are to run.
  private func rules(isOffline: Bool) -> [PlacedRule] {
    RuleRegistry.rules.enumerated().map { ($0, $1) }.filter { _, rule in
      settings.runs(rule.description) && !(isOffline && rule.description.needsNetwork)
    }
  }

  private func context(_ documents: [AuditedDocument], isOffline: Bool, today: Date) -> RuleContext {
    RuleContext(documents: documents, isOffline: isOffline, today: today, house: settings.house)
  }

  /// Runs rules, which know nothing of each other, on all cores.
  ///
  /// - Returns: Their findings by the places of the rules.
  private static func findings(of rules: [PlacedRule], in context: RuleContext) -> [Int: [Finding]] {
    let found = Mutex<[Int: [Finding]]>([:])
    DispatchQueue.concurrentPerform(iterations: rules.count) { index in
      let findings = rules[index].rule.init().check(context)
      found.withLock { $0[rules[index].place] = findings }
    }
    return found.withLock { $0 }
  }

  private func audited(
    _ manuscripts: [CitedManuscript],
    by evidence: Evidence,
    isOffline: Bool
  ) -> [AuditedDocument] {
    manuscripts.map { audited($0, evidence: evidence, isOffline: isOffline) }
  }

  private func audited(_ manuscript: CitedManuscript, evidence: Evidence, isOffline: Bool) -> AuditedDocument
  {
    var sources: [String: AuditedCitation] = [:]
    for citation in manuscript.notes.lazy.flatMap(\.citations) {
      sources[citation.id] = audited(citation, evidence: evidence, isOffline: isOffline)
    }
    let notes = manuscript.notes.map { note in
      AuditedNote(
        note: note.note,
        citations: note.citations.compactMap { citation in
          guard let own = sources[citation.id] else { return nil }
          guard case .backReference(let reference) = citation.kind,
            let source = reference.refersTo.flatMap({ sources[$0] })
          else { return own }
          return AuditedCitation(
            citation: citation,
            verdict: source.verdict,
            check: own.check,
            match: own.match
          )
        }
      )
    }
    return AuditedDocument(
      manuscript: manuscript.manuscript,
      notes: notes,
      links: manuscript.links,
      checks: evidence.checks
    )
  }

  private func audited(_ citation: Citation, evidence: Evidence, isOffline: Bool) -> AuditedCitation {
    guard let link = citation.links.first, !isOffline else {
      return AuditedCitation(citation: citation, verdict: .notChecked, check: nil, match: nil)
    }
    let check = LinkCheck.of(link, asked: evidence.checks)
    let isWorthComparing = check.status == .ok || check.status == .truncated
    let match = isWorthComparing ? evidence.match(of: citation) : nil
    return AuditedCitation(
      citation: citation,
      verdict: Verdict(check, match: match),
      check: check,
      match: match
    )
  }
}

extension LinkCheck {
  /// The first address of a citation: as it was asked, or why it could not be.
  fileprivate static func of(_ link: Link, asked: [RequestURL: LinkCheck]) -> LinkCheck {
    switch link.request {
    case .success(let address):
      asked[address] ?? LinkCheck(requestURL: address, status: .notChecked, result: nil)
    case .failure(.unsupportedScheme):
      LinkCheck(requestURL: nil, status: .unsupportedScheme, result: nil)
    case .failure:
      LinkCheck(requestURL: nil, status: .invalidURL, result: nil)
    }
  }
}
