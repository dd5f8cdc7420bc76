import CharacterEncodings

/// The encoding that a document of HTML, XML or LaTeX declares in its first lines.
enum DeclaredEncoding {
  /// How far the declaration is sought, in bytes: HTML's own limit is 1024, programs put more before it.
  private static let reach = 4_096

  /// LaTeX as UTF-8: what is valid UTF-8 is that; else it is read as `\usepackage[…]{inputenc}` says.
  static func utf8(ofLaTeX bytes: [UInt8], path: String) throws(ReadError) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) == nil,
      let package = bytes.prefix(preamble).firstRange(of: Array("]{inputenc}".utf8))?.lowerBound,
      let option = bytes[..<package].suffix(32).lastIndex(of: Byte.leftSquare)
    else { return try ManuscriptText.utf8(of: bytes, path: path) }
    let name = String(decoding: bytes[(option + 1)..<package], as: UTF8.self)
    guard let encoding = CharacterEncoding(label: inputEncodings[name] ?? name) else {
      return try ManuscriptText.utf8(of: bytes, path: path)
    }
    return try ManuscriptText.utf8(of: TextDecoder(encoding).decode(bytes, isLast: true), path: path)
  }

  /// How far a preamble reaches, in bytes.
  private static let preamble = 65_536
  /// What inputenc calls otherwise than the standard does.
  private static let inputEncodings = [
    "ansinew": "windows-1252", "applemac": "macintosh", "isolatin": "latin1", "latin9": "iso-8859-15",
  ]

  /// The document as UTF-8: what is valid UTF-8 is that, whatever it says of itself; else it is read as it says.
  static func utf8(of bytes: [UInt8], path: String) throws(ReadError) -> [UInt8] {
    let isUnicode = String(validating: bytes, as: UTF8.self) != nil || bytes.prefix(4096).contains(0)
    guard !isUnicode, let encoding = encoding(in: Array(bytes.prefix(reach))) else {
      return try ManuscriptText.utf8(of: bytes, path: path)
    }
    let text = TextDecoder(encoding).decode(bytes, isLast: true)
    return try ManuscriptText.utf8(of: text.filter { $0 != 0 }, path: path)
  }

  /// The encoding that `charset=` or `encoding=` names.
  private static func encoding(in head: [UInt8]) -> CharacterEncoding? {
    var index = 0
    while index < head.count {
      let word = ["charset", "encoding"].first { head[index...].starts(with: $0.utf8) }
      guard let word else {
        index += 1
        continue
      }
      index = head.skippingSpace(from: index + word.utf8.count, limit: head.count)
      guard index < head.count, head[index] == UInt8(ascii: "=") else { continue }
      index = head.skippingSpace(from: index + 1, limit: head.count)
      while index < head.count, head[index] == UInt8(ascii: "\"") || head[index] == UInt8(ascii: "'") {
        index += 1
      }
      let label = head[index...].prefix { $0 > Byte.space && !"\"';>/".utf8.contains($0) }
      if let encoding = CharacterEncoding(label: String(decoding: label, as: UTF8.self)) { return encoding }
    }
    return nil
  }
}
