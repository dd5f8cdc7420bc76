extension ReferenceWord {
  private static let opening: Set<Unicode.Scalar> = ["(", "[", "{", "\"", "“", "„", "«", "‘", "`", "<", "'"]
  private static let closing: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "?", "!", ")", "]", "}", "\"", "”", "»", "’", ">", "'",
  ]

  /// Reads the word in `range`.
  ///
  /// - Parameter quote: The quotation mark that is open before it, and then the one that is after it.
  init(_ text: NoteText, _ range: Range<Int>, isAddress: Bool, quote: inout Unicode.Scalar?) {
    let scalars = text.scalars
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, Self.opening.contains(scalars[low]) { low += 1 }
    while high > low, Self.closing.contains(scalars[high - 1]) { high -= 1 }
    let lead = scalars[range.lowerBound..<low]
    let trail = scalars[high..<range.upperBound]
    let core = low..<high
    let lower = Self.lowercased(scalars[core])
    let kinds = WordKinds.of(Self.withoutStops(lower))
    var shape = Self.shape(scalars[core], isStopped: trail.first == ".", isAddress: isAddress)
    // The last word of a sentence is short as well.
    if shape.contains(.lower), core.count > 2,
      kinds.isDisjoint(with: [.counter, .editor, .translator, .genre, .container, .month])
    {
      shape.remove(.abbreviation)
    }
    let opens =
      lead.contains { $0 == "\"" || $0 == "“" || $0 == "„" || $0 == "«" } || lead.last == "‘"
      || lead.starts(with: ["`", "`"])
    let closesDouble =
      trail.contains { $0 == "\"" || $0 == "”" || $0 == "»" } || Self.twoApostrophes(trail)
    if opens, quote == nil { quote = lead.last == "‘" ? "‘" : "“" }
    isQuoted = quote != nil
    // ’ closes what ‘ opened, and is an apostrophe in double quotes.
    let closes = closesDouble || quote == "‘" && trail.contains("’")
    if closes { quote = nil }
    isAsked = trail.first == "?" || trail.first == "!"
    closesBracket = trail.contains(")") || trail.contains("]")
    self.range = range
    self.core = core
    self.lower = lower
    self.kinds = Self.hyphenated(lower, kinds)
    self.shape = shape
    boundary = Self.boundary(trail, closesQuote: closes, shape)
    opensBracket = lead.first == "(" || lead.first == "["
    opensQuote = opens
    hasApostrophe = lead.last.map { $0 == "'" || $0 == "’" || $0 == "‘" } ?? false
    isOpen = trail.isEmpty
    isStopped = trail.first == "." || trail.first == ","
  }

  /// Morgan-Kaufmann: the kinds of publishers in the parts of a name.
  private static func hyphenated(_ word: String, _ kinds: WordKinds) -> WordKinds {
    guard kinds.isEmpty, word.utf8.contains(UInt8(ascii: "-")) else { return kinds }
    let parts = word.split(separator: "-").map { WordKinds.of(String($0)) }
    return parts.contains { $0.contains(.publisher) } ? .publisher : kinds
  }

  private static func twoApostrophes(_ trail: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(trail, trail.dropFirst()).contains { $0 == "'" && $1 == "'" }
  }

  private static func lowercased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    if scalars.allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (index, scalar) in scalars.enumerated() {
          bytes[index] = UInt8(ascii: Lexicon.lowercased(scalar))
        }
        return scalars.count
      }
    }
    var string = ""
    for scalar in scalars {
      if scalar.isASCII {
        string.unicodeScalars.append(Lexicon.lowercased(scalar))
      } else {
        string += scalar.properties.lowercaseMapping
      }
    }
    return string
  }

  private static func withoutStops(_ word: String) -> String {
    guard word.utf8.first == UInt8(ascii: ".") || word.utf8.last == UInt8(ascii: ".") else { return word }
    var rest = word[...]
    while rest.utf8.first == UInt8(ascii: ".") { rest.removeFirst() }
    while rest.utf8.last == UInt8(ascii: ".") { rest.removeLast() }
    return String(rest)
  }

  private static func boundary(
    _ trail: ArraySlice<Unicode.Scalar>,
    closesQuote: Bool,
    _ shape: Shape
  ) -> WordBoundary {
    guard let last = trail.last else { return .none }
    if closesQuote, trail.contains(".") || trail.contains(",") || isQuote(last) { return .quote }
    switch last {
    case ".": return shape.contains(.initial) || shape.contains(.abbreviation) ? .abbreviation : .stop
    case "?", "!": return .stop
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case ")", "]", "}": return .bracket
    default: return .none
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "”" || scalar == "»" || scalar == "’" || scalar == "'"
  }

  // MARK: Shape

  private static func shape(
    _ core: ArraySlice<Unicode.Scalar>,
    isStopped: Bool,
    isAddress: Bool
  ) -> Shape {
    var shape: Shape = isAddress ? .address : []
    guard let first = core.first else { return shape }
    if first.isUppercase { shape.insert(.capital) }
    if first.isLowercase { shape.insert(.lower) }
    if core.count > 1, core.allSatisfy({ isDash($0) || $0 == "_" }) { shape.insert(.dashes) }
    let digits = core.count(where: isDigit)
    if digits > 0 { shape.formUnion(numeric(core, digits: digits)) }
    if isInitial(core, isStopped: isStopped) { shape.insert(.initial) }
    if core.count == 2, core.allSatisfy({ $0 >= "A" && $0 <= "Z" }) { shape.insert(.twoCapitals) }
    if isStopped, digits == 0, shape.contains(.initial) || core.count <= 5 { shape.insert(.abbreviation) }
    if core.allSatisfy({ "IVXLC".unicodeScalars.contains($0) })
      || core.allSatisfy({ "ivxlc".unicodeScalars.contains($0) })
    {
      shape.insert(.roman)
    }
    return shape
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—"
  }

  /// Capitals with stops and hyphens between: J, J.-P, JF, O.C.A.
  private static func isInitial(_ core: ArraySlice<Unicode.Scalar>, isStopped: Bool) -> Bool {
    guard core.count <= 7 else { return false }
    var letters = 0
    var run = 0
    var hasStop = isStopped
    for scalar in core {
      if scalar.isUppercase {
        letters += 1
        run += 1
        if run > 2 { return false }
      } else if scalar == "." || scalar == "-" {
        run = 0
        if scalar == "." { hasStop = true }
      } else {
        return false
      }
    }
    return (1...4).contains(letters) && (hasStop || core.count <= 2)
  }

  private static func numeric(_ core: ArraySlice<Unicode.Scalar>, digits: Int) -> Shape {
    var shape: Shape = .number
    if digits == core.count { shape.insert(.digits) }
    let begin = core.startIndex
    if isDigit(core[begin]) || core.count > 1 && isLetter(core[begin]) && isDigit(core[begin + 1]) {
      shape.insert(.beginsWithNumber)
    }
    if isYear(core) { shape.insert(.year) }
    let parts = core.split(maxSplits: 3, omittingEmptySubsequences: true, whereSeparator: isDash)
    if parts.count == 2, core.contains(where: isDash), parts.allSatisfy(isPageNumber) { shape.insert(.range) }
    if isDay(parts) { shape.insert(.day) }
    let dateParts = core.split(maxSplits: 3, omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "/" || $0 == "."
    }
    if dateParts.count == 3, dateParts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isDigit) }) {
      shape.insert(.fullDate)
    }
    return shape
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isUppercase || scalar.isLowercase }

  /// A67, 12a.
  private static func isPageNumber(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    var part = part
    if let first = part.first, isLetter(first) { part.removeFirst() }
    if part.count > 1, let last = part.last, last.isLowercase { part.removeLast() }
    return !part.isEmpty && part.allSatisfy(isDigit)
  }

  /// 1999, 2004a, 1998–2001, 1998–99.
  private static func isYear(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
    guard core.count >= 4, core.prefix(4).allSatisfy(isDigit) else { return false }
    let start = core.startIndex
    guard core[start] == "1" && core[start + 1] >= "4" || core[start] == "2" && core[start + 1] == "0" else {
      return false
    }
    var rest = core.dropFirst(4)
    if let letter = rest.first, letter.isLowercase { rest.removeFirst() }
    guard let dash = rest.first else { return true }
    return (isDash(dash) || dash == "/") && (3...5).contains(rest.count)
      && rest.dropFirst().allSatisfy(isDigit)
  }

  private static func isDay(_ parts: [ArraySlice<Unicode.Scalar>]) -> Bool {
    guard (1...2).contains(parts.count) else { return false }
    return parts.allSatisfy { part in
      let digits = part.prefix(while: isDigit)
      let rest = part.dropFirst(digits.count)
      return (1...2).contains(digits.count)
        && (rest.isEmpty || ["st", "nd", "rd", "th"].contains { $0.unicodeScalars.elementsEqual(rest) })
    }
  }
}
