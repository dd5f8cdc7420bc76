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
  private let corrections: IconvCorrections
  private var pending: [UInt8] = []

  /// Opens the converter; nil where the system has none for the encoding.
  init?(_ encoding: CharacterEncoding) {
    guard let name = Self.converter(for: encoding), let descriptor = iconv_open("UTF-8", name),
      descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    self.encoding = encoding
    self.descriptor = descriptor
    corrections = IconvCorrections(encoding)
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

  /// Decodes the next bytes; a character that the end cuts in two waits for its rest unless `isLast`.
  func decode(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    var input = pending
    input += bytes
    pending = []
    var position = 0
    var stops = corrections.places(in: input)[...]
    while position < input.count {
      while let stop = stops.first, stop.position < position { stops.removeFirst() }
      if let stop = stops.first, stop.position == position {
        flush(into: &output)
        output += stop.text
        position += stop.length
        continue
      }
      let end = stops.first?.position ?? input.count
      switch convert(input, from: &position, to: end, into: &output) {
      case .finished: position = end
      case .undecodable where position >= input.count: output += Self.replacementCharacter
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
      // The standard: the bytes after the first belong to the broken character unless they are ASCII.
      if let next, next >= 0x80 || (encoding == .gb18030 || encoding == .gbk) && next >= 0x30 && next <= 0x39
      {
        position = min(position + corrections.length(in: input, at: position), input.count) - 1
      }
    case _ where encoding.rawValue.hasPrefix("windows-") && byte < 0xA0:
      // The standard maps the holes of code pages to the control characters of the same number.
      return [0xC2, byte]
    default:
      break
    }
    return Self.replacementCharacter
  }
}
