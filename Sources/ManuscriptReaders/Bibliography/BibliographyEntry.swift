import Manuscripts

/// An entry of a bibliography, in CSL's terms, and where its fields stand.
struct BibliographyEntry {
  /// What names it in its file.
  var key: String
  /// CSL's type.
  var type: String
  /// The values by CSL's names.
  var variables: [String: EmbeddedItem.Value] = [:]
  /// Where the values begin, in bytes of the file; absent where that is not known.
  var offsets: [String: Int] = [:]
  /// The bytes that the entry takes.
  var range: Range<Int>

  /// Begins an entry without values.
  init(key: String, type: String, range: Range<Int>) {
    self.key = key
    self.type = type
    self.range = range
  }

  /// Sets a text variable, unless the text is empty.
  mutating func set(_ name: String, _ text: String?, at offset: Int? = nil) {
    guard let text, !text.isEmpty else { return }
    variables[name] = .text(text)
    offsets[name] = offset
  }

  /// The note that shows the entry: its values one after the other.
  ///
  /// - Parameter markers: What points to it, where the bibliography belongs to a text.
  func note(id: String, markers: [NoteMarker] = [], cursor: inout LocationCursor) -> Note {
    let places = Set(offsets.values).union([range.lowerBound, range.upperBound]).sorted()
    var locations: [Int: SourceLocation] = [:]
    for place in places { locations[place] = cursor.location(of: place) }
    func location(_ name: String) -> SourceLocation {
      locations[offsets[name] ?? range.lowerBound] ?? cursor.location(of: range.lowerBound)
    }
    var text = ""
    var anchors: [Passage.Anchor] = []
    var hyperlinks: [Hyperlink] = []
    for (name, shown) in shownValues {
      if !text.isEmpty { text += ", " }
      let start = text.utf8.count
      anchors.append(Passage.Anchor(offset: text.isEmpty ? 0 : start, location: location(name)))
      text += shown
      if name == "URL" {
        hyperlinks.append(
          Hyperlink(destination: shown, textRange: start..<text.utf8.count, location: location(name))
        )
      }
    }
    if anchors.isEmpty { anchors.append(Passage.Anchor(offset: 0, location: location(""))) }
    let item = EmbeddedItem(
      origin: .entry,
      type: type,
      variables: variables,
      textRange: 0..<text.utf8.count
    )
    return Note(
      id: id,
      label: key,
      location: SourceRange(start: location(""), end: locations[range.upperBound] ?? location("")),
      markers: markers,
      passage: Passage(text: text, anchors: anchors),
      hyperlinks: hyperlinks,
      embeddedItems: [item],
      isListed: true
    )
  }

  /// The variables that are shown, in the order of a reference.
  private static let shownNames = [
    "author", "editor", "title", "container-title", "translator", "volume", "issue", "page", "number",
    "genre",
    "edition", "publisher-place", "publisher", "issued", "URL", "DOI",
  ]

  private var shownValues: [(name: String, text: String)] {
    Self.shownNames.compactMap { name in
      guard let value = variables[name] else { return nil }
      switch value {
      case .text(let text):
        if name != "DOI" { return (name, text) }
        if case .text(let url)? = variables["URL"], url.hasSuffix(text) { return nil }
        return (name, text.hasPrefix("http") ? text : "doi:" + text)
      case .names(let names): return (name, names.map(\.shown).joined(separator: ", "))
      case .date(let from, let to, _):
        return (name, [from, to].compactMap { $0.map(Self.shown) }.joined(separator: "/"))
      }
    }
  }

  /// A date as ISO 8601 writes it.
  private static func shown(_ parts: [Int]) -> String {
    parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}

extension EmbeddedItem.Name {
  fileprivate var shown: String {
    switch self {
    case .literal(let name): name
    case .parts(let family, let given):
      if family.unicodeScalars.contains(where: { $0.value.isIdeographic }) {
        family + given
      } else {
        given.isEmpty ? family : "\(given) \(family)"
      }
    }
  }
}
