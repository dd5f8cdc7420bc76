/// Passes UTF-8 on, with U+FFFD where it is broken.
struct UTF8Repair {
  private var pending: [UInt8] = []

  /// Takes the next bytes; a character that the end cuts in two waits for its rest unless `isLast`.
  mutating func decode(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    var input = pending
    input += bytes
    pending = []
    if !isLast {
      let cut = Self.unfinishedTail(input)
      pending = Array(input.suffix(cut))
      input.removeLast(cut)
    }
    output.append(contentsOf: String(decoding: input, as: UTF8.self).utf8)
  }

  /// How many bytes at the end begin a character that may still be finished, 0 to 3.
  private static func unfinishedTail(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}
