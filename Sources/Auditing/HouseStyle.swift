/// How a publishing house wants notes to be written; what it says nothing of is free.
package struct HouseStyle: Sendable, Hashable {
  /// What a house thinks of something that notes may have.
  package enum Wish: String, Sendable, CaseIterable {
    /// It does not care.
    case any
    /// Notes should have it.
    case wanted
    /// Notes should do without it.
    case unwanted
  }

  /// The day on which a source on the web was looked at.
  package var accessDate = Wish.any
  /// The words that introduce that day, of which one has to stand in the note (檢索日期, accessed); empty allows all.
  package var accessWords: [String] = []
  /// The words that may refer back (同前註, 同註, Ibid.); empty allows all.
  package var backReferenceWords: [String] = []
  /// A second full citation of one source. Where the house does not care, the manuscript's own habit decides.
  package var duplicateCitations = Wish.any
  /// The forms in which a day may be written; empty allows all.
  package var dateForms: [DateForm] = []

  /// A house that says nothing.
  package init() {}
}
