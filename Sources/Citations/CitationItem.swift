/// A source as a citation describes it: an item of CSL-JSON.
///
/// A property that the citation does not tell is nil or empty. Names and meanings are those of the
/// Citation Style Language 1.0.2: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
package struct CitationItem: Sendable, Hashable {
  package var type: ItemType
  package var title: String?
  package var containerTitle: String?
  package var author: [PersonName] = []
  package var editor: [PersonName] = []
  package var translator: [PersonName] = []
  package var issued: DateVariable?
  package var accessed: DateVariable?
  package var volume: String?
  package var issue: String?
  /// The pages that an article or chapter occupies, digits in ASCII, dashes as `-`.
  package var page: String?
  /// The place cited inside a longer work.
  package var locator: String?
  /// What `locator` counts, where that is not pages: CSL's `label`.
  package var label: String?
  package var number: String?
  package var edition: String?
  package var publisher: String?
  package var publisherPlace: String?
  package var genre: String?
  package var url: String?
  package var doi: String?
  package var isbn: String?
  package var issn: String?
  package var pmid: String?
  /// A BCP 47 tag: `zh-Hant`, `zh-Hans`, `en`, `ja`, `ko` …
  package var language: String?

  /// Makes an item of which only the type is known.
  package init(type: ItemType) {
    self.type = type
  }
}
