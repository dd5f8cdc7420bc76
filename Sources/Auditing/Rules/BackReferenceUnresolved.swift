import Citations
import Foundation
import Messages

/// `back-reference/unresolved`: a reference back points to nothing.
struct BackReferenceUnresolved: Rule {
  static let description = RuleDescription(
    id: "back-reference/unresolved",
    summary: "a reference back points to nothing",
    severity: .error,
    needsNetwork: false,
    explanation: """
      Ibid., 同前註, 同註 5, supra note 5 and their like lead to a source that an earlier note cites. This one \
      leads to a note that does not exist, comes later, cites no source, or does not cite the author or title that \
      the reference names while another note does. It happens when notes are \
      inserted or taken out after the references were written: give the source in full, or the right \
      number.
      """,
    good: """
      note 2: 同註 1，頁 12。
      """,
    bad: """
      note 2: 同註 88，頁 12。
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence -> Finding? in
      let citation = occurrence.citation
      guard case .backReference(let reference) = citation.citation.kind,
        case .unresolved(let reason) = reference.target
      else { return nil }
      return Self.finding(
        on: occurrence,
        "“\(reference.words.shortened)” leads nowhere: \(reason)",
        suggestion: reference.wordsWithLikelyNote
      )
    }
  }
}

extension BackReference {
  /// The words with the number of the note that was probably meant; nil where none was.
  fileprivate var wordsWithLikelyNote: String? {
    guard let likelyNote, case .note(let label) = form,
      let number = words.range(of: label, options: .backwards)
    else { return nil }
    return words.replacingCharacters(in: number, with: likelyNote)
  }
}
