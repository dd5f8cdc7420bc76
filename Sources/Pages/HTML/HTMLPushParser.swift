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
    piece.withUnsafeBytes { piece in
      guard tag.take(piece) <= Self.maximumAttributes else { return false }
      htmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
      return !builder.hasEnough
    }
  }

  /// Says that the page ends here.
  func finish() {
    if !held.isEmpty, !builder.hasEnough { _ = parse(held[...]) }
    htmlParseChunk(context, nil, 0, 1)
  }

  private static let isInitialized: Void = xmlInitParser()

  /// The callbacks; made in a nonisolated function, as C calls them on whatever thread the parser runs.
  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      guard let builder, let name else { return }
      HTMLPushParser.builder(builder).open(String(cString: name), HTMLAttributes(attributes))
    }
    handler.endElement = { builder, name in
      guard let builder, let name else { return }
      HTMLPushParser.builder(builder).close(String(cString: name))
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
