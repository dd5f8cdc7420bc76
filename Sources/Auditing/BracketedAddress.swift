import Manuscripts

/// What stands in `<…>` and begins like an address.
struct BracketedAddress {
  /// The characters between the brackets.
  let text: String
  /// Their UTF-8 offsets in the passage.
  let range: Range<Int>

  /// The most bytes between two brackets that are taken for an address.
  private static let longest = 2_048

  /// All of a passage, in their order.
  ///
  /// - Complexity: Linear in its length.
  static func all(in passage: Passage) -> [BracketedAddress] {
    let bytes = Array(passage.text.utf8)
    var found: [BracketedAddress] = []
    var start: Int?
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        start = bytes[(offset + 1)...].starts(with: "http".utf8) ? offset + 1 : nil
      case UInt8(ascii: ">"):
        if let low = start, offset - low <= longest {
          found.append(
            BracketedAddress(text: String(decoding: bytes[low..<offset], as: UTF8.self), range: low..<offset)
          )
        }
        start = nil
      default: break
      }
    }
    return found
  }

  /// Whether a blank that is no line's end stands inside of it, and no second address behind that.
  var holdsBlank: Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split(separator: " ")
      return words.count > 1 && !words.dropFirst().contains { $0.hasPrefix("http") }
    }
  }
}
