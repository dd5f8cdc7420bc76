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
  private static let maximumLines = 40
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
    var names = Set(
      (claims.siteNames.values + outline.frontPageLinks).map { $0.lowercased() }.filter {
        !Self.saysNothing($0)
      }
    )
    for title in claims.titles.values {
      let parts = HTMLTitle.segments(of: title.text).map { $0.lowercased() }
      // Beside “Error” stands the site's name.
      if parts.count == 2, parts.contains(where: { Self.saysNothing($0, share: 0.8) }) {
        names.formUnion(parts.filter { !Self.saysNothing($0) })
      }
    }
    let lines = outline.text.lazy
      .filter { !$0.isAside && !$0.isLink && !$0.isFurniture && !names.contains($0.text.lowercased()) }
      .prefix(Self.maximumLines).map(\.text)
    // What a script says in a box is all there is on its page.
    let alerts = outline.mainTextLength <= Self.longestBesideAlert ? outline.alerts : []
    self.lines = alerts + lines
    isAlert = !alerts.isEmpty
    var parts: [String] = []
    var seen: Set<String> = []
    var ownership = Ownership.none
    // The head, the headings and the data mostly tell the same title.
    var silent: [String: Bool] = [:]
    func saysNothing(_ text: String) -> Bool {
      if let known = silent[text] { return known }
      let answer = Self.saysNothing(text)
      silent[text] = answer
      return answer
    }
    for title in claims.titles.values {
      for part in [title.text] + HTMLTitle.segments(of: title.text) {
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

  /// Whether a title tells a page from no other: it is a status, a notice, the name of a domain, or says that
  /// something is not there.
  ///
  /// - Parameter share: The part of it that has to say so.
  private static func saysNothing(_ text: String, share: Double = 0.5) -> Bool {
    if StatusLine(text) != nil || SignPhrases.isNotice(text) { return true }
    if isApology(text) { return true }
    if text.contains("."), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return true }
    return [.absence, .parking].contains { subject in
      PageStatement.strongest(subject, in: text)
        .map { Double($0.length) >= share * Double(text.utf8.count) } ?? false
    }
  }
}
