extension UnmarkedWork {
  /// How many fields from the first are names.
  func nameFields(_ fields: [Range<Int>], _ head: Int) -> Int {
    // Harbor Reports, The Salt Road, 2015: what stands before a title alone is who made it.
    let shape = NameShape(text, allowsPlainWords: head == 2)
    var count = 0
    var surest = 0
    var isInverted = false
    while count < head - 1, count < 24 {
      var piece = range(fields[count])
      let conjunction = UnmarkedWork.lastJoiner.match(in: text, at: piece.lowerBound, limit: piece.upperBound)
      if let conjunction { piece = text.trimmed(conjunction..<piece.upperBound) }
      guard !piece.isEmpty else { break }
      if count == 0,
        UnmarkedWork.works.matchEnding(in: text, at: piece.upperBound, from: piece.lowerBound) != nil
      {
        break
      }
      if count > 0, isRole(piece) {
        count += 1
        surest = count
        if !fields[count..<head].contains(where: { isRole(range($0)) }) { break }
        continue
      }
      let verdict = startsWithInitials(piece) && count > 0 ? .surely : shape.verdict(on: piece)
      if verdict == .no { break }
      let isSingle = !text.scalars[piece].contains(" ")
      let isFamilyFirst =
        isSingle
        ? startsWithInitials(range(fields[count + 1])) : isFamilyOfWords(piece, before: fields[count + 1])
      if isInverted, conjunction == nil, !isFamilyFirst, !startsWithInitials(piece) { break }
      if isFamilyFirst { isInverted = true }
      if isSingle, verdict != .surely, conjunction == nil, !isFamilyFirst,
        count > 0 || head <= 2 && !isAcronym(piece) && !goesOnInWords(fields[1]) && !isMononym(piece)
      {
        break
      }
      if conjunction != nil, count == 0 { break }
      count += 1
      let isLast = conjunction != nil || joins(piece)
      if verdict == .surely || isLast || count == 1 && !isFamilyFirst { surest = count }
      if isLast, !isFamilyFirst, !nextContinues(fields, count) { break }
    }
    return surest
  }

  private static let mononyms = Lexicon([
    "homer", "hesiod", "sappho", "aeschylus", "sophocles", "euripides", "aristophanes", "herodotus",
    "thucydides",
    "xenophon", "plato", "aristotle", "demosthenes", "epicurus", "polybius", "strabo", "plutarch",
    "pausanias", "epictetus",
    "plotinus", "galen", "ptolemy", "euclid", "archimedes", "hippocrates", "josephus", "cicero", "caesar",
    "livy",
    "virgil", "vergil", "horace", "ovid", "seneca", "lucretius", "sallust", "tacitus", "suetonius", "juvenal",
    "petronius", "quintilian", "vitruvius", "augustine", "boethius", "bede", "dante", "petrarch", "boccaccio",
    "erasmus", "machiavelli", "montesquieu", "voltaire", "molière", "stendhal", "novalis", "confucius",
    "mencius", "laozi",
    "zhuangzi", "xunzi", "sunzi", "mozi", "avicenna", "averroes", "maimonides", "rumi", "hafez", "kautilya",
  ])

  /// Plato, Republic (Oxford, 1892): who is known by one name.
  private func isMononym(_ piece: Range<Int>) -> Bool { UnmarkedWork.mononyms.holdsWhole(piece, of: text) }

  /// WHO, Title (Geneva, 2004): an institution by its initials.
  private func isAcronym(_ piece: Range<Int>) -> Bool {
    (2...8).contains(piece.count) && text.scalars[piece].allSatisfy { $0.isUppercase }
  }

  /// Des Marais, D. J. et al.: a family name of two or three words, where nothing but initials follows.
  private func isFamilyOfWords(_ piece: Range<Int>, before next: Range<Int>) -> Bool {
    let words = text.scalars[piece].split(separator: " ")
    guard words.count <= 3, words.allSatisfy({ $0.count > 1 && !$0.contains(".") }) else { return false }
    let initials = text.scalars[range(next)].split(separator: " ").prefix { word in
      word.first?.isUppercase ?? false
    }
    return !initials.isEmpty
      && initials.allSatisfy { $0.last == "." && $0.count <= 4 && $0.allSatisfy { !$0.isLowercase } }
  }

  private static let roles = Lexicon([
    "ed", "eds", "trans", "editor", "editors", "jr", "edt", "dir", "et al", "et al. eds", "et al. (eds",
    "et al., eds", "sr", "(ed.)", "(eds.)", "hrsg",
  ])

  func isRole(_ piece: Range<Int>) -> Bool {
    guard let end = UnmarkedWork.roles.match(in: text, at: piece.lowerBound, limit: piece.upperBound) else {
      return false
    }
    return text.scalars[end..<piece.upperBound].allSatisfy { $0 == "." || $0 == " " || $0 == ")" }
  }

  private func nextContinues(_ fields: [Range<Int>], _ index: Int) -> Bool {
    guard index < fields.count else { return false }
    return isRole(range(fields[index])) || startsWithInitials(range(fields[index]))
  }

  /// Whether a piece holds two names that “and” or & joins.
  private func joins(_ piece: Range<Int>) -> Bool {
    text.scalars[piece].contains("&") || UnmarkedWork.conjunctions.first(in: text, piece) != nil
  }

  private static let lastJoiner = Lexicon(["and"])
  private static let conjunctions = Lexicon(["and", "et al"])

  /// W. & Igler; S. C. et al.: what can only go on with a name that a family name began.
  private func startsWithInitials(_ piece: Range<Int>) -> Bool {
    let scalars = text.scalars
    guard piece.count >= 2, Script(scalars[piece.lowerBound]) == .latin,
      !scalars[piece.lowerBound].isLowercase
    else { return false }
    let next = scalars[piece.lowerBound + 1]
    guard next == "." || next == "-" else { return false }
    let words = scalars[piece].split(separator: " ")
    return words.first.map { $0.count <= 6 && $0.last == "." } ?? false
      && (words.count <= 3
        || words.dropFirst().contains { word in
          ["&", "and", "et"].contains { word.elementsEqual($0.unicodeScalars) }
        })
      && (words.count == 1 || NameShape(text).verdict(on: piece) != .no)
  }
}
