import Foundation
import Manuscripts

/// Walks through MediaWiki's wikitext, and tells a `TextFlow` what prints.
///
/// Templates stand in the text as they are written.
/// https://www.mediawiki.org/wiki/Help:Formatting, https://www.mediawiki.org/wiki/Help:Cite
struct WikitextWalk {
  private let text: PageText
  private let flow: TextFlow
  private var labels: [String: String] = [:]
  private var count = 0
  /// How many notes each group has: MediaWiki counts them apart.
  private var counts: [String: Int] = [:]
  /// The group of the `<references>` that is open.
  private var listGroup: String?
  private var openReference = false
  private var isInReferenceList = false
  /// How many templates are open, in which `|` begins no cell.
  private var templates = 0

  /// Tags whose content is no text.
  private static let silent = [
    "nowiki", "pre", "code", "syntaxhighlight", "source", "math", "gallery", "templatestyles",
  ]

  /// Prepares the walk through a text.
  init(_ text: PageText) {
    self.text = text
    flow = TextFlow(places: DocumentPlaces(lines: text))
  }

  /// The manuscript.
  ///
  /// - Complexity: Linear in the text's length.
  consuming func manuscript(path: String) -> Manuscript {
    var offset = 0
    for line in text.lines {
      if line.start < offset, line.end <= offset { continue }
      let start = max(offset, line.inkStart)
      if start >= line.inkEnd {
        if line.isBlank { flow.endParagraph() }
        continue
      }
      offset = start == line.inkStart ? beginLine(line) : start
      let isHeading =
        start == line.inkStart && text.bytes[line.inkStart] == UInt8(ascii: "=") && offset > start
      var end = line.inkEnd
      while isHeading, end > offset, text.bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
      offset = print(from: offset, to: end)
      if isHeading { flow.endParagraph() }
      if offset <= line.end { flow.breakLine() }
      offset = max(offset, line.end)
    }
    return flow.manuscript(path: path, format: .mediawiki, endingAt: text.bytes.count)
  }

  /// Passes over the signs that a line begins with; where its text begins.
  private mutating func beginLine(_ line: TextLine) -> Int {
    let bytes = text.bytes
    let first = bytes[line.inkStart]
    if first == UInt8(ascii: "="), bytes[line.inkEnd - 1] == first, line.ink.count > 2 {
      let level = bytes[line.ink].prefix { $0 == first }.count
      flow.beginHeading(level: level)
      return line.inkStart + min(level, line.ink.count / 2)
    }
    if openReference { return line.inkStart }
    let signs = bytes[line.ink].prefix { "*#:;".utf8.contains($0) }
    if !signs.isEmpty {
      flow.endParagraph()
      return bytes.skippingSpace(from: signs.endIndex, limit: line.inkEnd)
    }
    if ["{|", "|-", "|}"].contains(where: { bytes[line.ink].starts(with: $0.utf8) }) {
      flow.endParagraph()
      return line.inkEnd
    }
    if templates == 0, first == UInt8(ascii: "|") || first == UInt8(ascii: "!") {
      flow.endParagraph()
      return min(line.inkEnd, line.inkStart + 1)
    }
    if bytes[line.ink].allSatisfy({ $0 == Byte.hyphen }), line.ink.count > 3 {
      flow.endParagraph()
      return line.inkEnd
    }
    return line.inkStart
  }

  // MARK: Within a line

  /// Prints up to an offset; what is passed over may reach beyond it.
  private mutating func print(from start: Int, to end: Int) -> Int {
    let bytes = text.bytes
    var plain = start
    var offset = start
    while offset < end {
      let begin = offset
      switch bytes[offset] {
      case Byte.lessThan: offset = tag(at: offset, after: plain)
      case Byte.leftSquare: offset = link(at: offset, to: end, after: plain)
      case UInt8(ascii: "'"):
        let quotes = bytes[offset..<end].prefix { $0 == UInt8(ascii: "'") }.count
        if quotes > 1 {
          append(plain..<offset)
          offset += quotes
        }
      case UInt8(ascii: "&"):
        if let found = CharacterReference.decode(bytes, at: offset, limit: end) {
          append(plain..<offset)
          flow.append(found.text, at: offset)
          offset = found.end
        }
      case UInt8(ascii: "{") where offset + 1 < end && bytes[offset + 1] == bytes[offset]: templates += 1
      case UInt8(ascii: "}") where offset + 1 < end && bytes[offset + 1] == bytes[offset]:
        templates = max(0, templates - 1)
      default: break
      }
      if offset > begin { plain = offset } else { offset += 1 }
    }
    if plain < end { append(plain..<end) }
    return offset
  }

  private func append(_ range: Range<Int>) {
    if !range.isEmpty { flow.append(text.bytes[range], at: range.lowerBound) }
  }

