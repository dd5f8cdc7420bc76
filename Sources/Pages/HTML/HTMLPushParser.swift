import CLibxml2
import CharacterEncodings

/// libxml2's HTML parser, fed piece by piece, telling an `OutlineBuilder` of each element. No tree is built.
///
/// Belongs to one thread at a time, as its builder does.
final class HTMLPushParser {
  /// How many attributes a start tag may have: libxml2 compares each with all before it.
  private static let maximumAttributes = 1_000
  /// The most bytes that are parsed at one go, so that a satisfied builder stops the rest.
  private static let slice = 2_048

  private let builder: OutlineBuilder
  private let context: htmlParserCtxtPtr
  private var tag = TagMeter()
  /// White space at the end of what came: libxml2 looks at what follows it to tell whether it is text, and takes the
  /// end of a piece for a yes, which ends the head.
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
    let bytes = held + bytes
    var end = bytes.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? 0
    if bytes.count - end > Self.slice { end = bytes.count }
    held = Array(bytes[end...])
    return bytes[..<end].withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count, !builder.hasEnough {
        var next = min(start + Self.slice, bytes.count)
        while next < bytes.count, bytes[next - 1].isASCIISpace { next += 1 }
        let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<next])
        guard tag.take(piece) <= Self.maximumAttributes else { return false }
        htmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
        start = next
      }
      return !builder.hasEnough
    }
  }

  /// Says that the page ends here.
  func finish() {
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
