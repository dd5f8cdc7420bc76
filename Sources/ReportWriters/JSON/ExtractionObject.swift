import Citations

/// `ibid-extract-1`, the whole document.
struct ExtractionObject {
  private let manuscripts: [CitedManuscript]

  init(_ manuscripts: [CitedManuscript]) {
    self.manuscripts = manuscripts
  }

  /// The document, its notes made one after the other.
  var piece: JSONPiece {
    .object([
      "schema": .value("ibid-extract-1"),
      "documents": .array(manuscripts.lazy.map { DocumentObject($0).piece }),
    ])
  }
}
