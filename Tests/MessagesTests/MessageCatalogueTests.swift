import Auditing
import Messages
import Testing

@Suite("The catalogue of messages in Traditional Chinese (Sources/Messages/Data/zh-Hant.json)")
struct MessageCatalogueTests {
  private static let catalogue = MessageCatalogue.of(.traditionalChinese) ?? [:]

  /// The files whose sentences are all for people: of rules and of what they quote.
  private static let speaking = SwiftLiterals.all.filter { file in
    file.path.hasPrefix("Sources/Auditing/Rules/")
      || ["/ReferenceResolver.swift", "/AddressError.swift"].contains { file.path.hasSuffix($0) }
  }

  @Test("can be read")
  func isRead() {
    #expect(Self.catalogue.count > 250)
    #expect(Self.speaking.count > 40)
  }

  @Test("knows what each rule is about", arguments: RuleRegistry.rules.map { $0.description.id })
  func descriptions(id: String) throws {
    let rule = try #require(RuleRegistry.rules.first { $0.description.id == id }).description
    for message in [rule.summary, rule.explanation, rule.good, rule.bad] {
      #expect(message.untranslatedTemplates(in: .traditionalChinese) == [])
    }
  }

  @Test("knows every sentence that a rule may say", arguments: speaking)
  func sentences(file: SwiftLiterals) {
    let sentences = file.templates.filter { template in
      let words = template.split(separator: " ").filter { $0.contains(where: \.isLetter) }
      return words.count >= 3 || !words.isEmpty && template.contains("{1}") && template.contains(" ")
    }
    #expect(sentences.filter { Self.catalogue[$0] == nil } == [])
  }

  @Test("knows what is said as it stands")
  func spoken() {
    let spoken = Set(SwiftLiterals.all.flatMap(\.spoken))
    #expect(spoken.count > 40)
    #expect(spoken.filter { Self.catalogue[$0] == nil }.sorted() == [])
  }

  @Test("has every entry's places, each as often as the English sentence")
  func places() {
    for (template, translation) in Self.catalogue {
      func places(_ text: String) -> [String] {
        text.matches(of: /\{\d+\}/).map { String($0.output) }.sorted()
      }
      #expect(places(template) == places(translation), "\(template)")
    }
  }

  @Test("has no entry that nothing says")
  func nothingIsStale() {
    let said = Set(SwiftLiterals.all.flatMap(\.templates))
    let described = RuleRegistry.rules.flatMap { rule in
      [rule.description.summary, rule.description.explanation, rule.description.good, rule.description.bad]
    }
    let known = said.union(described.map(\.template))
    #expect(Self.catalogue.keys.filter { !known.contains($0) }.sorted() == [])
  }
}
