import Auditing
import Foundation
import TestSupport
import Testing

/// The cases of one rule: a file of Fixtures/rules/.
struct RuleCases: Decodable, CustomTestStringConvertible, Sendable {
  /// A manuscript, and the messages that the rule has for it, in order.
  struct Case: Decodable, Sendable {
    /// What the case shows.
    let because: String
    /// The manuscript as page text, a line each; or …
    let text: [String]?
    /// … as Markdown, a line each; or …
    let markdown: [String]?
    /// … as LaTeX, a line each; or …
    let latex: [String]?
    /// … as a file under Fixtures/; or …
    let file: String?
    /// … the notes alone, to which a body with their markers is made.
    let notes: [String]?
    /// How the house wants notes to be written; without it the house says nothing.
    let house: House?
    /// The messages of the rule's findings.
    let finds: [String]
    /// The suggestions of the rule's findings, where they are looked at.
    let suggests: [String]?
    /// The findings' severities, where they are looked at.
    let severities: [String]?
    /// The findings' places, as line and column, where they are looked at.
    let places: [[Int]]?
  }

  /// A house style, in the words of ibid.yml.
  struct House: Decodable, Sendable {
    let accessDate: String?
    let accessWords: [String]?
    let backReferenceWords: [String]?
    let duplicateCitations: String?
    let dateForms: [String]?
  }

  /// The rule's id.
  let rule: String
  /// Its cases.
  let cases: [Case]

  var testDescription: String { rule }

  /// The files of Fixtures/rules/, by name.
  static func all() throws -> [RuleCases] {
    try FileManager.default.contentsOfDirectory(
      at: Fixtures.url("rules"),
      includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "json" }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
    .map { try JSONDecoder().decode(RuleCases.self, from: Data(contentsOf: $0)) }
  }
}

extension HouseStyle {
  /// Takes over what a case says.
  init(_ house: RuleCases.House?) {
    self.init()
    accessDate = house?.accessDate.flatMap(Wish.init) ?? .any
    accessWords = house?.accessWords ?? []
    backReferenceWords = house?.backReferenceWords ?? []
    duplicateCitations = house?.duplicateCitations.flatMap(Wish.init) ?? .any
    dateForms = (house?.dateForms ?? []).compactMap(DateForm.init(rawValue:))
  }
}

extension RuleCases.Case {
  /// The manuscript's bytes and the name that tells its format.
  var manuscript: (name: String, bytes: [UInt8]) {
    if let file { return (Fixtures.url(file).path, (try? Array(Data(contentsOf: Fixtures.url(file)))) ?? []) }
    if let markdown { return ("case.md", Array(markdown.joined(separator: "\n").utf8)) }
    if let latex { return ("case.tex", Array(latex.joined(separator: "\n").utf8)) }
    if let text { return ("case.txt", Array(text.joined(separator: "\n").utf8)) }
    let notes = notes ?? []
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let markers = notes.indices.map { index in
      "這是第幾句話。" + String(String(index + 1).compactMap { $0.wholeNumberValue.map { superscripts[$0] } })
    }
    let definitions = notes.enumerated().map { "\($0.offset + 1) \($0.element)" }
    let lines = [markers.joined()] + definitions.flatMap { ["", $0] }
    return ("case.txt", Array(lines.joined(separator: "\n").utf8))
  }
}
