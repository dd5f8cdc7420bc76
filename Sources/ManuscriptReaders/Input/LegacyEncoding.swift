import Glibc

/// The encodings of East Asia that manuscripts were written in before UTF-8.
enum LegacyEncoding: String, CaseIterable {
  case big5 = "BIG5-HKSCS"
  case gb18030 = "GB18030"
  case shiftJIS = "CP932"
  case eucJP = "EUC-JP"
  case eucKR = "CP949"

  /// The text in whichever of these encodings the bytes read as ordinary text, as UTF-8; nil if in none.
  ///
  /// Bytes that are one of these encodings can often be read in another without an error, as nonsense. Ordinary text
  /// is told by its most frequent characters: every fourth or fifth is one of a few dozen. Each reading is tried on
  /// the beginning, and the best must read the whole without an error.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let sample = bytes.prefix(sampleLength)
    let ranked = allCases.map { ($0, $0.share(in: sample)) }.filter { $0.1 >= leastShare }
      .sorted { $0.1 > $1.1 }
    return ranked.lazy.compactMap { $0.0.transcode(bytes) }.first
  }

  private static let sampleLength = 65_536
  /// The least share of frequent characters among those beyond ASCII. Ordinary text has a quarter and more, text
  /// read in a wrong encoding some hundredths.
  private static let leastShare = 0.1

  /// The share of the most frequent characters in a reading of `sample`; 0 if it cannot be read.
  private func share(in sample: ArraySlice<UInt8>) -> Double {
    // The end of the sample may cut a character in two or more.
    let reading = (0..<4).lazy.compactMap { transcode(sample.dropLast($0)) }.first
    guard let reading else { return 0 }
    var frequent = 0
    var all = 0
    for scalar in String(decoding: reading, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      if scalar.value.isHiragana || Self.frequent.contains(scalar) { frequent += 1 }
    }
    return all == 0 ? 0 : Double(frequent) / Double(all)
  }

  /// Punctuation and the most frequent characters of Chinese, in both scripts, and Korean.
  private static let frequent = Set(
    "，。、；：「」『』《》〈〉“”（）　的一是不了在人有我他這这中大來来上個个國国到說说們们為为子和你地出道也時时年得就那要下以生會会自著之去家學学可而後后與与於于所年月日第頁页註注書书文史이다는의에을를은가고하로도지한"
      .unicodeScalars
  )

  /// The bytes in UTF-8; nil if one of them is no character of this encoding.
  private func transcode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let descriptor = iconv_open("UTF-8", rawValue), descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(descriptor) }
    // No character of these encodings takes more than three times its bytes in UTF-8; HKSCS may hold one back.
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + 16) { buffer, count in
      bytes.withUnsafeBytes { source in
        // iconv does not write through its input pointer, though C says it may.
        var from = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
        var left = source.count
        var room = buffer.count
        let raw = UnsafeMutableRawBufferPointer(buffer)
        var to = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        let isWhole = iconv(descriptor, &from, &left, &to, &room) != -1 && left == 0
        count = isWhole && iconv(descriptor, nil, nil, &to, &room) != -1 ? raw.count - room : 0
      }
    }
    return output.isEmpty ? nil : output
  }
}

extension UInt32 {
  fileprivate var isHiragana: Bool { self >= 0x3041 && self <= 0x3096 }
}
