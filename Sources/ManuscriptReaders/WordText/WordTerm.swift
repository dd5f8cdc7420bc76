/// The elements of WordprocessingML (ECMA-376 part 1, clause 17) that the reader looks at, by their local names,
/// which transitional and strict documents share.
enum WordTerm: String {
  case paragraph = "p"
  case paragraphProperties = "pPr"
  case run = "r"
  case runProperties = "rPr"
  case text = "t"
  case tab, ptab, br, cr, sym, noBreakHyphen, softHyphen
  case hyperlink
  case simpleField = "fldSimple"
  case fieldCharacter = "fldChar"
  case instruction = "instrText"
  case footnoteReference, endnoteReference
  case footnote, endnote
  case bookmarkStart, bookmarkEnd
  case lastRenderedPageBreak
  case insertion = "ins"
  case deletion = "del"
  case moveFrom, moveTo
  case tableRow = "tr"
  case rowProperties = "trPr"
  case textBox = "txbxContent"
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case rubyText = "rt"
  case sectionProperties = "sectPr"
  case subdocument = "subDoc"
  case importedPart = "altChunk"
  case sdtProperties = "sdtPr"
  case tableProperties = "tblPr"
  case cellProperties = "tcPr"
  case tableGrid = "tblGrid"
}
