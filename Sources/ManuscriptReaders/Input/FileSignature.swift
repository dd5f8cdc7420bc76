import Messages

/// Formats that there is no reader for, by their first bytes and by the endings of their names, so that an error
/// can say what was given.
enum FileSignature: CaseIterable {
  case zip, oldOffice, pages, richText, image, gzip, xml, json

  /// Whether a file that begins with `bytes` is of this kind.
  func begins(_ bytes: [UInt8]) -> Bool {
    signatures.contains { bytes.starts(with: $0) }
  }

  /// Whether a file whose name ends in `fileExtension` is of this kind.
  func ends(_ fileExtension: String) -> Bool { fileExtensions.contains(fileExtension) }

  /// The format without a reader that a manuscript in a folder has by its name.
  static func manuscript(named fileExtension: String) -> FileSignature? {
    [.oldOffice, .pages, .richText].first { $0.ends(fileExtension) }
  }

  /// What a person calls it.
  var name: Message {
    switch self {
    case .zip: "a ZIP archive"
    case .oldOffice: "a Word or WPS file of the old kind (.doc, .wps)"
    case .pages: "an Apple Pages document"
    case .richText: "a Rich Text file"
    case .image: "an image"
    case .gzip: "a compressed file"
    case .xml: "an XML file"
    case .json: "a JSON file without CSL items"
    }
  }

  private var signatures: [[UInt8]] {
    switch self {
    case .zip, .pages: []
    case .oldOffice: [CompoundFile.signature]
    case .richText: [Array("{\\rtf".utf8)]
    case .image: [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]
    case .gzip: [[0x1F, 0x8B]]
    case .xml: [Array("<?xml".utf8)]
    case .json: []
    }
  }

  private var fileExtensions: [String] {
    switch self {
    case .zip: ["zip"]
    case .oldOffice: ["doc", "dot", "wps", "wpt"]
    case .pages: ["pages"]
    case .richText: ["rtf"]
    case .image: ["png", "jpg", "jpeg", "gif"]
    case .gzip: ["gz"]
    case .xml: ["xml"]
    case .json: ["json"]
    }
  }
}
