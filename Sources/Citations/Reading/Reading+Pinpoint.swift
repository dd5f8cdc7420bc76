extension Reading {
  /// The reading without what is no source: a quoted sentence, “et al” or a list of places taken for a title; and with the
  /// place meant as its locator, where “at” announces it (The Bluebook, 21st ed., rules 3.2 and 4.2).
  ///
  /// Harbor Comments at 9–10: a name and a place, without a host, a publisher or an address, point back to an earlier source.
  func settled() -> Reading? {
    if let name = item.containerTitle, name.hasPrefix("_"), name.hasSuffix("_"), name.utf8.count > 4 {
      var reading = self
      reading.item.containerTitle = String(name.dropFirst().dropLast())
      return reading.settled()
    }
    guard let title = item.title, title.unicodeScalars.allSatisfy({ !Script($0).isEastAsian }) else {
      return self
    }
    guard !isConversation(title), !Self.isQuotation(title), !Self.isRemainder(title), !Self.listsPlaces(title)
    else { return nil }
    var reading = self
    if let (journal, volume, page) = Self.numbers(in: title), item.containerTitle == nil || journal == nil {
      reading.item.title = nil
      reading.item.type = .articleJournal
      reading.item.containerTitle = item.containerTitle ?? journal
      reading.item.volume = item.volume ?? volume
      reading.item.page = item.page ?? page
      return reading
    }
    if let name = item.containerTitle, name.hasSuffix(" at") {
      reading.item.containerTitle = String(name.dropLast(3))
    }
    if let name = Self.withoutDocket(title) {
      reading.item.title = name
      reading.settleOrder()
      return reading
    }
    // “China at 20,” Quarterly 250 (2022): 313–31: an article that tells its pages needs none in its title.
    guard item.containerTitle == nil || item.page == nil, let (name, place) = Self.parted(title) else {
      return reading
    }
    reading.item.title = name
    reading.item.locator = item.locator ?? place ?? item.page ?? item.volume
    if reading.item.locator == item.volume { reading.item.volume = nil }
    let isPublished = item.publisher != nil && item.issued != nil
    if item.containerTitle == nil, !isPublished, item.url == nil, item.doi == nil {
      reading.isShortForm = true
      reading.needsEarlierWork = true
    }
    return reading
  }

  /// Petition of Quay Corp., WC Docket No. 06-125, Report and Order: an agency's decision without its docket (The Bluebook,
  /// rule 14.3).
  private static func withoutDocket(_ title: String) -> String? {
    let fields = title.parts(between: ",")
    guard
      let docket = fields.firstIndex(where: { field in
        let words = field.parts(between: " ")
        return words.prefix(2).contains("Docket")
          || words.first == "File" && words.dropFirst().first?.hasPrefix("No") == true
      }), docket > 0
    else { return nil }
    return fields[..<docket].joined(separator: ",")
  }

  private static let orders = ["Order", "Ruling", "Rulemaking", "Inquiry", "Report", "Opinion"]

  /// What an agency calls its decision is its genre, and its docket's number no issue.
  private mutating func settleOrder() {
    if let name = item.publisher, Self.orders.contains(where: name.hasSuffix) {
      item.genre = name
      item.publisher = nil
    }
    if item.publisherPlace?.hasSuffix("Docket") == true { item.publisherPlace = nil }
    if let issue = item.issue, issue.contains("-") {
      item.number = item.number ?? issue
      item.issue = nil
    }
  }

  private static let conversations = [
    "interview with ", "interview by ", "author’s interview", "author's interview", "author interview",
    "personal interview", "telephone interview", "personal communication", "email to ", "e-mail to ",
    "conversation with ",
  ]

  /// Interview with A. Roe by the author, Port Ellis, June 12, 2014; A. Roe to B. Poe, 3 May 1851, box 3: what was told to the
  /// author, or lies in an archive as a letter, and stands nowhere.
  private func isConversation(_ title: String) -> Bool {
    guard item.url == nil, item.doi == nil, item.publisher == nil, item.volume == nil, item.page == nil else {
      return false
    }
    if case .literal(let name)? = item.author.first, name.contains(" to "), item.issued?.from.day != nil {
      return true
    }
    guard item.author.isEmpty else { return false }
    let title = title.lowercased()
    return Self.conversations.contains { title.hasPrefix($0) }
  }

  /// ApJ, 650, 102; 10, 1012: volume and page, perhaps behind an abbreviated journal, of an article whose title is not told.
  private static func numbers(in title: String) -> (journal: String?, volume: String, page: String)? {
    let fields = title.parts(between: ",").map { $0.first == " " ? $0.dropFirst() : $0 }
    guard (2...3).contains(fields.count), fields.suffix(2).allSatisfy(isNumber) else { return nil }
    let journal = fields.count == 3 ? fields[0] : nil
    if let journal {
      let words = journal.parts(between: " ")
      guard words.count <= 5, journal.first?.isUppercase == true, words.allSatisfy(isAbbreviation) else {
        return nil
      }
    }
    return (journal.map(String.init), String(fields[fields.count - 2]), String(fields[fields.count - 1]))
  }

  /// 102, 365L: digits, perhaps with a letter.
  private static func isNumber(_ field: Substring) -> Bool {
    let digits = field.utf8.prefix(while: isDigit).count
    return (1...5).contains(digits) && field.utf8.count - digits <= 1 && field.allSatisfy { $0.isASCII }
  }

  /// Phys., A&A, ApJ, MNRAS: a stop or a capital behind the first letter.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.hasSuffix(".") || word.dropFirst().contains { $0.isUppercase || $0 == "&" }
  }

  /// (“Accordingly, we follow …; [i]t is the neutrality …: what a bracket or a changed letter shows to be quoted.
  private static func isQuotation(_ title: String) -> Bool {
    let scalars = Array(title.unicodeScalars.prefix(3))
    guard scalars.count == 3 else { return false }
    if scalars[0] == "(" { return "“\"‘".unicodeScalars.contains(scalars[1]) }
    return scalars[0] == "[" && scalars[1].isLowercase && scalars[2] == "]"
  }

  private static let remainders: Set<String> = [
    "et al", "et al.", "ed", "eds", "ed.", "eds.", "trans", "trans.",
  ]

  private static func isRemainder(_ title: String) -> Bool { remainders.contains(title.lowercased()) }

  /// Quay Comments at 9–10; Pier Comments 5: whether a place and a semicolon stand inside of a title.
  private static func listsPlaces(_ title: String) -> Bool {
    title.parts(between: ";").dropLast().contains { part in
      let words = part.parts(between: " ")
      return words.count > 2 && words[words.count - 2] == "at"
        && words[words.count - 1].utf8.first.map(isDigit) == true
    }
  }

  /// A title that ends with “at” or “at 2”: its name, and the place where the title took it in.
  private static func parted(_ title: String) -> (name: String, place: String?)? {
    let words = title.parts(between: " ")
    guard words.count > 2, let last = words.last else { return nil }
    if last == "at" { return (words.dropLast().joined(separator: " "), nil) }
    guard words.count > 3, words[words.count - 2] == "at",
      last.utf8.allSatisfy({ isDigit($0) || $0 == 0x2D }),
      last.utf8.count <= 9
    else { return nil }
    return (words.dropLast(2).joined(separator: " "), String(last))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
