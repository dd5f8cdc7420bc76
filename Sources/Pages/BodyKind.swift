import CharacterEncodings

/// What a body is, told by its first bytes and its media type.
enum BodyKind {
  case html, pdf, text
  /// Images, archives, fonts: nothing that says a title.
  case other

  /// How many bytes are looked at.
  static let prefixLength = 512

  /// The kind of a body that starts with `prefix`.
  ///
  /// The bytes win over the header where they are sure: servers call PDF files `text/html` and the reverse.
  init(prefix: [UInt8], contentType: String?) {
    let start = prefix.drop { $0.isASCIISpace || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if start.first == UInt8(ascii: "<") {
      self = .html
    } else {
      switch contentType {
      case "text/html"?, "application/xhtml+xml"?, nil: self = Self.looksBinary(prefix) ? .other : .html
      case "application/pdf"?: self = .pdf
      case "text/xml"?, "application/xml"?: self = .html
      case let type? where type.hasPrefix("text/"): self = .text
      default:
        self = Self.looksBinary(prefix) || contentType?.hasPrefix("application/") == true ? .other : .html
      }
    }
  }

  /// Whether control characters show that it is no text; UTF-16 is told by its mark before.
  private static func looksBinary(_ prefix: [UInt8]) -> Bool {
    if prefix.starts(with: [0xFF, 0xFE]) || prefix.starts(with: [0xFE, 0xFF]) { return false }
    let controls = prefix.filter { $0 < 0x09 || ($0 > 0x0D && $0 < 0x1B) }.count
    return controls * 10 > prefix.count
  }
}
