/// How well a word's shape and meaning fit each part of a reference.
///
/// Weights are in no unit; a word that can be nothing but a part has about 3 more for it than for others.
struct LabelEvidence: Sendable {
  private let reference: ReferenceText
  /// Whether a year stands behind the names, as in lists by author and date; another is no date then.
  private let hasLeadingYear: Bool
  private let firstYear: Int
  /// What each field is the name of, where that is known.
  private let imprints: [Imprints.Kind?]

  /// Prepares to judge the words of a reference.
  init(_ reference: ReferenceText) {
    self.reference = reference
    let year = reference.words.firstIndex { $0.has(.year) }
    hasLeadingYear =
      year.map { year in
        year > 0 && year < reference.words.count - 2
          && reference.words[..<year].allSatisfy {
            $0.has(.capital) || $0.means(.particle) || $0.core.isEmpty
          }
          && (reference.words[year].opensBracket || reference.words[year].boundary == .stop)
      } ?? false
    firstYear = year ?? reference.words.count
    imprints = reference.fields.map { reference.name(of: $0).flatMap(Imprints.kind(of:)) }
  }

  /// The weight of the word at `index` for a label.
  func weight(of index: Int, as label: ReferenceLabel) -> Float {
    let word = reference.words[index]
    if word.isQuoted, !label.isTitle { return -3 }
    if word.has(.address) { return label == .address ? 6 : label == .remark ? -2 : -8 }
    switch label {
    case .author: return name(word, as: label) - (isInLongField(index) ? 0.8 : 0)
    case .editor, .translator: return name(word, as: label)
    case .quotedTitle: return word.isQuoted ? 0.6 : -6
    case .stoppedTitle, .commaTitle:
      return title(word, after: index > 0 ? reference.words[index - 1].lower : "")
    case .leadingDate, .date: return date(index)
    case .container: return container(index)
    case .numbers: return numbers(index)
    case .publisher: return publisher(word)
    case .place: return place(word)
    case .genre: return genre(word)
    case .remark: return remark(index)
    case .address: return ["url", "doi", "http", "https"].contains(word.lower) ? -0.5 : -6
    }
  }

  /// Whether the word at `index` stands in the name of a periodical that is known.
  func isPeriodical(_ index: Int) -> Bool { imprints[reference.words[index].field] == .periodical }

  /// Whether the word at `index` stands in the name of a house that is known.
  func isPress(_ index: Int) -> Bool { imprints[reference.words[index].field] == .press }

  private func next(_ index: Int) -> ReferenceWord? {
    index + 1 < reference.words.count ? reference.words[index + 1] : nil
  }

  /// A title in capitals looks like names but for its length.
  private func isInLongField(_ index: Int) -> Bool {
    let field = reference.field(of: index).words
    return field.count > 6
      && !reference.words[field].contains { $0.lower == "and" || $0.lower == "&" || $0.has(.initial) }
  }

  private func name(_ word: ReferenceWord, as label: ReferenceLabel) -> Float {
    if word.means(.editor) { return label == .translator ? -1 : 3 }
    if word.means(.translator) { return label == .translator ? 4 : -2 }
    switch word.lower {
    case "and", "&", "et", "und", "y", "al", "with": return 0.4
    case "by": return label == .author ? -3.5 : 0.4
    case "in": return label == .editor ? 0 : -3
    default: break
    }
    if word.has(.initial) { return 1.6 }
    if word.has(.number) { return -5 }
    if word.means(.particle) { return 0.1 }
    if word.has(.lower) { return label == .author ? -3.5 : -3 }
    if word.core.isEmpty { return 0 }
    // The same author as before: ———.
    if word.has(.dashes) { return label == .author ? 3 : -1 }
    if label == .author, ["the", "a", "an", "on"].contains(word.lower) { return -1.5 }
    return 0.5
  }

  private func title(_ word: ReferenceWord, after before: String) -> Float {
    var weight: Float = 0
    if word.has(.year) {
      weight -= hasLeadingYear ? 0.5 : 1.5
      // The Act of 1934
      if before == "of" || before == "act" { weight += 3 }
    } else if word.has(.range) {
      weight -= 2
    } else if word.has(.digits) {
      weight -= 0.7
    } else if word.has(.initial), word.boundary == .abbreviation {
      weight -= 1.2
    } else if word.has(.lower) {
      weight += word.means(.particle) && !word.means(.small) ? 0.3 : 0.55
    } else if word.has(.capital) {
      weight += 0.25
    }
    if word.means(.genre), !word.means(.plainGenre) { weight -= 1 }
    if word.means(.counter), !word.means(.plainCounter), word.boundary == .abbreviation { weight -= 2.5 }
    if isMonthName(word), word.lower.utf8.count > 3 { weight -= 0.5 }
    return word.isQuoted ? weight - 0.5 : weight
  }

  /// A month's name that is no common word as well.
  private func isMonthName(_ word: ReferenceWord) -> Bool {
    word.means(.month) && word.has(.capital) && word.lower != "may" && word.lower != "march"
  }

  private func date(_ index: Int) -> Float {
    let word = reference.words[index]
    if word.has(.year) {
      // A year in the midst of capitalised words is part of a name: Proceedings of the 1993 Conference.
      let isInside =
        word.isOpen && !word.opensBracket
        && next(index).map { $0.has(.capital) && !$0.means(.month) } ?? false
      if hasLeadingYear, index > firstYear { return isInside ? 0 : 0.8 }
      return isInside ? 2 : 4
    }
    if word.lower.hasPrefix("n.d") { return 1 }
    if word.means(.month), word.has(.capital) { return isBesideNumber(index) ? 3 : -2 }
    if word.has(.fullDate) { return 3 }
    if word.has(.day) { return isBesideMonth(index) ? 3 : 0.3 }
    if word.has(.range) { return -0.5 }
    switch word.lower {
    case "c", "ca": return 0
    case "in", "press", "forthcoming", "orig", "originally", "published": return -0.5
    case "no", "date": return -3
    default: return -5
    }
  }

