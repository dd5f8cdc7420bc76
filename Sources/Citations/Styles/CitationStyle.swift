/// A way of writing citations that `ibid` reads, after a guide or a family of them.
///
/// A style reads what it understands and says how well it fits; the extractor takes the best reading.
/// To add a style: one file in this folder, and one line in `StyleRegistry`.
protocol CitationStyle: Sendable {
  /// The style's name, which is also that of its fixture `Fixtures/citations/<name>.json`.
  static var name: String { get }

  /// Makes the style.
  init()

  /// Reads a segment, or nil where it shows nothing of this style.
  func read(_ segment: Segment) -> Reading?
}
