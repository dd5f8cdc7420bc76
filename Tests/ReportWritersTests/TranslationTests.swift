import Auditing
import Matching
import Messages
import Testing

@testable import ReportWriters

@Suite("What reports say is known in every language")
struct TranslationTests {
  private func untranslated(_ messages: [Message]) -> [String] {
    Language.allCases.flatMap { language in messages.flatMap { $0.untranslatedTemplates(in: language) } }
  }

  @Test("verdicts, severities, statuses and the results of comparisons")
  func names() {
    #expect(untranslated(Verdict.allCases.map(\.displayName)) == [])
    #expect(untranslated(Severity.allCases.flatMap { [$0.displayName, $0.columnName] }) == [])
    #expect(untranslated(LinkStatus.allCases.map(\.displayName)) == [])
    #expect(untranslated([FieldMatch.Result.agrees, .differs, .absent].map(\.displayName)) == [])
  }

  @Test("counts of one and of many", arguments: [1, 2])
  func counts(count: Int) {
    let sizes = [
      Quantity.notes(count), Quantity.citations(count), Quantity.addresses(count), Quantity.findings(count),
    ]
    #expect(untranslated(sizes + Severity.allCases.map { Quantity.findings(count, $0) }) == [])
  }

  @Test("what the author is asked", arguments: RuleRegistry.rules.map { $0.description.id })
  func questions(rule: String) {
    guard let question = AuthorQuestion.of(rule) else { return }
    #expect(
      untranslated([question.request] + [question.together?(Message(verbatim: "1"))].compactMap(\.self)) == []
    )
  }

  @Test("dates", arguments: ["2023-06-13", "2023-06", "2023"], 1...12)
  func dates(date: String, month: Int) {
    #expect(untranslated([SpelledDate(date.replacing("-06", with: "-\(month)")).message]) == [])
  }

  @Test(
    "dates are spelled as a letter does",
    arguments: [
      ("2023-06-13", "on 13 June 2023", "2023年6月13日"), ("2023-06", "in June 2023", "2023年6月"),
      ("2023", "in 2023", "2023年"), ("spring", "spring", "spring"), ("2023-13", "2023-13", "2023-13"),
    ]
  )
  func spelled(date: String, english: String, chinese: String) {
    #expect(SpelledDate(date).message.text(in: .english) == english)
    #expect(SpelledDate(date).message.text(in: .traditionalChinese) == chinese)
  }
}
