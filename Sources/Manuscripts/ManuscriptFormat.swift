/// The file formats of manuscripts, by the names that the command line and the JSON use.
package enum ManuscriptFormat: String, Sendable, Hashable, CaseIterable {
  case text, markdown, html, docx, odt, epub, latex, jats, pdf, bibtex
  case cslJSON = "csl-json"
}
