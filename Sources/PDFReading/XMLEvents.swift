import CLibxml2

/// Takes an XML document apart with libxml2's SAX2 interface; reads on over what is broken, loads nothing.
final class XMLEvents {
  /// What is told of a document, in its order.
  enum Event {
    /// An element begins: its local name, its namespace, and its attributes by local name.
    case start(String, namespace: String, [String: String])
    /// Text.
    case text(String)
    /// An element ends.
    case end(String, namespace: String)
  }

  private var take: (Event) -> Void

  private init(_ take: @escaping (Event) -> Void) { self.take = take }

  /// Tells `take` of everything in a document, which is UTF-8.
  static func read(_ bytes: [UInt8], take: @escaping (Event) -> Void) {
    xmlInitParser()
    // Once per thread; what libxml2 thinks of the document is of no interest.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let events = XMLEvents(take)
    var handler = handler()
    withExtendedLifetime(events) {
      let itself = Unmanaged.passUnretained(events).toOpaque()
      guard let context = xmlCreatePushParserCtxt(&handler, itself, nil, 0, nil) else { return }
      defer { xmlFreeParserCtxt(context) }
      // No NOENT, DTDLOAD or HUGE: no entity is expanded and no other file opened.
      let options = [XML_PARSE_RECOVER, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NONET]
      xmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
      let slice = 1 << 16
      for start in stride(from: 0, to: bytes.count, by: slice) {
        bytes[start..<min(start + slice, bytes.count)].withUnsafeBytes {
          _ = xmlParseChunk(context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 0)
        }
      }
      xmlParseChunk(context, nil, 0, 1)
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    }
  }

  /// The callbacks; made in a nonisolated function, as C calls them on whatever thread the parser runs.
  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { itself, name, _, namespace, _, _, count, _, attributes in
      guard let itself, let name else { return }
      var values: [String: String] = [:]
      // Five pointers an attribute: local name, prefix, namespace, the value's start, and its end.
      for index in 0..<Int(count) {
        guard let attributes, let key = attributes[5 * index], let start = attributes[5 * index + 3],
          let end = attributes[5 * index + 4]
        else { continue }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        values[String(cString: key)] = String(decoding: value, as: UTF8.self)
      }
      let space = namespace.map { String(cString: $0) } ?? ""
      XMLEvents.of(itself).take(.start(String(cString: name), namespace: space, values))
    }
    handler.endElementNs = { itself, name, _, namespace in
      guard let itself, let name else { return }
      let space = namespace.map { String(cString: $0) } ?? ""
      XMLEvents.of(itself).take(.end(String(cString: name), namespace: space))
    }
    handler.characters = { itself, bytes, count in
      guard let itself, let bytes else { return }
      let text = UnsafeBufferPointer(start: bytes, count: Int(count))
      XMLEvents.of(itself).take(.text(String(decoding: text, as: UTF8.self)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  /// The parser lives inside `read`, which keeps the object.
  private static func of(_ pointer: UnsafeMutableRawPointer) -> XMLEvents {
    Unmanaged<XMLEvents>.fromOpaque(pointer).takeUnretainedValue()
  }
}
