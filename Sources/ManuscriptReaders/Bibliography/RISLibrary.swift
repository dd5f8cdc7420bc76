import Manuscripts

/// The entries of RIS files, in CSL's terms.
///
/// A line is a tag of two characters, two spaces, a hyphen and a value; lines without a tag go on with the
/// value before. https://en.wikipedia.org/wiki/RIS_(file_format)
struct RISLibrary {
  /// The entries in their order; `TY` begins one, `ER` or the next `TY` ends it.
  private(set) var entries: [BibliographyEntry] = []

  private struct Field {
    let tag: String
    var value: String
    let offset: Int
  }

  /// Reads a file.
  ///
  /// - Complexity: Linear in the number of bytes.
  init(_ text: PageText) {
    var fields: [Field] = []
    var range = 0..<0
    for line in text.lines {
      if let content = Self.content(of: line, in: text.bytes) {
        let tag = String(decoding: text.bytes[line.inkStart..<line.inkStart + 2], as: UTF8.self)
        if tag == "TY" || tag == "ER" {
          if tag == "ER" { range = range.lowerBound..<line.inkEnd }
          finish(fields, range: range)
          fields.removeAll()
          if tag == "ER" { continue }
          range = line.inkStart..<line.inkEnd
        }
        let value = String(decoding: text.bytes[content], as: UTF8.self)
        fields.append(Field(tag: tag, value: value, offset: content.lowerBound))
      } else if !line.isBlank, !fields.isEmpty {
        fields[fields.count - 1].value += " " + String(decoding: text.bytes[line.ink], as: UTF8.self)
      }
      if !line.isBlank { range = range.lowerBound..<max(range.upperBound, line.inkEnd) }
    }
    finish(fields, range: range)
  }

  /// Where the value of a line stands; nil where it has no tag.
  static func content(of line: TextLine, in bytes: [UInt8]) -> Range<Int>? {
    let start = line.inkStart
    guard line.inkEnd - start >= 5, bytes[start...].dropFirst(2).starts(with: "  -".utf8),
      bytes[start..<start + 2].allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else { return nil }
    let value = bytes.skippingSpace(from: start + 5, limit: line.inkEnd)
    return value..<line.inkEnd
  }

  private mutating func finish(_ fields: [Field], range: Range<Int>) {
    guard let type = fields.first, type.tag == "TY" else { return }
    func field(_ tags: String...) -> Field? {
      tags.lazy.compactMap { tag in fields.first { $0.tag == tag && !$0.value.isEmpty } }.first
    }
    let key = field("ID", "AN")?.value ?? "\(entries.count + 1)"
    var entry = BibliographyEntry(key: key, type: Self.cslType(of: type.value), range: range)
    func set(_ variable: String, _ field: Field?) { entry.set(variable, field?.value, at: field?.offset) }
    set("title", field("TI", "T1", "CT"))
    set("container-title", field("JO", "JF", "T2", "JA", "J2", "BT", "WT"))
    set("volume", field("VL"))
    set("issue", field("IS"))
    set("publisher", field("PB"))
    set("publisher-place", field("CY", "PP"))
    set("edition", field("ET"))
    set("genre", field("M3"))
    set("URL", field("UR", "LK"))
    set("DOI", field("DO"))
    set(entry.type.hasPrefix("article") ? "ISSN" : "ISBN", field("SN"))
    if let first = field("SP") {
      entry.set(
        "page",
        [first, field("EP")].compactMap { $0?.value }.joined(separator: "-"),
        at: first.offset
      )
    }
    for (variable, tags) in [("author", ["AU", "A1"]), ("editor", ["ED", "A2"]), ("translator", ["A4"])] {
      let people = fields.filter { tags.contains($0.tag) && !$0.value.isEmpty }
      guard let first = people.first else { continue }
      entry.variables[variable] = .names(people.map { Self.name($0.value) })
      entry.offsets[variable] = first.offset
    }
    for (variable, date) in [("issued", field("DA", "PY", "Y1")), ("accessed", field("Y2"))] {
      guard let date, let value = Self.date(date.value) else { continue }
      (entry.variables[variable], entry.offsets[variable]) = (value, date.offset)
    }
    entries.append(entry)
  }

  /// `Family, Given, Suffix`; without a comma it is not taken apart.
  private static func name(_ text: String) -> EmbeddedItem.Name {
    let parts = text.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
    guard parts.count > 1 else { return .literal(text) }
    return .parts(family: parts.count > 2 ? "\(parts[0]) \(parts[2])" : parts[0], given: parts[1])
  }

  /// `2020/05/03/`, `2020///`, `2020-05-03`.
  private static func date(_ text: String) -> EmbeddedItem.Value? {
    let numbers = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }.prefix(3)
      .prefix { Int($0) != nil }.compactMap { Int($0) }
    return numbers.isEmpty ? nil : .date(from: numbers, to: nil, season: nil)
  }

  private static func cslType(of type: String) -> String {
    switch type {
    case "JOUR", "JFULL", "EJOUR", "ABST", "INPR": "article-journal"
    case "NEWS": "article-newspaper"
    case "MGZN": "article-magazine"
    case "BOOK", "EBOOK", "EDBOOK", "WHOLE", "CONF": "book"
    case "CHAP", "ECHAP", "ENCYC", "DICT": "chapter"
    case "CPAPER": "paper-conference"
    case "THES": "thesis"
    case "RPRT", "GOVDOC", "STAND": "report"
    case "ELEC", "ICOMM", "BLOG", "WEB", "MULTI", "DATA": "webpage"
    case "STAT", "LEGAL": "legislation"
    case "CASE": "legal_case"
    case "BILL", "HEAR": "bill"
    case "UNPB", "MANSCPT": "manuscript"
    default: "document"
    }
  }
}
