import CLibxml2
import Messages

/// The callbacks through which libxml2 tells a `MarkupCollector` what it reads.
///
/// They are made in nonisolated functions, as C calls them on whatever thread parses.
enum MarkupEvents {
  /// Makes an XML parser tell `collector`, which must outlive it, instead of building libxml2's own tree.
  static func tellXML(from context: xmlParserCtxtPtr, to collector: MarkupCollector) {
    var handler = characterHandler(context, collector)
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, local, _, namespace, declared, _, count, defaulted, attributes in
      guard let context = MarkupEvents.context(context), let local else { return }
      let collector = MarkupEvents.collector(context)
      collector.beginElement(
        name: collector.name(local, namespace: namespace),
        at: MarkupEvents.offset(context),
        namespaces: Int(declared)
      )
      // Those that a document type supplies stand last and are left out: there may be any number of them.
      for index in 0..<Int(count - defaulted) {
        guard let attributes, let name = attributes[5 * index], let start = attributes[5 * index + 3],
          let end = attributes[5 * index + 4]
        else { continue }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        collector.addAttribute(
          name: collector.name(name, namespace: attributes[5 * index + 2]),
          xmlValue: value
        )
      }
      MarkupEvents.stopAfterFailure(context, collector)
    }
    handler.endElementNs = { context, _, _, _ in
      guard let context = MarkupEvents.context(context) else { return }
      MarkupEvents.collector(context).endElement(at: MarkupEvents.offset(context))
    }
    context.pointee.sax.pointee = handler
  }

  /// Makes an HTML parser tell `collector`, which must outlive it.
  static func tellHTML(from context: htmlParserCtxtPtr, to collector: MarkupCollector) {
    var handler = characterHandler(context, collector)
    handler.startElement = { context, name, attributes in
      guard let context = MarkupEvents.context(context), let name else { return }
      let collector = MarkupEvents.collector(context)
      collector.beginElement(name: collector.htmlName(name), at: MarkupEvents.offset(context))
      var index = 0
      while let attributes, let name = attributes[index] {
        let value = attributes[index + 1]
        let bytes = UnsafeBufferPointer(start: value, count: value.map { Int(xmlStrlen($0)) } ?? 0)
        collector.addAttribute(name: collector.htmlName(name), value: bytes)
        index += 2
      }
      MarkupEvents.stopAfterFailure(context, collector)
    }
    handler.endElement = { context, _ in
      guard let context = MarkupEvents.context(context) else { return }
      MarkupEvents.collector(context).endElement(at: MarkupEvents.offset(context))
    }
    context.pointee.sax.pointee = handler
  }

  private static func characterHandler(
    _ context: xmlParserCtxtPtr,
    _ collector: MarkupCollector
  ) -> xmlSAXHandler {
    context.pointee._private = Unmanaged.passUnretained(collector).toOpaque()
    var handler = xmlSAXHandler()
    handler.characters = { context, bytes, count in
      guard let context = MarkupEvents.context(context), let bytes, count > 0 else { return }
      let collector = MarkupEvents.collector(context)
      let text = UnsafeBufferPointer(start: bytes, count: Int(count))
      collector.addText(text, at: MarkupEvents.offset(context, of: text))
      MarkupEvents.stopAfterFailure(context, collector)
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.reference = { context, name in
      guard let context = MarkupEvents.context(context), let name else { return }
      let collector = MarkupEvents.collector(context)
      guard let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value) else {
        let line = context.pointee.input.map { Int($0.pointee.line) } ?? 1
        let name = String(decodingCString: name, as: UTF8.self).prefix(40)
        return collector.note(.broken("the entity &\(name); is not read", line: line))
      }
      // What an attribute holds is not text.
      if context.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE { return }
      let offset = MarkupEvents.offset(context)
      Array(String(scalar).utf8).withUnsafeBufferPointer {
        collector.addText($0, at: offset)
      }
    }
    handler.serror = { context, error in
      guard let context = MarkupEvents.context(context), let error = error?.pointee,
        error.level == XML_ERR_FATAL
      else { return }
      MarkupEvents.collector(context).note(MarkupEvents.fault(error))
    }
    return handler
  }

  /// What libxml2 says of a fault, as far as it can be printed.
  private static func fault(_ error: xmlError) -> MarkupError {
    guard let said = error.message else { return .broken("it cannot be parsed", line: Int(error.line)) }
    let words = String(cString: said).unicodeScalars.prefix { $0 != "\n" }.filter {
      $0.value >= 0x20 && $0.value != 0x7F
    }
    return .broken(
      Message(verbatim: String(String.UnicodeScalarView(words.prefix(120)))),
      line: Int(error.line)
    )
  }

  /// The parser, which libxml2 passes to its callbacks where nothing else was wished.
  private static func context(_ pointer: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    pointer?.assumingMemoryBound(to: xmlParserCtxt.self)
  }

  private static func collector(_ context: xmlParserCtxtPtr) -> MarkupCollector {
    // `characterHandler` has put it there, and its caller keeps it alive.
    Unmanaged<MarkupCollector>.fromOpaque(context.pointee._private).takeUnretainedValue()
  }

  private static func stopAfterFailure(_ context: xmlParserCtxtPtr, _ collector: MarkupCollector) {
    if collector.failure != nil { xmlStopParser(context) }
  }

  /// How far the parser has read, in bytes.
  private static func offset(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input?.pointee, let base = input.base, let cursor = input.cur else {
      return 0
    }
    return Int(input.consumed) + (cursor - base)
  }

  /// Where a text begins: where it stands in the parser's input, else as long before the parser's place as it is.
  private static func offset(_ context: xmlParserCtxtPtr, of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let input = context.pointee.input?.pointee, let base = input.base, let end = input.end,
      let start = text.baseAddress
    else { return 0 }
    if start >= base, start < end { return Int(input.consumed) + (start - base) }
    return max(0, offset(context) - text.count)
  }
}
