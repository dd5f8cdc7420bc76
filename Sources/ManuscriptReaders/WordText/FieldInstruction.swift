import Manuscripts

/// What the code of a Word field says: `HYPERLINK "https://…" \l "part"`, `ADDIN ZOTERO_ITEM CSL_CITATION {…}`.
enum FieldInstruction {
  /// A link to an address.
  case hyperlink(String)
  /// What a reference manager printed, and the sources that it printed.
  case citation([EmbeddedItem])
  /// What Word printed of sources that it manages itself, by their tags.
  case sources([String])
  /// A reference to a note by its bookmark; as a marker where the field says so.
  case noteReference(bookmark: String, isMarker: Bool)
  /// Anything else: its result is text.
  case other

  /// Reads the code of a field.
  ///
  /// - Parameter data: What the field's beginning carries with it, as EndNote does with long records.
  init(_ code: [UInt8], data: [UInt8]? = nil) {
    let words = FieldWords(code)
    switch words.first?.uppercased() {
    case "HYPERLINK":
      let address = words.argument ?? ""
      let part = words.value(of: "\\l").map { "#" + $0 } ?? ""
      // A field that has a place alone leads to another place of the same document.
      self = address.isEmpty ? .other : .hyperlink(address.contains("#") ? address : address + part)
    case "NOTEREF":
      self =
        words.argument.map { .noteReference(bookmark: $0, isMarker: words.contains("\\f")) } ?? .other
    case "CITATION": self = .sources([words.argument].compactMap { $0 } + words.values(of: "\\m"))
    case "ADDIN":
      if let items = ManagedCitation.items(in: code) ?? data.flatMap(ManagedCitation.items) {
        self = items.isEmpty ? .other : .citation(items)
      } else {
        self = .other
      }
    default: self = .other
    }
  }
}

/// The words of a field's code: quoted ones are one word, and a backslash inside quotes keeps what follows it.
private struct FieldWords {
  private var words: [(text: String, isQuoted: Bool)] = []

  /// The most bytes that are looked at; what is longer is a reference manager's record.
  private static let longest = 16 << 10

  init(_ code: [UInt8]) {
    var word: [UInt8] = []
    var isQuoted = false
    var isInside = false
    func decoded(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    var offset = 0
    let limit = min(code.count, Self.longest)
    while offset < limit {
      let byte = code[offset]
      if isInside, byte == Byte.backslash, offset + 1 < limit {
        offset += 1
        word.append(code[offset])
      } else if byte == Byte.quote {
        isInside.toggle()
        isQuoted = true
      } else if byte <= Byte.space, !isInside {
        if !word.isEmpty || isQuoted { words.append((decoded(word), isQuoted)) }
        word = []
        isQuoted = false
      } else {
        word.append(byte)
      }
      offset += 1
    }
    if !word.isEmpty || isQuoted { words.append((decoded(word), isQuoted)) }
  }

  /// The field's name.
  var first: String? { words.first?.text }

  /// The first word behind the name that is neither a switch nor a switch's value.
  var argument: String? {
    var index = 1
    while index < words.count {
      let word = words[index]
      if word.isQuoted || !word.text.hasPrefix("\\") { return word.text }
      index += ["\\l", "\\o", "\\t"].contains(word.text.lowercased()) ? 2 : 1
    }
    return nil
  }

  func contains(_ option: String) -> Bool {
    words.contains { !$0.isQuoted && $0.text.lowercased() == option }
  }

  /// What follows an option, the first time that it stands there.
  func value(of option: String) -> String? { values(of: option).first }

  /// What follows an option, each time that it stands there.
  func values(of option: String) -> [String] {
    zip(words, words.dropFirst()).filter { !$0.0.isQuoted && $0.0.text.lowercased() == option }.map(\.1.text)
  }
}
