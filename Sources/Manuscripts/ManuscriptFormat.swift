/// The file formats of manuscripts, by the names that the command line and the JSON use.
package enum ManuscriptFormat: String, Sendable, Hashable, CaseIterable {
  case text, markdown, html, docx, odt, epub, latex, jats, tei, docbook, fodt, pdf
  case rst, org, textile, mediawiki
  case bibtex, ris
  case cslJSON = "csl-json"
}
