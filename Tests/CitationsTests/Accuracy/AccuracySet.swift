/// A set of labelled citations.
enum AccuracySet: String, CaseIterable {
  /// Notes as 25 Chinese note styles print them; every second one, which grammars may be mended by.
  case notes = "zotero-chinese notes, even rows"
  /// The other half, which nothing was mended by.
  case notesHeldOut = "zotero-chinese notes, odd rows"
  /// Lines of bibliographies in 134 styles; every second one.
  case bibliography = "zotero-chinese bibliography, even rows"
  /// The other half, which nothing was mended by.
  case bibliographyHeldOut = "zotero-chinese bibliography, odd rows"
  /// Western reference strings of AnyStyle's core set; every second one, which the labeller may be mended by.
  case anystyle = "anystyle core, even rows"
  /// The other half, which nothing was mended by.
  case anystyleHeldOut = "anystyle core, odd rows"

  /// Whether nobody reads its mistakes: what was mended by them would no longer be measured.
  var isHeldOut: Bool { self == .notesHeldOut || self == .bibliographyHeldOut || self == .anystyleHeldOut }

  /// The rows of the set.
  func rows() throws -> [LabelledCitation] {
    switch self {
    case .notes: try half(0, of: LabelledCitation.zoteroChinese(kind: "note"))
    case .notesHeldOut: try half(1, of: LabelledCitation.zoteroChinese(kind: "note"))
    case .bibliography: try half(0, of: LabelledCitation.zoteroChinese(kind: "bibliography"))
    case .bibliographyHeldOut: try half(1, of: LabelledCitation.zoteroChinese(kind: "bibliography"))
    case .anystyle: try half(0, of: LabelledCitation.anystyle())
    case .anystyleHeldOut: try half(1, of: LabelledCitation.anystyle())
    }
  }

  private func half(_ remainder: Int, of rows: [LabelledCitation]) -> [LabelledCitation] {
    rows.enumerated().filter { $0.offset % 2 == remainder }.map(\.element)
  }
}
