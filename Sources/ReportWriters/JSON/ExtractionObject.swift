import Citations

/// `ibid-extract-1`, the whole document.
struct ExtractionObject: Encodable {
  let schema = "ibid-extract-1"
  let documents: [DocumentObject]

  init(_ manuscripts: [CitedManuscript]) {
    documents = manuscripts.map(DocumentObject.init)
  }
}
