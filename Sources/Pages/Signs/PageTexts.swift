/// The titles and the text of a page, sorted by whether they are its own or could stand on any page of its site.
struct PageTexts {
  /// How far a page has a title of its own.
  enum Ownership: Int, Comparable {
    /// It has none: only the site's name, a notice, or nothing that its text repeats.
    case none
    /// A heading that no other title knows.
    case heading
    /// A title that its head tells and its text repeats.
    case title

    static func < (left: Ownership, right: Ownership) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many lines of the text are looked at.
  static let maximumLines = 40
  /// The longest title that is a mere apology, in UTF-8 bytes, and the share of it that turns to the reader.
  private static let longestApology = 80
  private static let apologyShare = 0.5
  /// The most text beside a script that says something in a box, in UTF-8 bytes.
  private static let longestBesideAlert = 300

  /// The parts of all titles, each once, without the site's names.
  let titleParts: [String]
  /// The same in lower case.
  let titles: Set<String>
  /// The lines that are neither navigation, nor a footer, nor lists of other pages, nor the site's name.
  let lines: [String]
  /// Whether it has hardly any text, and a script says something in a box before it leads elsewhere.
  let isAlert: Bool
  /// Whether, and how surely, it has a title of its own, which neither says that something is not there nor is a mere
  /// “Error”.
  let ownership: Ownership

  /// Sorts a page's texts.
  init(outline: PageOutline, claims: PageClaims) {
    // The head, the headings and the data mostly tell the same title.
    var silences: [String: Double] = [:]
    func saysNothing(_ text: String, share: Double = 0.5) -> Bool {
      if let known = silences[text] { return known >= share }
      let silence = Self.silence(of: text)
      silences[text] = silence
      return silence >= share
    }
    let claimed = claims.titles.values.map { (title: $0, parts: HTMLTitle.segments(of: $0.text)) }
    var names = Set(
      (claims.siteNames.values + outline.frontPageLinks).map { $0.lowercased() }.filter { !saysNothing($0) }
    )
    for (_, parts) in claimed where parts.count == 2 {
      let parts = parts.map { $0.lowercased() }
      // Beside “Error” stands the site's name.
      if parts.contains(where: { saysNothing($0, share: 0.8) }) {
        names.formUnion(parts.filter { !saysNothing($0) })
      }
    }
    // In lower case a text can have another length, but hardly by as much.
    let longestName = 2 * (names.map(\.utf8.count).max() ?? 0)
    func isName(_ text: String) -> Bool {
      text.utf8.count <= longestName && names.contains(text.lowercased())
    }
    var lines: [String] = []
    for block in outline.text where !block.isAside && !block.isLink && !block.isFurniture {
      if lines.count == Self.maximumLines { break }
      if !isName(block.text) { lines.append(block.text) }
    }
    // What a script says in a box is all there is on its page.
    let alerts = outline.mainTextLength <= Self.longestBesideAlert ? outline.alerts : []
    self.lines = alerts + lines
    isAlert = !alerts.isEmpty
    var parts: [String] = []
    var seen: Set<String> = []
    var ownership = Ownership.none
    for (title, segments) in claimed {
      for part in [title.text] + segments {
        let text = part.lowercased()
        guard !names.contains(text) else { continue }
        if seen.insert(text).inserted { parts.append(part) }
        guard ownership < .title, !saysNothing(text) else { continue }
        if title.source == .heading {
          ownership = max(ownership, .heading)
        } else if self.lines.contains(where: { Self.repeats($0, part) }) {
          ownership = .title
        }
      }
    }
    titleParts = parts
    titles = seen
    self.ownership = ownership
  }

  /// Whether a line is a part of a title, or hardly more.
  private static func repeats(_ line: String, _ part: String) -> Bool {
    line == part || (part.utf8.count >= 12 && line.utf8.count <= 3 * part.utf8.count && line.holds(part))
  }

  /// Whether a title, which is in lower case, hardly does more than turn to its reader: “We are sorry!”
  static func isApology(_ text: String) -> Bool {
    text.utf8.count <= longestApology && PageStatement.addressedShare(of: text) >= apologyShare
  }

  /// The share of a title that tells a page from no other: all of it where it is a status, a notice or the name of a
  /// domain, else what says that something is not there.
  private static func silence(of text: String) -> Double {
    if StatusLine(text) != nil || SignPhrases.isNotice(text) || isApology(text) { return 1 }
    if text.utf8.contains(UInt8(ascii: ".")), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return 1 }
    let length = [PageStatement.Subject.absence, .parking].compactMap {
      PageStatement.strongest($0, in: text)?.length
    }
    return Double(length.max() ?? 0) / Double(max(text.utf8.count, 1))
  }
}
