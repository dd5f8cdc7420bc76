import CharacterEncodings

/// Takes the names out of an author's line.
enum ByLine {
  /// What stands before the names, in lower case, longest first.
  private static let leads = [
    "eingestellt von", "beitrag von", "beitragvon", "text von", "ein text von", "post author by",
    "post author", "veröffentlicht von",
    "artikel von:", "ein beitrag von", "written by", "posted by",
    "published by", "reported by", "report by", "story by", "essay by", "words by",
    "article by", "par ", "by ", "von ", "por ",
    "di ", "text:", "autor:", "autorin:",
    "author:", "©", "作者：", "作者:", "作者", "撰文：", "撰文:", "撰文", "文／", "文/", "文：", "記者", "特約記者", "編輯", "編譯", "著者：",
    "執筆：", "글", "기자",
  ]
  /// The same by their first bytes.
  private static let leadsByFirst = Dictionary(grouping: leads) { $0.utf8.first ?? 0 }
  /// What stands after a name and ends it.
  private static let trailers = ["記者", "報導", "报道", "綜合報導", "特派員", "기자"]
  /// What parts names.
  private static let joints = [" and ", " und ", " & ", "、", ";", "；", " et ", " y "]
  /// What no person or body is called, in lower case.
  private static let noNames: Set<String> = [
    "admin", "administrator", "root", "author", "unknown", "by", "von", "par", "text", "follow", "redaktion:",
    "null", "undefined", "wordpressadmin", "wpadmin", "webmaster", "superuser", "gast", "guest", "none",
    "user", "username",
    "editor",
  ]
  private static let labels: Set<String> = [
    "written by", "verfasst von", "geschrieben von", "escrito por", "écrit par", "scritto da", "作者", "by",
    "author",
    "撰文", "投稿者", "작성자", "geschreven door", "napisane przez", "автор",
  ]

  /// Whether a label says that its value is the author.
  static func isLabel(_ text: String) -> Bool { labels.contains(text.lowercased()) }

  /// The names in a by-line: 記者王大明／台北報導 has one.
  static func names(in text: String) -> [String] {
    guard !text.contains("://"), !text.contains("@") || text.contains(" "), text.utf8.count <= 400 else {
      return []
    }
    var rest = text.trimmingSpaces
    if let names = ChineseByLine.names(in: rest) { return names }
    for lead in leads where rest.lowercased().hasPrefix(lead) {
      rest = String(rest.dropFirst(lead.count)).trimmingSpaces
      break
    }
    for mark in [
      "／", "/", "╱", "∕", "｜", "|", " - ", " – ", "•", "·", "»", " Illustration von", " Fotos: ", " Foto: ",
      " Photos by", " Photo by",
    ] {
      if let range = rest.firstRange(of: mark), range.lowerBound > rest.startIndex {
        rest = String(rest[..<range.lowerBound])
      }
    }
    var parts = Self.withoutReferences(rest)
    for joint in joints { parts = parts.flatMap { $0.split(separator: joint).map(String.init) } }
    parts = parts.flatMap(splitAtCommas)
    return parts.compactMap { part in
      var name = undated(part).trimmingSpaces
      for trailer in trailers where name.hasSuffix(trailer) && name != trailer {
        name = String(name.dropLast(trailer.count)).trimmingSpaces
      }
      guard (2...100).contains(name.unicodeScalars.count), !noNames.contains(name.lowercased()),
        name.unicodeScalars.contains(where: \.properties.isAlphabetic)
      else { return nil }
      return name
    }
  }

  /// The name in a line of text that begins with `by` or a word like it, and has nothing else; nil where it goes on as a
  /// sentence does.
  static func ledNames(in text: String) -> [String]? {
    guard text.utf8.count <= 80 else { return nil }
    // A character beyond ASCII may have another beginning in lower case; most lines begin as no lead does.
    guard let byte = text.utf8.first, byte >= 0x80 || leadsByFirst[byte.asciiLowercased] != nil else {
      return nil
    }
    let lowered = text.lowercased().utf8
    guard let first = lowered.first,
      let lead = leadsByFirst[first]?.first(where: { lowered.starts(with: $0.utf8) }),
      lead.utf8.count > 2
    else { return nil }
    let names = names(in: text)
    let words = names.flatMap { $0.split(separator: " ") }
    let areNames = words.allSatisfy { word in
      particles.contains(word.lowercased()) || word.unicodeScalars.first?.properties.isUppercase == true
    }
    return areNames && (2...8).contains(words.count) ? names : nil
  }

  /// What stands in names in lower case.
  private static let particles: Set<String> = [
    "de", "la", "del", "der", "den", "van", "von", "zu", "da", "di", "du", "le", "el", "al", "bin", "ibn",
    "und",
  ]
  /// What stands between a name and a day.
  private static let dayWords: Set<String> = [
    "am", "on", "vom", "um", "at", "le", "el", "den", "il", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag",
    "samstag", "sonntag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// A name without the day behind it: "Ann Lee am Samstag, 19. Oktober".
  private static func undated(_ text: String) -> String {
    var words = text.split(separator: " ")
    if let number = words.firstIndex(where: { $0.first?.isASCII == true && $0.first?.isNumber == true }) {
      words.removeSubrange(number...)
    }
    while let last = words.last, words.count > 1, dayWords.contains(last.lowercased()) { words.removeLast() }
    let name = words.joined(separator: " ")
    return name.hasSuffix(",") ? String(name.dropLast()) : name
  }

  /// Names in Chinese without the numbers of their offices behind each: 王大明1李小文1,2.
  private static func withoutReferences(_ text: String) -> [String] {
    let isReferenced =
      text.utf8.contains { $0.isASCIIDigit }
      && text.unicodeScalars.allSatisfy { scalar in
        (0x4E00...0x9FFF).contains(scalar.value) || ("0"..."9").contains(scalar)
          || ",*，、; ".unicodeScalars.contains(scalar)
      }
    guard isReferenced, let first = text.unicodeScalars.first, first.value >= 0x4E00 else { return [text] }
    let names = text.unicodeScalars.split { $0.value < 0x4E00 || $0.value > 0x9FFF }
    guard names.allSatisfy({ (2...4).contains($0.count) }) else { return [text] }
    return names.map { String(String.UnicodeScalarView($0)) }
  }

  /// A comma parts names unless it turns one round: "Anderson, Michael" is one, "Ann Lee, Bo Chen" are two.
  private static func splitAtCommas(_ text: String) -> [String] {
    let parts = text.split(separator: ",").map { String($0).trimmingSpaces }
    // Initials behind a name are the same person's; behind a family name they are the rest of it.
    if parts.count == 2, parts[1].utf8.count <= 3, parts[1] == parts[1].uppercased() {
      return parts[0].contains(" ") ? [parts[0]] : [text]
    }
    let areFull = parts.filter { $0.contains(" ") }.count == parts.count
    return parts.count > 2 || (parts.count == 2 && areFull) ? parts : [text]
  }
}
