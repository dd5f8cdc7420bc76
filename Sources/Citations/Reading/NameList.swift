/// Names of general knowledge, looked up where they lie in the program: nothing is built when it starts or first asks.
///
/// The file has one name a line, behind lines that begin with `#`. Names are compared in lower case, without “The” before
/// them, blanks, stops, commas and apostrophes, & as “and”; they are sorted by the bytes that remain.
struct NameList: Sendable {
  private let bytes: [UInt8]
  /// Where the names begin.
  private let start: Int

  /// The UTF-8 length beyond which nothing is a name.
  private static let longest = 240

  /// Takes a file's bytes, which are UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
    }
    self.start = start
  }

  /// Whether a name is in the list.
  ///
  /// - Complexity: Logarithmic in the length of the list.
  func holds(_ name: some StringProtocol) -> Bool {
    guard name.utf8.count <= Self.longest else { return false }
    let key = Self.key(Array(name.utf8)[...])
    guard !key.isEmpty else { return false }
    var low = start
    var high = bytes.count
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != Self.newline { line -= 1 }
      switch order(ofLineAt: line, beside: key) {
      case 0: return true
      case 1: high = line
      default:
        while line < high, bytes[line] != Self.newline { line += 1 }
        low = line + 1
      }
    }
    return false
  }

  /// The names in the order in which they stand, as they are compared.
  var keys: [[UInt8]] { bytes[start...].split(separator: Self.newline).map(Self.key) }

  private static let newline = UInt8(ascii: "\n")

  /// −1, 0 or 1, as the name of a line belongs before a key, is it, or belongs behind it.
  private func order(ofLineAt line: Int, beside key: [UInt8]) -> Int {
    var index = Self.begin(of: bytes, at: line)
    var position = 0
    while index < bytes.count, bytes[index] != Self.newline {
      let (folded, next) = Self.folded(bytes, at: index)
      var rest = folded
      while rest != 0 {
        let byte = UInt8(truncatingIfNeeded: rest)
        guard position < key.count else { return 1 }
        if byte != key[position] { return byte < key[position] ? -1 : 1 }
        position += 1
        rest >>= 8
      }
      index = next
    }
    return position < key.count ? -1 : 0
  }

  /// The bytes by which a name is compared.
  private static func key(_ name: ArraySlice<UInt8>) -> [UInt8] {
    let name = Array(name)
    var key: [UInt8] = []
    key.reserveCapacity(name.count)
    var index = begin(of: name, at: 0)
    while index < name.count {
      var (rest, next) = folded(name, at: index)
      while rest != 0 {
        key.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
      index = next
    }
    return key
  }

  /// Where a name begins behind “The”.
  private static func begin(of bytes: [UInt8], at start: Int) -> Int {
    guard start + 4 < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "t"),
      bytes[start + 1] | 0x20 == UInt8(ascii: "h"), bytes[start + 2] | 0x20 == UInt8(ascii: "e"),
      bytes[start + 3] == UInt8(ascii: " ")
    else { return start }
    return start + 4
  }

  /// The up to three bytes by which what stands at an index is compared, the first of them lowest, and where the next begins.
  private static func folded(_ bytes: [UInt8], at index: Int) -> (UInt32, Int) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): return (0, index + 1)
    case UInt8(ascii: "&"): return (0x64_6E_61, index + 1)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (UInt32(byte) + 0x20, index + 1)
    // U+2019 ’
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99:
      return (0, index + 3)
    // U+00C0–00DE, the capitals of Latin-1, but ×
    case 0xC3
    where index + 1 < bytes.count && (0x80...0x9E).contains(bytes[index + 1]) && bytes[index + 1] != 0x97:
      return (UInt32(byte) | UInt32(bytes[index + 1] + 0x20) << 8, index + 2)
    default: return (UInt32(byte), index + 1)
    }
  }
}
