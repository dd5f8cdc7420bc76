import Citations
import Foundation
import Manuscripts
import Messages

/// The suppressions of a run, applied to its findings.
struct SuppressionList {
  /// What became of the findings.
  struct Outcome {
    /// Those that count.
    var kept: [Finding] = []
    /// Those that do not.
    var suppressed: [SuppressedFinding] = []
    /// What the editor should know of the suppressions themselves: those that are over, or of no use any more.
    var remarks: [Message] = []
  }

  private let suppressions: [Suppression]
  private let documents: [AuditedDocument]
  private let today: Int
  private let paths: [String: String]
  private let indices: [String: CitationKeyIndex]
  private let general: [String: [Int]]

  /// - Parameters:
  ///   - documents: The documents of the run.
  ///   - today: The day of the audit, by which some suppressions are over.
  init(_ suppressions: [Suppression], documents: [AuditedDocument], today: Date) {
    self.suppressions = suppressions
    self.documents = documents
    let day = Int((today.timeIntervalSince1970 / 86_400).rounded(.down))
    self.today = day
    let names = documents.map(\.manuscript.path)
    paths = Dictionary(names.map { ($0, Self.absolute($0)) }, uniquingKeysWith: { first, _ in first })
    var indices: [String: CitationKeyIndex] = [:]
    var general: [String: [Int]] = [:]
    for (number, suppression) in suppressions.enumerated() where !suppression.isOver(on: day) {
      if let citation = suppression.citation {
        indices[suppression.rule, default: CitationKeyIndex()].insert(CitationKey(citation), as: number)
      } else {
        general[suppression.rule, default: []].append(number)
      }
    }
    self.indices = indices
    self.general = general
  }

  /// Parts the findings.
  ///
  /// - Parameter ran: The ids of the rules that ran: of the others nothing can be said.
  /// - Complexity: Linear in the findings and their citations' text.
  func applied(to findings: [Finding], ran: Set<String>) -> Outcome {
    guard !suppressions.isEmpty else { return Outcome(kept: findings) }
    var outcome = Outcome()
    var texts: [String: [String: String]] = [:]
    var used: Set<Int> = []
    for finding in findings {
      let subject = { (finding: Finding) -> String? in
        guard let id = finding.citation ?? finding.note else { return nil }
        if texts[finding.path] == nil { texts[finding.path] = subjects(in: finding.path) }
        return texts[finding.path]?[id]
      }
      guard let number = suppression(of: finding, subject: subject) else {
        outcome.kept.append(finding)
        continue
      }
      used.insert(number)
      outcome.suppressed.append(SuppressedFinding(finding, reason: suppressions[number].reason))
    }
    outcome.remarks = remarks(used: used, ran: ran)
    return outcome
  }

  private func suppression(of finding: Finding, subject: (Finding) -> String?) -> Int? {
    let path = paths[finding.path]
    if let number = general[finding.rule]?.first(where: { suppressions[$0].means(path) }) { return number }
    guard let index = indices[finding.rule], let text = subject(finding) else { return nil }
    return index.keys(in: CitationKey(text)).first { suppressions[$0].means(path) }
  }

  /// The texts of a document's notes and citations by their ids.
  private func subjects(in path: String) -> [String: String] {
    var texts: [String: String] = [:]
    for note in documents.lazy.filter({ $0.manuscript.path == path }).flatMap(\.notes) {
      texts[note.note.id] = note.note.passage.text
      for citation in note.citations { texts[citation.citation.id] = citation.citation.raw.text }
    }
    return texts
  }

  // MARK: Suppressions that are over, or of no use

  private func remarks(used: Set<Int>, ran: Set<String>) -> [Message] {
    var unused = CitationKeyIndex()
    for (number, suppression) in suppressions.enumerated() where !used.contains(number) {
      if let citation = suppression.citation { unused.insert(CitationKey(citation), as: number) }
    }
    let quoted = Set(
      documents.lazy.flatMap(\.notes).flatMap { unused.keys(in: CitationKey($0.note.passage.text)) }
    )
    return suppressions.enumerated().compactMap { number, suppression in
      if let until = suppression.until, suppression.isOver(on: today) {
        return
          "\(suppression.origin): the suppression of \(suppression.rule) ended on \(until.isoText): renew it or take it out"
      }
      guard !used.contains(number), ran.contains(suppression.rule) else { return nil }
      // One without a path may belong to a manuscript that this run did not read; one for all of them is of use where
      // several are read, or not at all.
      let isInScope =
        suppression.path != nil
        ? paths.values.contains { suppression.means($0) }
        : suppression.citation == nil ? documents.count > 1 : quoted.contains(number)
      return isInScope
        ? "\(suppression.origin): the suppression of \(suppression.rule) is of no use any more: take it out"
        : nil
    }
  }

  private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}

extension Suppression {
  /// Whether a manuscript is meant: the one of its path, those of its pattern, or all of its folder.
  fileprivate func means(_ manuscript: String?) -> Bool {
    guard let path else { return true }
    guard let manuscript else { return false }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return manuscript == path || manuscript.hasPrefix(folder) || fnmatch(path, manuscript, FNM_PATHNAME) == 0
  }
}
