import DataFiles

/// Where an encoding of more than one byte a character differs between glibc's iconv and the WHATWG standard.
struct IconvCorrections {
  /// One character of an input that iconv is not to see.
  struct Place {
    /// Where it starts.
    let position: Int
    /// How many bytes it takes.
    let length: Int
    /// What it means, in UTF-8.
    let text: [UInt8]
  }

  private let encoding: CharacterEncoding
  /// Two-byte characters and their meanings.
  private let pairs: [UInt16: [UInt8]]

  /// The corrections of an encoding; none for most.
  init(_ encoding: CharacterEncoding) {
    self.encoding = encoding
    pairs =
      switch encoding {
      case .big5: Self.big5
      case .gbk, .gb18030: Self.gb18030
      // glibc's converter swallows this unassigned pair before it refuses it.
      case .eucKR: [0xA2E8: IconvDecoder.replacementCharacter]
      default: [:]
      }
  }

  private static let big5: [UInt16: [UInt8]] = {
    var table: [UInt16: [UInt8]] = [:]
    for row in DataTable(PackageResources.big5_over_iconv_txt).rows where row.count == 2 {
      guard let pair = UInt16(row[0], radix: 16),
        let scalar = UInt32(row[1], radix: 16).flatMap(Unicode.Scalar.init)
      else { continue }
      table[pair] = Array(String(Character(scalar)).utf8)
    }
    return table
  }()

  /// The index of the standard keeps these where GB 18030 had them in 2005; glibc has moved on.
  private static let gb18030: [UInt16: [UInt8]] = [
    0xA3A0: "\u{3000}", 0xFE51: "\u{E816}", 0xFE52: "\u{E817}", 0xFE53: "\u{E818}", 0xFE6C: "\u{E831}",
    0xFE76: "\u{E83B}", 0xFE91: "\u{E855}",
  ].mapValues { Array($0.utf8) }

  /// IBM's extensions in the rows 89 to 92 of JIS X 0208, which glibc knows in code page 932 alone.
  private static let eucJP: [UInt16: [UInt8]] = {
    guard let decoder = IconvDecoder(.shiftJIS) else { return [:] }
    var table: [UInt16: [UInt8]] = [:]
    for row in 89...92 {
      for cell in 1...94 {
        let lead = UInt8((row - 1) / 2 + 0xC1)
        let trail = UInt8(row % 2 == 0 ? cell + 0x9E : cell + (cell < 64 ? 0x3F : 0x40))
        var text: [UInt8] = []
        decoder.decode([lead, trail], isLast: true, into: &text)
        if !text.isEmpty { table[UInt16(row + 0xA0) << 8 | UInt16(cell + 0xA0)] = text }
      }
    }
    return table
  }()

  /// The characters of an input that iconv would read wrongly, found by walking from character to character.
  func places(in input: [UInt8]) -> [Place] {
    guard !pairs.isEmpty || encoding == .eucJP else { return [] }
    var places: [Place] = []
    var index = 0
    while index + 1 < input.count {
      let length = length(in: input, at: index)
      if length > 1, let text = correction(in: input, at: index, length: length) {
        places.append(Place(position: index, length: length, text: text))
      }
      index += length
    }
    return places
  }

  private func correction(in input: [UInt8], at index: Int, length: Int) -> [UInt8]? {
    let pair = UInt16(input[index]) << 8 | UInt16(input[index + 1])
    guard encoding == .eucJP else { return length == 2 ? pairs[pair] : nil }
    guard index + length <= input.count else { return nil }
    // eucJP-ms has users' rows in JIS X 0208, where the standard has IBM's extensions, and more rows in 0212.
    if input[index] == 0x8F {
      if input[index + 1] == 0xA2, input[index + 2] == 0xC3 { return Array("¦".utf8) }
      return input[index + 1] >= 0xF3 ? IconvDecoder.replacementCharacter : nil
    }
    return input[index] >= 0xF5 ? Self.eucJP[pair] ?? IconvDecoder.replacementCharacter : nil
  }

  /// How many bytes the character takes that starts here, well-formed or not.
  func length(in input: [UInt8], at index: Int) -> Int {
    let byte = input[index]
    guard byte > 0x80, byte < 0xFF, index + 1 < input.count else { return 1 }
    let next = input[index + 1]
    switch encoding {
    case .eucJP where next < 0xA1: return 1
    case .eucJP where byte == 0x8F: return 3
    case .gbk where next >= 0x30 && next < 0x3A, .gb18030 where next >= 0x30 && next < 0x3A: return 4
    default: return next < 0x40 ? 1 : 2
    }
  }
}
