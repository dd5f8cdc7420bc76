import CLibxml2
import Messages

/// Parses XML and HTML with libxml2 into a `MarkupTree`.
///
/// Nothing is fetched, no document type is read, and no entity is expanded but the predefined ones, character
/// references and the names of HTML 4, which are characters.
package enum MarkupParser {
  /// How many elements may stand in one another: libxml2's own limit for XML.
  static let deepest = 256

  /// Parses an XML document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - isUTF8: Whether `bytes` are UTF-8 whatever the document says of its encoding; only then are
  ///     the nodes' places in the source true for other encodings.
  ///   - recovers: Whether a document that is not well-formed is read as far as libxml2 makes sense of it, not refused;
  ///     the tree then tells its first fault.
  /// - Complexity: Linear in the number of bytes.
  package static func xml(
    _ bytes: [UInt8],
    isUTF8: Bool = false,
    recovers: Bool = false
  ) throws(MarkupError) -> MarkupTree {
    try parse(bytes, flattens: false) { bytes, collector in
      guard let context = xmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count)) else {
        return .broken("no memory for it", line: 1)
      }
      // Where there is no document libxml2 makes one to keep the entities that the text declares, and expands them.
      context.pointee.myDoc = xmlNewDoc("1.0")
      defer {
        xmlFreeDoc(context.pointee.myDoc)
        xmlFreeParserCtxt(context)
      }
      var options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
      if isUTF8 { options |= XML_PARSE_IGNORE_ENC.rawValue }
      if recovers { options |= XML_PARSE_RECOVER.rawValue }
      xmlCtxtUseOptions(context, Int32(bitPattern: options))
      MarkupEvents.tellXML(from: context, to: collector)
      let result = xmlParseDocument(context)
      if let failure = collector.failure { return failure }
      if result != 0 { collector.note(.broken("it cannot be parsed", line: 1)) }
      return recovers && !collector.isEmpty ? nil : collector.fault
    }
  }

  /// Parses an HTML document as forgivingly as a browser.
  ///
  /// - Parameter bytes: The document in UTF-8, whatever it says of its encoding.
  /// - Complexity: Linear in the number of bytes.
  package static func html(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
    try parse(bytes, flattens: true) { bytes, collector in
      guard let context = htmlCreatePushParserCtxt(nil, nil, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
        return .broken("no memory for it", line: 1)
      }
      defer { htmlFreeParserCtxt(context) }
      let options = [
        HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_COMPACT,
        HTML_PARSE_IGNORE_ENC,
      ].reduce(0) { $0 | $1.rawValue }
      htmlCtxtUseOptions(context, Int32(bitPattern: options))
      MarkupEvents.tellHTML(from: context, to: collector)
      var start = 0
      while start < bytes.count, collector.failure == nil {
        let count = min(slice, bytes.count - start)
        htmlParseChunk(context, bytes.baseAddress.map { $0 + start }, Int32(count), 0)
        start += count
      }
      htmlParseChunk(context, nil, 0, 1)
      return collector.failure
    }
  }

  /// How many bytes of HTML are parsed at one go.
  private static let slice = 32 << 10

  private static func parse(
    _ bytes: [UInt8],
    flattens: Bool,
    _ run: (UnsafeBufferPointer<CChar>, MarkupCollector) -> MarkupError?
  ) throws(MarkupError) -> MarkupTree {
    guard !bytes.isEmpty else { throw .broken("it is empty", line: 1) }
    if TagMeter.exceedsLimit(bytes) || bytes.count > Int(Int32.max) { throw .tooLarge }
    _ = isInitialized
    // Once per thread: libxml2 would print what it thinks of a document's encoding.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let result: Result<MarkupTree, MarkupError> = bytes.withUnsafeBufferPointer { source in
      let collector = MarkupCollector(source: source, flattens: flattens)
      let failure = source.withMemoryRebound(to: CChar.self) { run($0, collector) }
      return failure.map { .failure($0) } ?? .success(collector.tree())
    }
    return try result.get()
  }

  private static let isInitialized: Void = xmlInitParser()
}
