import DataFiles

/// Guesses the encoding of bytes that are no UTF-8.
///
/// Each legacy encoding is tried: the text that comes out must be free of errors and consist, as real text does, of
/// the letters and characters that its languages use most.
package enum EncodingDetector {
  /// How many bytes are looked at.
  private static let sampleLength = 16_384
  /// The score from which a guess may overrule a declared encoding that does not fit.
  private static let confident = 0.45
  /// The score that ordinary text has at least in its own encoding; what is read in a wrong one has some hundredths.
  private static let ordinary = 0.1
  /// How much better than the declared encoding a guess must be to overrule it.
  private static let margin = 0.3
  /// So many characters must speak against a declared encoding that reads everything.
  private static let enoughCharacters = 8
  /// What the country of the page's host adds to its encodings.
  private static let homeBonus = 0.1

  /// Those that undeclared pages are in, by how often; the first wins a draw.
  private static let candidates: [CharacterEncoding] = [
    .windows1252, .big5, .gb18030, .shiftJIS, .eucKR, .eucJP, .windows1251, .koi8R, .windows1250,
    .windows1253,
    .windows1254, .windows1255, .windows1256, .windows874,
  ]

  /// The encodings at home under a top-level domain, after the table of defaults in the HTML Standard, section 13.2.3.2.
  private static let home: [String: Set<CharacterEncoding>] = [
    "tw": [.big5], "hk": [.big5], "mo": [.big5], "cn": [.gb18030], "sg": [.gb18030],
    "jp": [.shiftJIS, .eucJP],
    "kr": [.eucKR], "ru": [.windows1251, .koi8R], "ua": [.windows1251], "bg": [.windows1251],
    "by": [.windows1251],
    "pl": [.windows1250], "cz": [.windows1250], "hu": [.windows1250], "sk": [.windows1250],
    "hr": [.windows1250],
    "gr": [.windows1253], "tr": [.windows1254], "il": [.windows1255], "th": [.windows874],
  ]

  /// The letters and characters that the languages of an encoding use most.
  private static let frequent: [CharacterEncoding: Set<Unicode.Scalar>] = {
    var sets: [CharacterEncoding: Set<Unicode.Scalar>] = [:]
    for row in DataTable(PackageResources.frequent_characters_txt).rows where row.count == 2 {
      for name in row[0].split(separator: " ") {
        guard let encoding = CharacterEncoding(rawValue: String(name)) else { continue }
        sets[encoding, default: []].formUnion(row[1].unicodeScalars)
      }
    }
    return sets
  }()

  /// Whether the bytes switch to Japanese as ISO-2022-JP does.
  package static func hasJapaneseEscapes(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      bytes[index] == 0x1B && index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "$")
        && (bytes[index + 2] == UInt8(ascii: "B") || bytes[index + 2] == UInt8(ascii: "@"))
    }
  }

  /// The encoding that the bytes most likely are in.
  ///
  /// - Parameter declared: What the page says of itself; kept unless another fits far better.
  package static func encoding(
    of bytes: [UInt8],
    declared: CharacterEncoding?,
    topLevelDomain: String?
  ) -> CharacterEncoding {
    let sample = Array(bytes.prefix(sampleLength))
    let own = declared.map { reading(of: sample, in: $0) }
    // A declared encoding that reads without an error is right, but single-byte ones read everything.
    if let declared, declared.isMultiByte, own?.errors == 0 { return declared }
    var best = (encoding: declared ?? .windows1252, score: -Double.infinity)
    for (candidate, reading) in readings(of: sample) {
      let isHome = topLevelDomain.map { home[$0]?.contains(candidate) == true } ?? false
      let score = reading.score + (isHome ? homeBonus : 0)
      if score > best.score { best = (candidate, score) }
    }
    guard let declared, let own else { return best.score > 0.1 ? best.encoding : .windows1252 }
    guard declared != .utf8 else { return best.score >= confident ? best.encoding : .utf8 }
    guard best.encoding.isMultiByte, own.characters >= enoughCharacters else { return declared }
    return best.score >= confident && best.score - own.score >= margin ? best.encoding : declared
  }

  /// The encodings in which bytes of which nothing else is known read as ordinary text, the likeliest first.
  ///
  /// Encodings of one byte a character read everything, and must read it far better and more of it than the others.
  package static func plausible(_ bytes: ArraySlice<UInt8>) -> [CharacterEncoding] {
    readings(of: Array(bytes.prefix(sampleLength)))
      .filter { encoding, reading in
        encoding.isMultiByte
          ? reading.score >= ordinary
          : reading.score >= confident && reading.characters >= enoughCharacters
      }
      .sorted { $0.reading.score > $1.reading.score }
      .map(\.encoding)
  }

  /// How the bytes read in each encoding.
  private static func readings(
    of sample: [UInt8]
  ) -> [(encoding: CharacterEncoding, reading: Reading)] {
    candidates.map { ($0, reading(of: sample, in: $0)) }
  }

  /// What came out when bytes were read in an encoding.
  private struct Reading {
    /// Characters beyond ASCII.
    var characters = 0
    /// Of these, the frequent ones of the encoding's languages.
    var hits = 0
    /// Of these, those that no text has.
    var errors = 0

    /// How well the bytes read: about 1 for real text, 0 or below for noise.
    var score: Double {
      characters == 0 ? 0 : Double(hits - 4 * errors) / Double(characters)
    }
  }

  private static func reading(of sample: [UInt8], in encoding: CharacterEncoding) -> Reading {
    let text = TextDecoder(encoding).decode(sample, isLast: false)
    let letters = frequent[encoding == .gbk ? .gb18030 : encoding] ?? []
    var reading = Reading()
    var isAfterLetter = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard !scalar.isASCII else {
        isAfterLetter = UInt8(ascii: scalar).isASCIILetter
        continue
      }
      reading.characters += 1
      switch scalar.value {
      case 0xFFFD, 0x80...0x9F, 0xE000...0xF8FF: reading.errors += 1
      case _ where letters.contains(scalar):
        // An accented letter stands among plain ones.
        if !isLatin(encoding) || isAfterLetter || reading.hits == 0 { reading.hits += 1 }
      default: break
      }
      isAfterLetter = false
    }
    return reading
  }

  private static func isLatin(_ encoding: CharacterEncoding) -> Bool {
    encoding == .windows1252 || encoding == .windows1250 || encoding == .windows1254
  }
}
