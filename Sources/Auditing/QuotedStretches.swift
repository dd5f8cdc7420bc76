/// The stretches of a note that are not its author's own writing: titles, quotations and addresses.
struct QuotedStretches {
  private var titles: [Range<Int>] = []
  private var addresses: [Range<Int>] = []

  /// Finds them.
  ///
  /// - Complexity: Linear in the text's length.
  init(_ text: String) {
    var opened: [(closer: Unicode.Scalar, offset: Int)] = []
    var address: Int?
    var offset = 0
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if last == ":", scalar == "/", address == nil { address = offset }
      if let start = address, scalar == " " || scalar == ">" || scalar == "。" || scalar == "，" {
        addresses.append(start..<offset)
        address = nil
      }
      if address == nil {
        if let closer = Self.closers[scalar] {
          opened.append((closer, offset))
        } else if let last = opened.last, last.closer == scalar {
          opened.removeLast()
          if opened.isEmpty { titles.append(last.offset..<offset) }
        }
      }
      last = scalar
      offset += UTF8.width(scalar)
    }
    if let address { addresses.append(address..<offset) }
  }

  /// Whether a UTF-8 offset of the text lies in one of them.
  func contains(_ offset: Int) -> Bool {
    isInAddress(offset) || titles.contains { $0.contains(offset) }
  }

  /// Whether a UTF-8 offset of the text lies in an address.
  func isInAddress(_ offset: Int) -> Bool {
    addresses.contains { $0.contains(offset) }
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
    "〈": "〉", "《": "》", "「": "」", "『": "』", "“": "”",
  ]
}
