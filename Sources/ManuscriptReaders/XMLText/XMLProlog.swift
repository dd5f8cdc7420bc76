/// What a document of XML tells of its format before its first text: document type and root element.
struct XMLProlog {
  /// The root element's name, without a prefix; nil where the bytes are no XML.
  let root: String?
  /// Everything up to the end of the root element's tag.
  let head: [UInt8]

  /// How far the root element is sought, in bytes.
  private static let reach = 16_384

  /// Looks at the beginning of a file.
  init(_ bytes: [UInt8]) {
    let head = Array(bytes.prefix(Self.reach))
    var index = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var root: String?
    while root == nil {
      index = head.skippingSpace(from: index, limit: head.count)
      guard index + 1 < head.count, head[index] == Byte.lessThan else { break }
      if head.matches("<!--", at: index, limit: head.count) {
        while index < head.count, !head.matches("-->", at: index, limit: head.count) { index += 1 }
        index += 3
      } else if head[index + 1] == UInt8(ascii: "?") || head[index + 1] == UInt8(ascii: "!") {
        // An internal subset has brackets of its own.
        var depth = 0
        while index < head.count {
          if head[index] == Byte.lessThan { depth += 1 }
          if head[index] == Byte.greaterThan { depth -= 1 }
          index += 1
          if depth == 0 { break }
        }
      } else {
        let name = head[(index + 1)...].prefix {
          $0 > Byte.space && $0 != Byte.greaterThan && $0 != UInt8(ascii: "/")
        }
        root = String(decoding: name, as: UTF8.self).split(separator: ":").last.map(String.init) ?? ""
        while index < head.count, head[index] != Byte.greaterThan { index += 1 }
      }
    }
    self.root = root
    self.head = Array(head.prefix(index))
  }

  /// Whether some words stand before the first text.
  func contains(_ words: StaticString) -> Bool {
    head.contains(words, in: 0..<head.count)
  }
}
