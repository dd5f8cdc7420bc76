import CLibxml2
import CharacterEncodings

/// libxml2's HTML parser, fed piece by piece, telling an `OutlineBuilder` of each element. No tree is built.
///
/// Belongs to one thread at a time, as its builder does.
final class HTMLPushParser {
  /// How many attributes a start tag may have: libxml2 compares each with all before it.
  private static let maximumAttributes = 1_000
  /// How many bytes are parsed at one go, so that a satisfied builder stops the rest.
  private static let slice = 2_048
  /// How many bytes are held back at most while no tag ends.
  private static let maximumHeld = 16_384

  private let builder: OutlineBuilder
  private let context: htmlParserCtxtPtr
  private var tag = TagMeter()
  /// What came after the last tag's end: libxml2 takes the end of a piece for the end of what stands there, so that
  /// half of `</script>` or of `&amp;` becomes text, and white space alone ends the head.
  private var held: [UInt8] = []

  /// Makes a parser that tells `builder`; nil where memory is out.
  init?(builder: OutlineBuilder) {
    _ = Self.isInitialized
    // Once per thread; what libxml2 thinks of a page's markup is of no interest.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    var handler = Self.handler()
    guard
      let context = htmlCreatePushParserCtxt(
        &handler,
        Unmanaged.passUnretained(builder).toOpaque(),
        nil,
        0,
        nil,
        XML_CHAR_ENCODING_UTF8
      )
    else { return nil }
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_COMPACT,
      HTML_PARSE_IGNORE_ENC,
    ].reduce(0) { $0 | $1.rawValue }
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    self.builder = builder
    self.context = context
  }

  deinit { htmlFreeParserCtxt(context) }

  /// Parses more of the page, which is UTF-8, until the builder has enough.
  ///
  /// - Returns: Whether more is wanted.
  func feed(_ bytes: [UInt8]) -> Bool {
    held += bytes
    var start = 0
    while let end = Self.pieceEnd(in: held, from: start) {
      guard parse(held[start..<end]) else { return false }
      start = end
    }
    held.removeSubrange(..<start)
    return true
  }

  /// Where a piece that starts at `start` may end: behind the tag that first ends after a slice's length, or else the
  /// last one that ends at all. Nil while none does.
  private static func pieceEnd(in bytes: [UInt8], from start: Int) -> Int? {
    let close = UInt8(ascii: ">")
    let least = min(start + slice, bytes.count)
    if let end = bytes[least...].firstIndex(of: close) ?? bytes[start..<least].lastIndex(of: close) {
      return end + 1
    }
    guard bytes.count - start > maximumHeld else { return nil }
    // A text or a tag without end is cut where no character, reference or tag is begun, nor white space.
    return bytes[start...].indices.dropFirst().last { index in
      bytes[index] & 0xC0 != 0x80 && !bytes[index - 1].isASCIISpace
        && !bytes[max(start, index - 16)..<index].contains {
          $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&")
        }
    } ?? bytes.count
  }

  private func parse(_ piece: ArraySlice<UInt8>) -> Bool {
    piece.withUnsafeBufferPointer { piece in
      guard tag.take(piece) <= Self.maximumAttributes else { return false }
      var start = 0
      var search = 0
      while let text = Self.longText(in: piece, from: search) {
        give(piece[start..<text.lowerBound])
        start = text.lowerBound
        search = text.upperBound
        guard expectsText, let lead = Self.lead(of: piece[text]) else { continue }
        give(([UInt8](piece[text].prefix(lead)) + [UInt8(ascii: "<")])[...])
        builder.text(UnsafeBufferPointer(rebasing: piece[text].dropFirst(lead)))
        start = text.upperBound + 1
      }
      give(piece[start...])
      return !builder.hasEnough
    }
  }

  private func give(_ bytes: some Collection<UInt8>) {
    _ = bytes.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        _ = htmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
      }
    }
  }

  /// Says that the page ends here.
  func finish() {
    if !held.isEmpty, !builder.hasEnough { _ = parse(held[...]) }
    htmlParseChunk(context, nil, 0, 1)
  }

  // MARK: Long texts
  //
  // libxml2 goes through a text character by character, for some eighty instructions each: a third of reading a page.
  // All that it makes of a text without tags and references is that text. So of a long one it is given the first
  // character, by which it opens the paragraph or the body that a text implies, and the `<` behind the text, by which it
  // knows that the text is over; the rest goes to the builder without it.

  /// How long a text is that is worth it, in bytes.
  private static let leastLength = 96

  /// The next long text behind a tag, or at the start, that a tag ends, and that holds no reference and no control
  /// character but white space, which libxml2 would leave out.
  private static func longText(in piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while index < piece.count {
      let end = piece.firstIndex(of: UInt8(ascii: "<"), from: index)
      if end - index >= leastLength, end < piece.count,
        isPlain(UnsafeBufferPointer(rebasing: piece[index..<end]))
      {
        return index..<end
      }
      index = piece.firstIndex(of: UInt8(ascii: ">"), from: end) + 1
    }
    return nil
  }

  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.firstIndex(of: UInt8(ascii: "&"), from: 0) == text.count && text.holdsNoControls
  }

  /// Whether the parser has read all that it was given and takes what comes next for the text of an element: it stands
  /// in no tag, comment or script.
  private var expectsText: Bool {
    guard context.pointee.instate == XML_PARSER_CONTENT, let element = context.pointee.name,
      context.pointee.input.pointee.cur == context.pointee.input.pointee.end
    else { return false }
    let kind = HTMLElement(element)
    return kind != .script && kind != .style
  }

  /// How many bytes the white space at a text's start has, with the character behind it; nil where there is none.
  private static func lead(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = text.firstIndex(where: { !$0.isASCIISpace }) else { return nil }
    let end = text[(first + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.endIndex
    return end - text.startIndex
  }

  private static let isInitialized: Void = xmlInitParser()

  /// The callbacks; made in a nonisolated function, as C calls them on whatever thread the parser runs.
  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      guard let builder, let name else { return }
      HTMLPushParser.builder(builder)
        .open(HTMLElement(name), named: String(cString: name), HTMLAttributes(attributes))
    }
    handler.endElement = { builder, name in
      guard let builder, let name else { return }
      HTMLPushParser.builder(builder).close(HTMLElement(name), named: String(cString: name))
    }
    handler.characters = { builder, bytes, count in
      guard let builder, let bytes else { return }
      HTMLPushParser.builder(builder).text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    return handler
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer) -> OutlineBuilder {
    Unmanaged<OutlineBuilder>.fromOpaque(pointer).takeUnretainedValue()
  }
}
