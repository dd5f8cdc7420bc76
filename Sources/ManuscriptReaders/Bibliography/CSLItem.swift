import Foundation
import Manuscripts

/// An item of CSL-JSON, as Zotero, pandoc and citeproc exchange them.
/// https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
struct CSLItem: Decodable {
  /// What names it among the others; empty where nothing does.
  let id: String
  /// CSL's type; `document` where none is given.
  let type: String
  /// The variables that a source is described by, under CSL's names.
  let variables: [String: EmbeddedItem.Value]

  /// Reads any object; members that are no CSL variable are left out.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let members = try container.decode([String: Member].self)
    var variables: [String: EmbeddedItem.Value] = [:]
    for (name, member) in members where name != "id" && name != "type" {
      if let value = member.value { variables[name] = value }
    }
    if case .text(let title)? = variables["title"] { variables["title"] = .text(Self.withoutMarkup(title)) }
    self.variables = variables
    id = members["id"]?.text ?? ""
    type = members["type"]?.text ?? "document"
  }

  /// The value of a member, as far as CSL knows such.
  private enum Member: Decodable {
    case text(String)
    case names([EmbeddedItem.Name])
    case date(EmbeddedItem.Value)
    case other

    var text: String? { if case .text(let text) = self { text } else { nil } }

    var value: EmbeddedItem.Value? {
      switch self {
      case .text(let text): text.isEmpty ? nil : .text(text)
      case .names(let names): names.isEmpty ? nil : .names(names)
      case .date(let date): date
      case .other: nil
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Int.self) {
        self = .text(String(number))
      } else if let names = try? container.decode([Name].self) {
        self = .names(names.compactMap(\.name))
      } else if let date = (try? container.decode(DateObject.self))?.value {
        self = .date(date)
      } else {
        self = .other
      }
    }
  }

  private struct Name: Decodable {
    let family: String?
    let given: String?
    let literal: String?
    let suffix: String?
    let particle: String?
    let droppingParticle: String?

    enum CodingKeys: String, CodingKey {
      case family, given, literal, suffix
      case particle = "non-dropping-particle"
      case droppingParticle = "dropping-particle"
    }

    var name: EmbeddedItem.Name? {
      if let literal { return .literal(literal) }
      let whole = [droppingParticle, particle, family, suffix].compactMap { $0 }.joined(separator: " ")
      if whole.isEmpty { return given.map { .literal($0) } }
      return .parts(family: whole, given: given ?? "")
    }
  }

  private struct DateObject: Decodable {
    let value: EmbeddedItem.Value?

    private enum CodingKeys: String, CodingKey {
      case dateParts = "date-parts"
      case season, raw, literal
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let parts = ((try? container.decode([[Number]].self, forKey: .dateParts)) ?? [])
        .map { part in part.prefix { $0.value != nil }.compactMap(\.value) }.filter { !$0.isEmpty }
      if let first = parts.first {
        let season = try? container.decode(Number.self, forKey: .season)
        value = .date(from: first, to: parts.count > 1 ? parts[1] : nil, season: season?.value)
      } else {
        let raw =
          (try? container.decode(String.self, forKey: .raw))
          ?? (try? container.decode(String.self, forKey: .literal))
        value = raw.flatMap(EDTFDate.value)
      }
    }
  }

  /// A number, which some programs write as a string.
  private struct Number: Decodable {
    let value: Int?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = (try? container.decode(Int.self)) ?? Int((try? container.decode(String.self)) ?? "")
    }
  }

  /// Citeproc's rich text (`<i>`, `<sup>`, `<span class="nocase">`) without its tags.
  private static func withoutMarkup(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    return text.replacing(/<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/, with: "")
  }
}
