import CharacterEncodings

/// Finds the encoding that a page's first bytes declare.
///
/// "Prescan a byte stream to determine its encoding", HTML Standard, section 13.2.3.2: it reads bytes, not
/// elements, because at that point nobody can read the page yet.
struct MetaPrescan {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// The encoding that the bytes declare by `<meta>` or an XML declaration, if they do.
  static func encoding(in bytes: ArraySlice<UInt8>) -> CharacterEncoding? {
    var scan = MetaPrescan(bytes: bytes, index: bytes.startIndex)
    return scan.run()
  }

  private mutating func run() -> CharacterEncoding? {
    if let declared = xmlDeclaration() { return declared }
    while index < bytes.endIndex {
      if at("<!--") {
        // The dashes of the opening may be those of the closing: <!-->.
        index += 2
        guard let end = find("-->") else { return nil }
        index = end + 3
      } else if at("<meta"), let next = byte(5), next.isASCIISpace || next == UInt8(ascii: "/") {
        index += 5
        if let encoding = meta() { return encoding }
      } else if at("<"), let next = byte(1),
        next.isASCIILetter || (next == UInt8(ascii: "/") && byte(2)?.isASCIILetter == true)
      {
        while let byte = byte(0), !byte.isASCIISpace, byte != UInt8(ascii: ">") { index += 1 }
        while attribute() != nil {}
      } else if at("<!") || at("</") || at("<?") {
        while let byte = byte(0), byte != UInt8(ascii: ">") { index += 1 }
      }
      index += 1
    }
    return nil
  }

  /// The `encoding` of an XML declaration at the very start.
  private mutating func xmlDeclaration() -> CharacterEncoding? {
    guard at("<?xml"), let end = find("?>") else { return nil }
    let declaration = bytes[index..<end]
    guard let name = Self.find("encoding", in: declaration) else { return nil }
    var position = name + 8
    while position < end, declaration[position].isASCIISpace { position += 1 }
    guard position < end, declaration[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    while position < end, declaration[position].isASCIISpace { position += 1 }
    guard position < end, case let quote = declaration[position], quote == 0x22 || quote == 0x27,
      let close = declaration[(position + 1)...].firstIndex(of: quote)
    else { return nil }
    return Self.declared(String(decoding: declaration[(position + 1)..<close], as: UTF8.self))
  }

  private mutating func meta() -> CharacterEncoding? {
    var seen: Set<String> = []
    var gotPragma = false
    var needsPragma: Bool?
    var encoding: CharacterEncoding?
    while let (name, value) = attribute() {
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "http-equiv":
        if value == "content-type" { gotPragma = true }
      case "content":
        if encoding == nil, let label = Self.charset(inContent: value), let found = Self.declared(label) {
          encoding = found
          needsPragma = true
        }
      case "charset":
        encoding = Self.declared(value)
        needsPragma = false
      default: break
      }
    }
    guard let needsPragma, !needsPragma || gotPragma else { return nil }
    return encoding
  }

  /// A page cannot say in ASCII that it is UTF-16; the standard reads such pages, and x-user-defined ones, otherwise.
  private static func declared(_ label: String) -> CharacterEncoding? {
    switch CharacterEncoding(label: label) {
    case .utf16BE, .utf16LE: .utf8
    case .userDefined: .windows1252
    case let encoding: encoding
    }
  }

  /// "Extracting a character encoding from a meta element", section 2.6.5 of the HTML Standard.
  static func charset(inContent content: String) -> String? {
    let value = Array(content.utf8)[...]
    var from = value.startIndex
    while let name = find("charset", in: value[from...]) {
      from = name + 7
      while from < value.endIndex, value[from].isASCIISpace { from += 1 }
      guard from < value.endIndex, value[from] == UInt8(ascii: "=") else { continue }
      from += 1
      while from < value.endIndex, value[from].isASCIISpace { from += 1 }
      guard from < value.endIndex else { return nil }
      let quote = value[from]
      if quote == 0x22 || quote == 0x27 {
        guard let close = value[(from + 1)...].firstIndex(of: quote) else { return nil }
        return String(decoding: value[(from + 1)..<close], as: UTF8.self)
      }
      let end = value[from...].firstIndex { $0.isASCIISpace || $0 == UInt8(ascii: ";") } ?? value.endIndex
      return String(decoding: value[from..<end], as: UTF8.self)
    }
    return nil
  }

  /// "Get an attribute" of the same section; nil at the tag's end.
  private mutating func attribute() -> (name: String, value: String)? {
    while let byte = byte(0), byte.isASCIISpace || byte == UInt8(ascii: "/") { index += 1 }
    guard let first = byte(0), first != UInt8(ascii: ">") else { return nil }
    var name: [UInt8] = []
    while let byte = byte(0), byte != UInt8(ascii: "=") || name.isEmpty {
      if byte.isASCIISpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      name.append(byte.asciiLowercased)
      index += 1
    }
    while let byte = byte(0), byte.isASCIISpace { index += 1 }
    var value: [UInt8] = []
    if byte(0) == UInt8(ascii: "=") {
      index += 1
      while let byte = byte(0), byte.isASCIISpace { index += 1 }
      if let quote = byte(0), quote == 0x22 || quote == 0x27 {
        index += 1
        while let byte = byte(0), byte != quote {
          value.append(byte.asciiLowercased)
          index += 1
        }
        // A value that the bytes cut off declares nothing.
        guard byte(0) != nil else { return nil }
        index += 1
      } else {
        while let byte = byte(0), !byte.isASCIISpace, byte != UInt8(ascii: ">") {
          value.append(byte.asciiLowercased)
          index += 1
        }
      }
    }
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  private func byte(_ offset: Int) -> UInt8? {
    index + offset < bytes.endIndex ? bytes[index + offset] : nil
  }

  /// Whether the bytes here spell a word, in any case.
  private func at(_ word: StaticString) -> Bool {
    Self.spells(word, in: bytes, at: index)
  }

  private func find(_ word: StaticString) -> Int? { Self.find(word, in: bytes[index...]) }

  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { spells(word, in: bytes, at: $0) }
  }

  private static func spells(_ word: StaticString, in bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    word.withUTF8Buffer { word in
      guard index + word.count <= bytes.endIndex else { return false }
      return word.indices.allSatisfy { bytes[index + $0].asciiLowercased == word[$0] }
    }
  }
}
