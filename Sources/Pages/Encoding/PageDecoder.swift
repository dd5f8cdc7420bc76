import CharacterEncodings

/// Decodes a page while it arrives, and finds out its encoding on the way.
///
/// In this order: byte order mark, the HTTP header's charset, what the first bytes declare, and the content itself:
/// well-formed UTF-8 wins over a legacy label, and a detector decides where nothing is declared or the declared
/// encoding cannot be. ASCII reads alike in all of them and goes straight through; only from the first byte beyond
/// it are bytes held back until the decision.
final class PageDecoder {
  /// How many bytes are searched for a declaration. The standard asks for 1,024 and allows more.
  static let prescanLength = 16_384
  /// How many bytes are held back at most before the decision: with a label, and without.
  private static let holdLimit = (labelled: 16_384, unlabelled: 32_768)
  /// So many characters of evidence suffice before that.
  private static let enoughEvidence = 64

  /// The encoding that was decided on; nil until then.
  var encoding: CharacterEncoding? { decoder?.encoding }

  private let httpEncoding: CharacterEncoding?
  private let topLevelDomain: String?
  private var decoder: TextDecoder?
  /// The page's first bytes, for the prescan.
  private var head: [UInt8] = []
  /// How many of them were searched, and what they declare.
  private var searched = 0
  private var declared: CharacterEncoding?
  /// What waits for the decision.
  private var held: [UInt8] = []
  private var isHolding = false
  private var isAtStart = true
  private var evidence = UTF8Evidence()

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - charset: The `charset` of the HTTP header, as sent.
  ///   - topLevelDomain: Of the page's host, in lower case: a hint where nothing is declared.
  ///   - isFinal: Whether `charset` is to be obeyed whatever the content says, as a person's `--charset` is.
  init(charset: String?, topLevelDomain: String?, isFinal: Bool = false) {
    httpEncoding = charset.flatMap(CharacterEncoding.init(label:))
    self.topLevelDomain = topLevelDomain
    if isFinal, let httpEncoding { decoder = TextDecoder(httpEncoding) }
  }

  /// Takes the next bytes.
  ///
  /// - Returns: What can be read by now, in UTF-8; perhaps nothing yet.
  func decode(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
    if let decoder { return decoder.decode(Array(bytes), isLast: isLast) }
    head.append(contentsOf: bytes.prefix(Self.prescanLength - head.count))
    held.append(contentsOf: bytes)
    var output: [UInt8] = []
    if !isHolding {
      // The byte order mark and UTF-16 without one show in the first four bytes.
      guard isLast || held.count >= 4 || !isAtStart else { return [] }
      if isAtStart, let encoding = Self.unicodeSignature(head) ?? wideLabel {
        return decide(encoding, isLast: isLast)
      }
      let (start, holdsNUL) = held.withUnsafeBufferPointer(Self.plainStart)
      output = holdsNUL ? held[..<start].filter { $0 != 0 } : Array(held[..<start])
      held.removeSubrange(..<start)
      if start > 0 { isAtStart = false }
      isHolding = !held.isEmpty
      evidence.take(held)
    } else {
      evidence.take(bytes)
    }
    if isHolding || isLast, let encoding = decision(isLast: isLast) {
      return output + decide(encoding, isLast: isLast)
    }
    return output
  }

  /// How many bytes at the start read alike in all encodings, and whether a NUL is among them.
  private static func plainStart(_ bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, holdsNUL: Bool) {
    let length =
      bytes.isASCII
      ? bytes.firstIndex(of: 0x1B, from: 0) : bytes.firstIndex { $0 >= 0x80 || $0 == 0x1B } ?? bytes.count
    return (length, bytes.firstIndex(of: 0, from: 0) < length)
  }

  /// The header's label where it means an encoding in which ASCII bytes are not ASCII characters.
  private var wideLabel: CharacterEncoding? {
    switch httpEncoding {
    case .utf16BE, .utf16LE, .replacement: httpEncoding
    default: nil
    }
  }

  private func decide(_ encoding: CharacterEncoding, isLast: Bool) -> [UInt8] {
    let decoder = TextDecoder(encoding)
    self.decoder = decoder
    defer { held = [] }
    let mark = isAtStart ? Self.byteOrderMarkLength(of: encoding, in: held) : 0
    return decoder.decode(Array(held.dropFirst(mark)), isLast: isLast)
  }

  /// What the content and the labels say together; nil while more bytes would tell more.
  private func decision(isLast: Bool) -> CharacterEncoding? {
    let label = httpEncoding ?? declaredEncoding(isLast: isLast)
    let limit = label == nil ? Self.holdLimit.unlabelled : Self.holdLimit.labelled
    let isKnown = evidence.sequences >= Self.enoughEvidence
    guard isLast || isKnown || held.count >= limit else { return nil }
    if held.isEmpty { return label ?? .utf8 }
    if held.contains(0x1B), label == nil || label == .iso2022JP, EncodingDetector.hasJapaneseEscapes(held) {
      return .iso2022JP
    }
    if evidence.isConvincing, label != .replacement,
      label?.isMultiByte != true || evidence.long > 0 || evidence.wellFormed > 3
    {
      return .utf8
    }
    if evidence.sequences == 0, let label { return label }
    // Without a label it pays to see more before guessing.
    guard isLast || label != nil && isKnown || held.count >= limit else { return nil }
    return EncodingDetector.encoding(of: held, declared: label, topLevelDomain: topLevelDomain)
  }

  /// What the first bytes declare; searched again when there are twice as many, so that small pieces cost no more.
  private func declaredEncoding(isLast: Bool) -> CharacterEncoding? {
    guard declared == nil else { return declared }
    let isFull = head.count == Self.prescanLength && searched < head.count
    if isLast || isFull || head.count >= 2 * searched || held.count >= Self.holdLimit.labelled {
      if searched < head.count { declared = MetaPrescan.encoding(in: head[...]) }
      searched = head.count
    }
    return declared
  }

  /// A byte order mark, or the pattern of NULs that `<` makes in UTF-16 without one.
  private static func unicodeSignature(_ bytes: [UInt8]) -> CharacterEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C, 0x00]) { return .utf16BE }
    if bytes.starts(with: [0xFF, 0xFE])
      || (bytes.starts(with: [0x3C, 0x00]) && bytes.count > 3 && bytes[3] == 0)
    {
      return .utf16LE
    }
    return nil
  }

  private static func byteOrderMarkLength(of encoding: CharacterEncoding, in bytes: [UInt8]) -> Int {
    switch encoding {
    case .utf8 where bytes.starts(with: [0xEF, 0xBB, 0xBF]): 3
    case .utf16BE where bytes.starts(with: [0xFE, 0xFF]): 2
    case .utf16LE where bytes.starts(with: [0xFF, 0xFE]): 2
    default: 0
    }
  }
}
