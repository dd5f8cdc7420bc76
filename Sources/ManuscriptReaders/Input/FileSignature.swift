/// The first bytes of files that are no text, so that an error can name what was given.
enum FileSignature: CaseIterable {
  case pdf, package, oldOffice, richText, image, gzip

  /// Whether a file that begins with `bytes` is of this kind.
  func begins(_ bytes: [UInt8]) -> Bool {
    signatures.contains { bytes.starts(with: $0) }
  }

  /// What a person calls it.
  var name: String {
    switch self {
    case .pdf: "a PDF file"
    case .package: "a package (DOCX, ODT, EPUB or ZIP)"
    case .oldOffice: "a Word file of the old kind (.doc)"
    case .richText: "a Rich Text file"
    case .image: "an image"
    case .gzip: "a compressed file"
    }
  }

  private var signatures: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .package: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
    case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    case .richText: [Array("{\\rtf".utf8)]
    case .image: [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]
    case .gzip: [[0x1F, 0x8B]]
    }
  }
}