  /// Whether a year or a day stands at most two words away.
  private func isBesideNumber(_ index: Int) -> Bool {
    for other in max(0, index - 2)...min(reference.words.count - 1, index + 2) where other != index {
      let word = reference.words[other]
      if word.has(.year) || word.has(.digits) && word.core.count <= 2 { return true }
    }
    return false
  }

  /// Whether a month's name stands beside.
  private func isBesideMonth(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      reference.words.indices.contains(other) && reference.words[other].means(.month)
        && reference.words[other].has(.capital)
    }
  }

  private func container(_ index: Int) -> Float {
    let word = reference.words[index]
    if word.isIn, word.has(.capital) { return 2 }
    if word.means(.container) { return 1.6 }
    if isPeriodical(index) { return 1 }
    if word.has(.year) {
      return word.isOpen && !word.opensBracket && next(index)?.has(.capital) ?? false ? -0.2 : -1
    }
    if word.has(.range) { return -3 }
    if word.has(.digits) { return isShortYear(word) ? 1 : -1.2 }
    if word.means(.counter), !word.means(.shortCounter) { return -2.5 }
    if isMonthName(word) { return -1 }
    if word.means(.genre), !["report", "working", "paper", "technical", "ms"].contains(word.lower) {
      return -2
    }
    if word.has(.initial), word.boundary == .abbreviation { return -0.3 }
    if word.has(.abbreviation), word.has(.capital), word.core.count > 1 { return 1 }
    if word.means(.small) { return 0.2 }
    return word.has(.lower) ? -0.35 : word.has(.capital) ? 0.35 : 0
  }

  /// '91: the year in a conference's name.
  private func isShortYear(_ word: ReferenceWord) -> Bool {
    word.hasApostrophe && word.core.count == 2 && word.has(.digits)
  }

  private func numbers(_ index: Int) -> Float {
    let word = reference.words[index]
    if word.has(.year) { return -0.8 }
    if isShortYear(word) { return -2 }
    if word.has(.range) { return 3 }
    if word.means(.edition) { return 2.5 }
    let previous = index > 0 ? reference.words[index - 1] : nil
    if word.means(.editor) || word.lower == "rev", let previous,
      previous.has(.number) || previous.means(.ordinal)
    {
      return 2.5
    }
    if word.means(.ordinal) || word.has(.day) && !word.has(.digits) {
      let last = reference.words[reference.field(of: index).words.upperBound - 1]
      if last.means(.edition) || last.means(.editor) { return 2.5 }
    }
    if word.means(.counter) {
      let isSure =
        word.isOpen || word.boundary == .abbreviation || word.lower.utf8.count > 3
        || ["pp", "no", "vol"].contains(word.lower)
      return isSure ? 2.5 : 0.3
    }
    if word.has(.number) { return word.has(.beginsWithNumber) ? 2.2 : 0.3 }
    if word.core.isEmpty || word.lower == "-" || word.lower == "–" { return 0.3 }
    if word.has(.roman) { return 1 }
    if word.lower == "at", next(index)?.has(.beginsWithNumber) ?? false { return 2 }
    return ["and", "of", "&"].contains(word.lower) ? -0.5 : -4
  }

  private func publisher(_ word: ReferenceWord) -> Float {
    if word.means(.publisher) { return 2 }
    if word.has(.year) { return -4 }
    if word.has(.number) { return -2 }
    if word.means(.genre) { return -1 }
    if word.means(.small) || word.has(.initial) { return 0 }
    return word.has(.lower) ? -1.8 : word.has(.capital) ? 0.15 : 0
  }

  private func place(_ word: ReferenceWord) -> Float {
    if word.means(.place) { return 1.7 }
    if word.has(.number) { return -4 }
    switch word.lower {
    case "of", "the", "de", "la", "le", "new", "upon": return -1
    default: break
    }
    if word.has(.lower) { return -3 }
    if word.has(.twoCapitals) { return 1 }
    return word.has(.initial) ? -0.3 : word.has(.capital) ? -0.2 : -1
  }

  private func genre(_ word: ReferenceWord) -> Float {
    if word.means(.genre) { return 2.2 }
    if word.has(.number) { return word.has(.year) ? -3 : 0.3 }
    if ["no", "university", "science", "computer"].contains(word.lower) || word.has(.initial) { return 0 }
    return word.has(.lower) ? -2 : -0.7
  }

  private func remark(_ index: Int) -> Float {
    let word = reference.words[index]
    if word.means(.remark) { return 2 }
    if beginsRemark(index) { return word.isOpen && word.lower == "to" ? 2 : 1.5 }
    return -0.35
  }

  /// Whether a word sends the reader on: Retrieved, Reprinted, to appear.
  func beginsRemark(_ index: Int) -> Bool {
    let word = reference.words[index]
    if word.means(.remark) { return true }
    if word.means(.afterRemark) { return word.has(.capital) }
    guard let next = next(index) else { return false }
    if word.lower == "from" { return next.has(.address) }
    guard word.lower == "to" else { return false }
    return next.lower == "appear" || next.lower == "be"
  }
}
