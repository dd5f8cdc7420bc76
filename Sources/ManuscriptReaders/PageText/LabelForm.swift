/// The ways in which the number of a note is printed, at its definition or in the running text.
enum LabelForm: Int, Sendable, CaseIterable {
  /// `1 text`, `１　text`
  case plain
  /// `¹`
  case superscript
  /// `1.`, `1、`, `1：`
  case point
  /// `[1]`, `〔1〕`, `［1］`, `【1】`
  case square
  /// `(1)`, `（1）`, `1)`
  case round
  /// `①`
  case circled
  /// `註1`, `注1：`, `（註 1）`, `[註1]`, `註一`, `주1)`
  case word
}
