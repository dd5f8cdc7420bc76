/// Counts, while bytes arrive, how much of what is not ASCII is well-formed UTF-8.
struct UTF8Evidence {
  /// Well-formed characters of two or more bytes.
  private(set) var wellFormed = 0
  /// Of these, those of three or four bytes, which legacy text hardly ever forms by chance.
  private(set) var long = 0
  /// Bytes or unfinished characters that no UTF-8 has.
  private(set) var broken = 0

  private var needed = 0
  private var length = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF

  /// All that was counted.
  var sequences: Int { wellFormed + broken }

  /// Whether nothing broken was seen, but for at most one character in ten.
  var isConvincing: Bool { wellFormed > 0 && broken * 9 <= wellFormed }

  /// Takes the next bytes (table 3-7 of the Unicode Standard).
  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if needed > 0 {
        if byte >= low && byte <= high {
          (low, high) = (0x80, 0xBF)
          needed -= 1
          if needed == 0 {
            wellFormed += 1
            if length > 2 { long += 1 }
          }
          continue
        }
        needed = 0
        broken += 1
      }
      begin(byte)
    }
  }

  private mutating func begin(_ byte: UInt8) {
    (low, high) = (0x80, 0xBF)
    switch byte {
    case 0..<0x80: return
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if byte == 0xE0 { low = 0xA0 }
      if byte == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if byte == 0xF0 { low = 0x90 }
      if byte == 0xF4 { high = 0x8F }
    default:
      broken += 1
      return
    }
    needed = length - 1
  }
}
