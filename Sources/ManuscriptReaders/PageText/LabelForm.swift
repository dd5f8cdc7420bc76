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

  /// Superscripts lose their height now and then: they and plain numbers are one way of printing.
  var kind: Int { self == .superscript ? Self.plain.rawValue : rawValue }

  /// Whether markers of this form are unlike anything else in running text: superscripts, square brackets, `註1`.
  ///
  /// Circled numbers and numbers in round brackets also count points in running text (①…②…), a bare number may
  /// be any number: these need definitions that read like notes.
  var isStrong: Bool { self == .superscript || self == .square || self == .word }
}
