/// CSL's types of items, as far as `ibid` tells them apart.
/// https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
package enum ItemType: String, Sendable, Hashable, CaseIterable {
  case articleJournal = "article-journal"
  case articleNewspaper = "article-newspaper"
  case articleMagazine = "article-magazine"
  case webpage, book, chapter, thesis, report, legislation
  case legalCase = "legal_case"
  case bill
  case paperConference = "paper-conference"
  case document
}
