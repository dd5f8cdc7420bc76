/// The elements of OpenDocument text (ODF 1.3 part 3, chapters 4 to 7) that the reader looks at, by their local names.
enum OpenDocumentTerm: String {
  case paragraph = "p"
  case heading = "h"
  case span
  case spaces = "s"
  case tab
  case lineBreak = "line-break"
  case link = "a"
  case note
  case noteReference = "note-ref"
  case change, changeStart = "change-start", changeEnd = "change-end"
  case trackedChanges = "tracked-changes"
  case referenceStart = "reference-mark-start"
  case referenceEnd = "reference-mark-end"
  case bibliographyMark = "bibliography-mark"
  case section
  case annotation
  case rubyText = "ruby-text"
  case hiddenText = "hidden-text"
  case scripts, script, forms, title, desc
  case tableOfContents = "table-of-content-source"
  case illustrationIndex = "illustration-index-source"
  case tableIndex = "table-index-source"
  case objectIndex = "object-index-source"
  case userIndex = "user-index-source"
  case alphabeticalIndex = "alphabetical-index-source"
  case bibliographySource = "bibliography-source"
}
