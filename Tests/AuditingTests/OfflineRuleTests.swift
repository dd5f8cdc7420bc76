import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import Messages
import TestSupport
import Testing

@testable import Auditing

@Suite("The checks of the manuscript itself")
struct OfflineRuleTests {
  @Test("a rule finds what its cases say, and nothing else", arguments: try RuleCases.all())
  func cases(of rule: RuleCases) throws {
    #expect(RuleRegistry.rules.contains { $0.description.id == rule.rule }, "there is no rule \(rule.rule)")
    for example in rule.cases {
      let findings = try Self.findings(in: example).filter { $0.rule == rule.rule }
      #expect(findings.map(\.message.description) == example.finds, "\(example.because)")
      for language in Language.allCases {
        #expect(findings.flatMap { $0.message.untranslatedTemplates(in: language) } == [])
      }
      if let suggests = example.suggests {
        #expect(findings.map { $0.suggestion ?? "" } == suggests, "\(example.because)")
      }
      if let severities = example.severities {
        #expect(findings.map(\.severity.rawValue) == severities, "\(example.because)")
      }
      if let places = example.places {
        let found = findings.map { finding -> [Int] in
          if case .text(let line, let column)? = finding.location { [line, column] } else { [] }
        }
        #expect(found == places, "\(example.because)")
      }
    }
  }

  @Test("every check of the manuscript has cases where it fires and cases where it does not")
  func coverage() throws {
    let files = Dictionary(grouping: try RuleCases.all(), by: \.rule)
    for rule in RuleRegistry.rules where !rule.description.needsNetwork {
      let cases = files[rule.description.id, default: []].flatMap(\.cases)
      #expect(cases.contains { !$0.finds.isEmpty }, "\(rule.description.id) has no case where it fires")
      #expect(cases.contains { $0.finds.isEmpty }, "\(rule.description.id) has no case where it must not")
    }
  }

  /// Audits a case's manuscript offline, on 1 June 2025.
  private static func findings(in example: RuleCases.Case) throws -> [Finding] {
    let (name, bytes) = example.manuscript
    let manuscript = try ReaderRegistry.read(bytes, path: name)
    let cited = CitationExtractor().extract(from: manuscript)
    let today = Date(timeIntervalSince1970: 1_748_736_000)
    let settings = RuleSettings(house: HouseStyle(example.house))
    return Auditor(settings: settings).judge([cited], results: [:], isOffline: true, today: today).findings
  }
}
