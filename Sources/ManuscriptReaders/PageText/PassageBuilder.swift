import Manuscripts

/// Puts a passage together from the lines that it stands on.
struct PassageBuilder {
  private let text: PageText
  private var bytes: [UInt8] = []
  private var anchors: [Passage.Anchor] = []
  private var cursor: LocationCursor

  /// An anchor stands at least at every so many bytes, so that finding a place stays quick in long lines.
  private static let anchorDistance = 1024

  /// Begins an empty passage.
  init(_ text: PageText) {
    self.text = text
    cursor = LocationCursor(text)
  }

  /// The length of the text so far, in UTF-8 bytes.
  var count: Int { bytes.count }

  /// Adds a stretch of one line, joined to what stands before it as a reader would join the lines.
  mutating func append(_ piece: Range<Int>) {
    if !bytes.isEmpty { join(to: piece) }
    add(piece)
  }

  /// Adds a stretch that begins a new paragraph of the passage.
  mutating func appendParagraph(_ piece: Range<Int>) {
    if !bytes.isEmpty { bytes.append(Byte.lineFeed) }
    add(piece)
  }

  /// The passage; the builder begins anew.
  ///
  /// - Parameter place: Where an empty passage stands, as a byte offset.
  mutating func finish(at place: Int) -> Passage {
    defer {
      bytes.removeAll(keepingCapacity: true)
      anchors.removeAll(keepingCapacity: true)
    }
    guard !anchors.isEmpty else { return Passage(text: "", at: cursor.location(of: place)) }
    return Passage(text: String(decoding: bytes, as: UTF8.self), anchors: anchors)
  }

  private mutating func add(_ piece: Range<Int>) {
    var start = piece.lowerBound
    while start < piece.upperBound {
      anchors.append(Passage.Anchor(offset: bytes.count, location: cursor.location(of: start)))
      var end = min(start + Self.anchorDistance, piece.upperBound)
      while end < piece.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
      bytes += text.bytes[start..<end]
      start = end
    }
  }

  /// Writes what stands between two lines of a paragraph: nothing where a script without spaces meets it, a
  /// space elsewhere; a hyphen that only breaks a word goes, and one between numbers or names stays (12-30,
  /// Anglo-French).
  private mutating func join(to piece: Range<Int>) {
    guard let last = bytes.scalar(endingAt: bytes.count, limit: 0),
      let first = text.bytes.scalar(at: piece.lowerBound, limit: piece.upperBound)
    else { return }
    if endsInsideAddress {
      if !endsInsideAngleBrackets { bytes.append(Byte.space) }
      return
    }
    if last.value == 0xAD { return bytes.removeLast(last.length) }
    if [0x2D, 0x2010, 0x2011, 0x2013].contains(last.value),
      let before = bytes.scalar(endingAt: bytes.count - last.length, limit: 0),
      [before, first].allSatisfy({ $0.value.isWordCharacter || $0.value.isASCIIDigit })
    {
      if last.value != 0x2013, before.value.isLowerCase, first.value.isLowerCase {
        bytes.removeLast(last.length)
      }
      return
    }
    if last.value.isIdeographic || first.value.isIdeographic { return }
    bytes.append(Byte.space)
  }

  /// How many bytes before the line end are searched for the beginning of an address.
  private static let longestAddress = 1024

  /// The last word, without spaces and wide punctuation; no longer than an address.
  private var lastWord: Range<Int> {
    let limit = max(0, bytes.count - Self.longestAddress)
    var start = bytes.count
    while start > limit, let scalar = bytes.scalar(endingAt: start, limit: limit), scalar.value > 0x20,
      !(scalar.value >= 0x3000 && scalar.value.isPunctuation)
    {
      start -= scalar.length
    }
    return start..<bytes.count
  }

  private var endsInsideAddress: Bool {
    let word = lastWord
    return bytes.contains("://", in: word) || bytes.contains("www.", in: word)
  }

  private var endsInsideAngleBrackets: Bool {
    let word = bytes[lastWord]
    guard let opening = word.lastIndex(of: Byte.lessThan) else { return false }
    return !word[opening...].contains(Byte.greaterThan)
  }
}
