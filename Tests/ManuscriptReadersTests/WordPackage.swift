/// A Word document, put together from what stands in its parts.
struct WordPackage {
  /// What stands in `w:body`.
  var body = ""
  /// What stands in `w:footnotes`, and in `w:endnotes`.
  var footnotes = ""
  var endnotes = ""
  /// What stands in `w:settings`.
  var settings = ""
  /// External targets by their identifiers: of the body, the footnotes, the endnotes.
  var bodyLinks: [String: String] = [:]
  var footnoteLinks: [String: String] = [:]
  var endnoteLinks: [String: String] = [:]
  /// Whether the namespaces are those of strict documents.
  var isStrict = false
  /// The content type of the main part.
  var contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  /// The password, where the archive is encrypted.
  var password: String?
  /// Custom XML parts of the document.
  var customXML: [String] = []
  /// Further parts.
  var parts: [(String, String)] = []

  /// The archive.
  func bytes() throws -> [UInt8] {
    var package = PackageBuilder(password: password)
    package.add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="\(contentType)"/></Types>
      """
    )
    package.add("_rels/.rels", relationships([("officeDocument", "word/document.xml")]))
    package.add("word/document.xml", root("document", "<w:body>\(body)</w:body>"))
    package.add(
      "word/_rels/document.xml.rels",
      relationships(
        [("footnotes", "footnotes.xml"), ("endnotes", "/word/endnotes.xml"), ("settings", "settings.xml")]
          + customXML.indices.map { ("customXml", "../customXml/item\($0 + 1).xml") },
        external: bodyLinks
      )
    )
    package.add("word/footnotes.xml", root("footnotes", separators("footnote") + footnotes))
    package.add("word/endnotes.xml", root("endnotes", separators("endnote") + endnotes))
    package.add("word/_rels/footnotes.xml.rels", relationships([], external: footnoteLinks))
    package.add("word/_rels/endnotes.xml.rels", relationships([], external: endnoteLinks))
    package.add("word/settings.xml", root("settings", settings))
    for (index, content) in customXML.enumerated() { package.add("customXml/item\(index + 1).xml", content) }
    for (name, content) in parts { package.add(name, content) }
    return try package.bytes()
  }

  private func root(_ name: String, _ content: String) -> String {
    let main =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let relationships =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(name) xmlns:w="\(main)" xmlns:r="\(relationships)" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:v="urn:schemas-microsoft-com:vml">\(content)</w:\(name)>
      """
  }

  private func relationships(_ parts: [(String, String)], external: [String: String] = [:]) -> String {
    let base =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let internals = parts.map { type, target in
      "<Relationship Id=\"i-\(type)-\(target)\" Type=\"\(base)\(type)\" Target=\"\(target)\"/>"
    }
    let externals = external.map { identifier, target in
      "<Relationship Id=\"\(identifier)\" Type=\"\(base)hyperlink\" Target=\"\(target)\" TargetMode=\"External\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + (internals + externals).joined() + "</Relationships>"
  }

  private func separators(_ kind: String) -> String {
    "<w:\(kind) w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:\(kind)>"
      + "<w:\(kind) w:type=\"continuationSeparator\" w:id=\"0\"><w:p/></w:\(kind)>"
  }

  /// A paragraph with a text and the markers of footnotes behind it.
  static func paragraph(_ text: String, notes: Int...) -> String {
    "<w:p>\(run(text))\(notes.map { reference($0) }.joined())</w:p>"
  }

  /// A run of text.
  static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// The marker of a footnote.
  static func reference(_ identifier: Int) -> String {
    "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"\(identifier)\"/></w:r>"
  }

  /// A footnote, its number, and what stands in its paragraph.
  static func footnote(_ identifier: Int, _ content: String) -> String {
    "<w:footnote w:id=\"\(identifier)\"><w:p><w:r><w:footnoteRef/></w:r>\(content)</w:p></w:footnote>"
  }

  /// A complex field: its code, and what it shows.
  static func field(_ code: String, _ result: String) -> String {
    let escaped = code.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(escaped) </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)<w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
  }
}
