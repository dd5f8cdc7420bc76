import Glibc

/// A decoder over the system's iconv, corrected to what the WHATWG standard's decoders give.
///
/// The label handed to iconv as it stands would be wrong for pages: they call GB18030 `gb2312`, code page 932
/// `shift_jis`, and 949 `euc-kr`; so the superset is opened, and what still differs is put right here.
final class IconvDecoder {
  /// U+FFFD in UTF-8.
  static let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

  private let encoding: CharacterEncoding
  private let descriptor: iconv_t
  private let corrections: [UInt16: [UInt8]]
  private var pending: [UInt8] = []

  /// Opens the converter; nil where the system has none for the encoding.
  init?(_ encoding: CharacterEncoding) {
    guard let name = Self.converter(for: encoding), let descriptor = iconv_open("UTF-8", name),
      descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    self.encoding = encoding
    self.descriptor = descriptor
    switch encoding {
    case .big5: corrections = Self.big5Corrections
    case .gbk, .gb18030: corrections = Self.gb18030Corrections
    default: corrections = [:]
    }
  }

  deinit { iconv_close(descriptor) }

  /// glibc's converter that comes nearest to the standard's decoder.
  private static func converter(for encoding: CharacterEncoding) -> String? {
    switch encoding {
    case .utf8, .replacement, .userDefined, .iso2022JP: nil
    case .gbk, .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    case .eucJP: "EUC-JP-MS"
    case .iso8859_8I: "ISO-8859-8"
    case .koi8U: "KOI8-RU"
    case .macCyrillic: "MAC-UK"
    case .windows874: "CP874"
    default:
      encoding.rawValue.hasPrefix("windows-") ? "CP" + encoding.rawValue.dropFirst(8) : encoding.rawValue
    }
  }

  private static let big5Corrections: [UInt16: [UInt8]] = {
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
  private static let gb18030Corrections: [UInt16: [UInt8]] = [
    0xA3A0: "\u{3000}", 0xFE51: "\u{E816}", 0xFE52: "\u{E817}", 0xFE53: "\u{E818}", 0xFE6C: "\u{E831}",
    0xFE76: "\u{E83B}", 0xFE91: "\u{E855}",
  ].mapValues { Array($0.utf8) }

  /// Decodes the next bytes; a character that the end cuts in two waits for its rest unless `isLast`.
  func decode(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    var input = pending
    input += bytes
    pending = []
    var position = 0
    var stops = corrections.isEmpty ? [] : correctedPositions(in: input)[...]
    while position < input.count {
      while let stop = stops.first, stop < position { stops.removeFirst() }
      if stops.first == position {
        flush(into: &output)
        output += corrections[pair(in: input, at: position)] ?? Self.replacementCharacter
        position += 2
        continue
      }
      let end = stops.first ?? input.count
      switch convert(input, from: &position, to: end, into: &output) {
      case .finished: position = end
      case .undecodable:
        output += undecodable(in: input, at: &position)
      case .unfinished:
        if !isLast, end == input.count {
          pending = Array(input[position...])
          position = input.count
        } else {
          output += Self.replacementCharacter
          position += 1
        }
      }
    }
    if isLast { flush(into: &output) }
  }

  private enum Stop { case finished, undecodable, unfinished }

  /// Runs iconv over part of the input; `position` is then where it stopped.
  private func convert(
    _ input: [UInt8],
    from position: inout Int,
    to end: Int,
    into output: inout [UInt8]
  ) -> Stop {
    var block = [CChar](repeating: 0, count: min(16_384, (end - position) * 4 + 64))
    while true {
      var stop = Stop.finished
      var produced = 0
      var left = end - position
      input.withUnsafeBytes { source in
        block.withUnsafeMutableBufferPointer { target in
          // iconv does not write through its input pointer, though C says it may.
          var from = UnsafeMutablePointer(
            mutating: source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
          )
          var to = target.baseAddress
          var room = target.count
          let result = iconv(descriptor, &from, &left, &to, &room)
          produced = target.count - room
          if result == -1 {
            stop = errno == EILSEQ ? .undecodable : errno == EINVAL ? .unfinished : .finished
          }
        }
      }
      output.append(contentsOf: block[..<produced].lazy.map(UInt8.init(bitPattern:)))
      let stalled = left == end - position && produced == 0
      position = end - left
      if stop != .finished || left == 0 { return stop }
      if stalled { return .undecodable }
    }
  }

  /// Puts out what the converter holds back: HKSCS keeps a letter that a combining mark may follow.
  private func flush(into output: inout [UInt8]) {
    var block = [CChar](repeating: 0, count: 16)
    let produced = block.withUnsafeMutableBufferPointer { target in
      var to = target.baseAddress
      var room = target.count
      _ = iconv(descriptor, nil, nil, &to, &room)
      return target.count - room
    }
    output.append(contentsOf: block[..<produced].lazy.map(UInt8.init(bitPattern:)))
  }

  /// What stands for bytes that iconv refuses, and how far they go.
  private func undecodable(in input: [UInt8], at position: inout Int) -> [UInt8] {
    let byte = input[position]
    let next = position + 1 < input.count ? input[position + 1] : nil
    defer { position += 1 }
    switch encoding {
    case .gbk where byte == 0x80, .gb18030 where byte == 0x80:
      return Array("€".utf8)
    case .shiftJIS where byte == 0x80:
      return [0xC2, 0x80]
    case .utf16BE, .utf16LE:
      position += 1
    case _ where encoding.isMultiByte:
      // The standard: the second byte belongs to the broken pair unless it is ASCII.
      if let next, next >= 0x80 { position += 1 }
    case _ where encoding.rawValue.hasPrefix("windows-") && byte < 0xA0:
      // The standard maps the holes of code pages to the control characters of the same number.
      return [0xC2, byte]
    default:
      break
    }
    return Self.replacementCharacter
  }

  /// Where the input has two-byte characters that the table corrects, found by walking from character to character.
  private func correctedPositions(in input: [UInt8]) -> [Int] {
    var positions: [Int] = []
    var index = 0
    while index + 1 < input.count {
      let byte = input[index]
      let next = input[index + 1]
      if byte < 0x81 || next < 0x30 {
        index += 1
      } else if next < 0x40 {
        // GB18030's four bytes; in Big5 the second is ASCII on its own.
        index += encoding == .big5 ? 1 : 4
      } else {
        if corrections[pair(in: input, at: index)] != nil { positions.append(index) }
        index += 2
      }
    }
    return positions
  }

  private func pair(in input: [UInt8], at index: Int) -> UInt16 {
    UInt16(input[index]) << 8 | UInt16(input[index + 1])
  }
}
