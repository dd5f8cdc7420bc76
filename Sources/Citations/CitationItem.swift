/// A source as a citation describes it: an item of CSL-JSON.
///
/// A property that the citation does not tell is nil or empty. Names and meanings are those of the
/// Citation Style Language 1.0.2: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
package struct CitationItem: Sendable, Hashable {
  /// What kind of source it is.
  package var type: ItemType
  /// The title, without the marks that set it off.
  package var title: String?
  /// What it appeared in: a journal, newspaper, site or host book.
  package var containerTitle: String?
  /// Its authors, in their order.
  package var author: [PersonName] = []
  /// Its editors.
  package var editor: [PersonName] = []
  /// Its translators.
  package var translator: [PersonName] = []
  /// When it was published.
  package var issued: DateVariable?
  /// When the author of the note saw it.
  package var accessed: DateVariable?
  /// The volume of a journal or of a work in several.
  package var volume: String?
  /// The issue of a journal.
  package var issue: String?
  /// The pages that an article or chapter occupies, digits in ASCII, dashes as `-`.
  package var page: String?
  /// The place cited inside a longer work.
  package var locator: String?
  /// What `locator` counts, where that is not pages: CSL's `label`.
  package var label: String?
  /// The number of a report, bill or standard.
  package var number: String?
  /// The edition, as a number where it is one.
  package var edition: String?
  /// A book's house, a report's institution.
  package var publisher: String?
  /// Where the publisher sits.
  package var publisherPlace: String?
  /// What the note calls it: a thesis's degree, a kind of report.
  package var genre: String?
  /// Its first address, with a scheme.
  package var url: String?
  /// Its DOI, bare: `10.…`.
  package var doi: String?
  /// Its ISBN.
  package var isbn: String?
  /// Its journal's ISSN.
  package var issn: String?
  /// Its number in PubMed.
  package var pmid: String?
  /// A BCP 47 tag: `zh-Hant`, `zh-Hans`, `en`, `ja`, `ko` …
  package var language: String?

  /// Makes an item of which only the type is known.
  package init(type: ItemType) {
    self.type = type
  }
}
