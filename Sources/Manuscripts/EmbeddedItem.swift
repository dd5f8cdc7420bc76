/// A source that the manuscript itself describes in fields: an entry of a bibliography, the item in a Zotero field.
///
/// Types and variables have the names of the Citation Style Language 1.0.2:
/// https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
package struct EmbeddedItem: Sendable, Hashable {
  /// How the fields stand to the note's text.
  package enum Origin: Sendable, Hashable {
    /// The fields are all there is; the note's text only shows them, one after the other.
    case entry
    /// A reference manager printed the note's text from them, and somebody may have changed it since.
    case field
  }

  /// The value of a variable.
  package enum Value: Sendable, Hashable {
    /// A standard or number variable.
    case text(String)
    /// The names of a name variable, in their order.
    case names([Name])
    /// A date variable: CSL's `date-parts` (year, month, day, as many as are known), those of a range's end,
    /// and CSL's `season`, 1 (spring) to 4 (winter).
    case date(from: [Int], to: [Int]?, season: Int?)
  }

  /// A name of a name variable.
  package enum Name: Sendable, Hashable {
    /// A name in its two parts; particles and suffixes are in `family`.
    case parts(family: String, given: String)
    /// A name that is not taken apart.
    case literal(String)
  }

  /// How the fields stand to the note's text.
  package let origin: Origin
  /// CSL's type, `article-journal`; where the format has none, `document`.
  package let type: String
  /// The values that are not empty, by CSL's names: `title`, `container-title`, `issued`, `URL` …
  package let variables: [String: Value]
  /// Which UTF-8 offsets of the note's passage show this source.
  package let textRange: Range<Int>

  /// Ties fields to the part of a passage that shows them.
  package init(origin: Origin, type: String, variables: [String: Value], textRange: Range<Int>) {
    self.origin = origin
    self.type = type
    self.variables = variables
    self.textRange = textRange
  }
}
