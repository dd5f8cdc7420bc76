/// Reads the syntax of BibTeX and biblatex files: entries, their fields, `@string` abbreviations.
///
/// What stands outside of entries is commentary. A value whose braces do not close ends where a line begins
/// another entry, so that a slip costs one entry and not the rest of the file.
struct BibTeXParser {
  /// A field's value, macros expanded and parts joined, and where it begins in the file.
  struct Field {
    let value: [UInt8]
    let offset: Int
  }

  /// An entry as it is written: its type and field names in lower case.
  struct RawEntry {
    let type: String
    let key: String
    var fields: [String: Field]
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var macros: [String: [UInt8]]

  /// Prepares to read a file, which must be valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    macros = Dictionary(uniqueKeysWithValues: months.map { ($0, Array($0.utf8)) })
  }

  /// The entries in their order.
  ///
  /// - Complexity: Linear in the number of bytes.
  mutating func entries() -> [RawEntry] {
    var entries: [RawEntry] = []
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "@")) {
      offset = start + 1
      let type = name().lowercased()
      skipSpace()
      guard !type.isEmpty, offset < bytes.count,
        bytes[offset] == UInt8(ascii: "{") || bytes[offset] == Byte.leftRound
      else { continue }
      offset += 1
      switch type {
      case "comment", "preamble": _ = braced()
      case "string":
        skipSpace()
        if let field = field() { macros[field.name] = field.value.value }
      default:
        if let entry = entry(type: type, from: start) { entries.append(entry) }
      }
    }
    return entries
  }

  private mutating func entry(type: String, from start: Int) -> RawEntry? {
    skipSpace()
    let keyStart = offset
    while offset < bytes.count, !isDelimiter(bytes[offset]) { offset += 1 }
    let key = String(decoding: bytes[keyStart..<offset], as: UTF8.self)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") || bytes[offset] == UInt8(ascii: "}")
    else {
      return nil
    }
    var fields: [String: Field] = [:]
    while true {
      while offset < bytes.count, bytes[offset] <= Byte.space || bytes[offset] == UInt8(ascii: ",") {
        offset += 1
      }
      guard let field = field() else { break }
      if fields[field.name] == nil { fields[field.name] = field.value }
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") || bytes[offset] == 0x29 { offset += 1 }
    return RawEntry(type: type, key: key, fields: fields, range: start..<offset)
  }

  /// `name = value`; nil where none begins here.
  private mutating func field() -> (name: String, value: Field)? {
    let start = offset
    let fieldName = name().lowercased()
    skipSpace()
    guard !fieldName.isEmpty, offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      offset = max(start, min(offset, bytes.count))
      return nil
    }
    offset += 1
    return value().map { (fieldName, $0) }
  }

  /// Parts joined by `#`.
  private mutating func value() -> Field? {
    var joined: [UInt8] = []
    var first: Int?
    repeat {
      skipSpace()
      guard offset < bytes.count else { return nil }
      switch bytes[offset] {
      case UInt8(ascii: "{"):
        offset += 1
        guard let range = braced() else { return nil }
        first = first ?? contentStart(of: range)
        joined += bytes[range]
      case UInt8(ascii: "\""):
        offset += 1
        guard let range = quoted() else { return nil }
        first = first ?? contentStart(of: range)
        joined += bytes[range]
      default:
        first = first ?? offset
        let word = name()
        if word.isEmpty { return nil }
        joined += macros[word.lowercased()] ?? Array(word.utf8)
      }
      // Abbreviations made of abbreviations could double at each step.
      if joined.count > Self.longestValue { return nil }
      skipSpace()
    } while take(Byte.hash)
    return Field(value: joined, offset: first ?? offset)
  }

  /// The longest value, in bytes; an abstract has a few thousand.
  private static let longestValue = 1 << 20

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Where the visible text of a value begins: behind white space and braces.
  private func contentStart(of range: Range<Int>) -> Int {
    range.first { bytes[$0] > Byte.space && bytes[$0] != UInt8(ascii: "{") } ?? range.lowerBound
  }

  /// What stands up to the brace that closes one opened before; nil where it does not close.
  private mutating func braced() -> Range<Int>? {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 {
          offset += 1
          return start..<offset - 1
        }
        depth -= 1
      case Byte.backslash: offset += 1
      case UInt8(ascii: "@"): if beginsEntry(at: offset) { return nil }
      default: break
      }
      offset += 1
    }
    offset = bytes.count
    return nil
  }

  private mutating func quoted() -> Range<Int>? {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""):
        if depth <= 0 {
          offset += 1
          return start..<offset - 1
        }
      case UInt8(ascii: "@"): if beginsEntry(at: offset) { return nil }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Whether a line begins with an entry here: `@name{`.
  private func beginsEntry(at place: Int) -> Bool {
    guard place > 0, [Byte.lineFeed, Byte.carriageReturn].contains(bytes[place - 1]) else { return false }
    let letters = bytes[(place + 1)...].prefix(32).prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
    return !letters.isEmpty && bytes[letters.endIndex...].first == UInt8(ascii: "{")
  }

  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count, !isDelimiter(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= Byte.space { offset += 1 }
  }

  /// Whether a byte ends a name or a key.
  private func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...Byte.space, UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="),
      Byte.hash,
      UInt8(ascii: "\""), 0x28, 0x29, UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
