import Pages

/// `ibid-inspect-1`, the whole document.
struct InspectionObject: Encodable {
  let schema = "ibid-inspect-1"
  let check: Check
  let page: PageObject?

  /// The whole check of an address, or what can be said of a file.
  enum Check: Encodable {
    case address(CheckObject)
    case file(contentType: String, charset: String?, bytes: Int)

    private enum Key: String, CodingKey {
      case contentType, charset, bytes
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .address(let check): try check.encode(to: encoder)
      case .file(let contentType, let charset, let bytes):
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(contentType, forKey: .contentType)
        try object.encodeIfPresent(charset, forKey: .charset)
        try object.encode(bytes, forKey: .bytes)
      }
    }
  }

  init(_ origin: Inspection.Origin, page: Page?) {
    check =
      switch origin {
      case .address(let check): .address(CheckObject(check, writtenURL: nil))
      case .file(_, let contentType, let bytes):
        .file(contentType: contentType, charset: page?.charset, bytes: bytes)
      }
    self.page = page.map { PageObject($0, listsTitles: true) }
  }
}
