/// A line that begins as the definition of a numbered note begins.
struct DefinitionCandidate: Sendable {
  /// Its number, and how it is printed.
  let label: NumberedLabel
  /// The index of its line.
  let line: Int
  /// Whether something speaks for or against it where it stands: a blank line before, a title in it, a unit
  /// after the number. In the points of `SequenceTariff`.
  let weight: Int
  /// Whether it reads like a citation: an address, a title's brackets, a reference back.
  let isCitation: Bool
  /// Whether it stands under a heading that announces notes.
  let isUnderHeading: Bool
}
