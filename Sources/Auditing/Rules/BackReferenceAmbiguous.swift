import Citations
import Foundation
import Manuscripts
import Messages

/// `back-reference/ambiguous`: a reference back points to a note with several sources.
struct BackReferenceAmbiguous: Rule {
  static let description = RuleDescription(
    id: "back-reference/ambiguous",
    summary: "a reference back points to a note with several sources",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The note that this reference leads to cites more than one source, and nothing says which is meant. \
      Name the author, or give a short title. “See supra note 3” and 參見同註 3, without a page, send the reader to \
      all that the note says, and are let pass.
      """,
    good: """
      同註 3，王大明文，頁 12。
      """,
    bad: """
      同註 3，頁 12。 where note 3 cites two books
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .backReference(let reference) = citation.citation.kind,
        case .ambiguous(let ids) = reference.target, !Self.meansWholeNote(reference, of: occurrence)
      else { return nil }
      return Self.finding(
        on: occurrence,
        "“\(reference.words.shortened)” may mean any of \(ids.count) sources (\(ids.joined(separator: ", ")))"
      )
    }
  }

  /// Whether a reference sends the reader to a note as a whole: it names the note, a word such as “see” stands before
  /// it, and no page behind it.
  private static func meansWholeNote(_ reference: BackReference, of occurrence: CitationOccurrence) -> Bool {
    guard case .note = reference.form, occurrence.citation.citation.item.locator == nil else { return false }
    let text = occurrence.note.note.passage.text
    guard let words = text.range(of: reference.words) else { return false }
    let before = text[..<words.lowerBound].lowercased().reversed().drop { " ,，:：".contains($0) }
    return pointers.contains { before.starts(with: $0.reversed()) }
  }

  /// Words that send a reader somewhere.
  private static let pointers = [
    "see", "see also", "cf.", "cf", "compare", "參見", "参见", "參看", "参看", "參照", "参照", "參閱", "参阅", "詳見", "详见",
    "另見", "另见", "見", "见", "vgl.", "siehe", "voir",
  ]
}
