import Citations
import Manuscripts
import Messages

/// `text/house-style`: something is written in a way that the house does not want.
struct TextHouseStyle: Rule {
  static let description = RuleDescription(
    id: "text/house-style",
    summary: "written in a way that the house profile does not allow",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The configuration (`profile`, `style`) says how the house writes days, which words refer back, and \
      whether notes say when a page was looked at. Without a configuration the rule finds nothing.
      """,
    good: "2023年3月7日, where the house writes 2023年3月7日",
    bad: "2023/3/7, where the house writes 2023年3月7日"
  )

  func check(_ context: RuleContext) -> [Finding] {
    let house = context.house
    guard house != HouseStyle() else { return [] }
    return context.documents.flatMap { document in
      document.notes.flatMap { note in
        Self.dates(house, note.note, document)
          + note.citations.compactMap { Self.words(house, $0, note, document) }
          + note.citations.compactMap { Self.access(house, $0, note, document) }
      }
    }
  }

  private static func dates(_ house: HouseStyle, _ note: Note, _ document: AuditedDocument) -> [Finding] {
    guard !house.dateForms.isEmpty else { return [] }
    let allowed = house.dateForms.map(\.rawValue).joined(separator: " or ")
    return DateForm.occurrences(in: note.passage.text).compactMap { form, printed, offset in
      guard !house.dateForms.contains(form) else { return nil }
      return finding(
        at: note.passage.location(atUTF8Offset: offset),
        in: document,
        note: note,
        "“\(printed)”: the house writes days as \(allowed)"
      )
    }
  }

  private static func words(
    _ house: HouseStyle,
    _ citation: AuditedCitation,
    _ note: AuditedNote,
    _ document: AuditedDocument
  ) -> Finding? {
    guard !house.backReferenceWords.isEmpty,
      case .backReference(let reference) = citation.citation.kind
    else { return nil }
    let words = Self.folded(reference.words)
    guard !house.backReferenceWords.contains(where: { words.hasPrefix(Self.folded($0)) }) else { return nil }
    return finding(
      on: citation,
      of: note,
      in: document,
      "“\(reference.words.shortened)”: the house refers back by \(house.backReferenceWords.joined(separator: ", "))"
    )
  }

  private static func access(
    _ house: HouseStyle,
    _ citation: AuditedCitation,
    _ note: AuditedNote,
    _ document: AuditedDocument
  ) -> Finding? {
    guard citation.citation.item.accessed != nil else { return nil }
    if house.accessDate == .unwanted {
      return finding(on: citation, of: note, in: document, "an access date, which the house leaves out")
    }
    let text = Self.folded(citation.citation.raw.text)
    guard !house.accessWords.isEmpty,
      !house.accessWords.contains(where: { text.utf8.firstRange(of: Self.folded($0).utf8) != nil })
    else { return nil }
    return finding(
      on: citation,
      of: note,
      in: document,
      "the house introduces the access date by \(house.accessWords.joined(separator: ", "))"
    )
  }

  /// Without case and blanks, which are no difference between two ways.
  private static func folded(_ words: String) -> String {
    words.lowercased().filter { $0 != " " }
  }
}