  /// Reads a tag or comment; the same offset where there is none.
  private mutating func tag(at offset: Int, after plain: Int) -> Int {
    let bytes = text.bytes
    if bytes.matches("<!--", at: offset, limit: bytes.count) {
      append(plain..<offset)
      return past("-->", from: offset)
    }
    var index = offset + 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let letters = bytes[min(index, bytes.count)...].prefix(20).prefix { (0x61...0x7A).contains($0 | 0x20) }
    guard !letters.isEmpty,
      let close = bytes[letters.endIndex..<min(bytes.count, offset + 1_000)].firstIndex(of: Byte.greaterThan)
    else { return offset }
    append(plain..<offset)
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    let isEmpty = bytes[close - 1] == UInt8(ascii: "/")
    if name == "ref" {
      reference(
        isClosing: isClosing,
        isEmpty: isEmpty,
        attributes: letters.endIndex..<close,
        at: offset,
        end: close + 1
      )
    } else if name == "references" {
      isInReferenceList = !isClosing && !isEmpty
      listGroup = isInReferenceList ? attribute("group", in: letters.endIndex..<close) : nil
    } else if name == "br" {
      flow.breakLine()
    } else if Self.silent.contains(name), !isClosing, !isEmpty {
      return past("</\(name)", from: close)
    }
    return close + 1
  }

  /// The offset behind some words and the `>` that follows; the end, where they are not found.
  private func past(_ words: String, from start: Int) -> Int {
    let words = Array(words.utf8)
    var index = start
    while index + words.count <= text.bytes.count {
      if text.bytes[index] == words[0], text.bytes[index..<index + words.count].elementsEqual(words) {
        return
          (text.bytes[(index + words.count - 1)...].firstIndex(of: Byte.greaterThan) ?? text.bytes.count - 1)
          + 1
      }
      index += 1
    }
    return text.bytes.count
  }

  /// `<ref>`, `<ref name="x">`, `<ref name="x" />` or `</ref>`.
  private mutating func reference(
    isClosing: Bool,
    isEmpty: Bool,
    attributes: Range<Int>,
    at offset: Int,
    end: Int
  ) {
    if isClosing {
      if openReference { flow.endNote(at: end) }
      openReference = false
      return
    }
    if openReference { flow.endNote(at: offset) }
    openReference = !isEmpty
    let group = attribute("group", in: attributes) ?? listGroup ?? ""
    let name = attribute("name", in: attributes).map { "\(group)\u{0}\($0)" }
    // The rest of a note whose beginning stands on an earlier page: no note and no marker of its own.
    if let first = attribute("follow", in: attributes).map({ "\(group)\u{0}\($0)" }), flow.hasNote(first) {
      if !isEmpty { flow.resumeNote(first, at: offset) }
      return
    }
    let label: String
    if let known = name.flatMap({ labels[$0] }) {
      label = known
    } else {
      count += 1
      counts[group, default: 0] += 1
      label = (group.isEmpty ? "" : group + " ") + String(counts[group, default: 0])
      if let name { labels[name] = label }
    }
    let key = name ?? "\u{0}\(count)"
    // In <references> notes are defined that are pointed to elsewhere.
    if !isInReferenceList { flow.mark(key, label: label, at: offset) }
    if !isEmpty { flow.beginNote(key, label: label, at: offset) }
  }

  /// The value of an attribute, with or without quotation marks.
  private func attribute(_ name: String, in range: Range<Int>) -> String? {
    let words = String(decoding: text.bytes[range], as: UTF8.self)
    var rest = words[...]
    while let found = rest.range(of: name, options: .caseInsensitive) {
      let isWhole = words[..<found.lowerBound].last.map { " \t\n\"'".contains($0) } ?? true
      rest = words[found.upperBound...].drop(while: \.isWhitespace)
      guard isWhole, rest.first == "=" else { continue }
      let value = rest.dropFirst().drop(while: \.isWhitespace)
      guard let quote = value.first, quote == "\"" || quote == "'" else {
        return String(value.prefix { !$0.isWhitespace && $0 != "/" })
      }
      return String(value.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  /// `[http://example.org words]`, `[[page|words]]` or, as pandoc writes it, `[[http://example.org|words]]`; the same
  /// offset where there is none.
  private mutating func link(at offset: Int, to end: Int, after plain: Int) -> Int {
    let bytes = text.bytes
    let isInternal = offset + 1 < end && bytes[offset + 1] == Byte.leftSquare
    guard let close = bytes[offset..<min(end, offset + 2_000)].firstIndex(of: Byte.rightSquare) else {
      return offset
    }
    if isInternal {
      guard close + 1 < end, bytes[close + 1] == Byte.rightSquare else { return offset }
      append(plain..<offset)
      let bar = bytes[(offset + 2)..<close].lastIndex(of: UInt8(ascii: "|"))
      let target = bytes[(offset + 2)..<(bar ?? close)]
      let isAddress = Self.isAddress(target)
      if isAddress { flow.openLink(to: String(decoding: target, as: UTF8.self), at: offset + 2) }
      _ = print(from: bar.map { $0 + 1 } ?? offset + 2, to: close)
      if isAddress { flow.closeLink() }
      return close + 2
    }
    let address = bytes[(offset + 1)..<close].prefix { $0 > Byte.space }
    guard Self.isAddress(address) || address.starts(with: "//".utf8) else { return offset }
    append(plain..<offset)
    let destination = String(decoding: address, as: UTF8.self)
    flow.openLink(to: destination.hasPrefix("//") ? "https:" + destination : destination, at: offset + 1)
    let words = bytes.skippingSpace(from: address.endIndex, limit: close)
    if words < close { _ = print(from: words, to: close) } else { append(offset + 1..<address.endIndex) }
    flow.closeLink()
    return close + 1
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["http://", "https://", "ftp://"].contains { bytes.starts(with: $0.utf8) }
  }
}
