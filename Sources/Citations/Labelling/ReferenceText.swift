/// A Western reference cut into words and fields.
struct ReferenceText: Sendable {
  /// The note that it stands in.
  private let text: NoteText
  /// Its words, in order.
  let words: [ReferenceWord]
  /// Its fields, in order.
  let fields: [ReferenceField]
  /// For each word, whether an editor's word follows with nothing but names before it.
  let hasEditorAhead: [Bool]

  /// Longer segments are no single reference.
  private static let wordLimit = 300

  /// Cuts a range of a note; nil where it has too few or too many words.
  ///
  /// - Parameter addresses: The ranges of addresses in the note, in order.
  /// - Parameter numbers: Its standard numbers.
  init?(_ text: NoteText, _ range: Range<Int>, addresses: [Range<Int>], numbers: [StandardNumber]) {
    var words: [ReferenceWord] = []
    var index = range.lowerBound
    var quote: Unicode.Scalar?
    var address = ReferenceText.first(of: addresses, from: range.lowerBound)
    while index < range.upperBound {
      guard text.scalars[index] != " " else {
        index += 1
        continue
      }
      let end = Self.wordEnd(from: index, in: range, of: text)
      while address < addresses.count, addresses[address].upperBound <= index { address += 1 }
      let isAddress =
        address < addresses.count && addresses[address].lowerBound < end
        || numbers.contains { $0.range.overlaps(index..<end) }
      words.append(ReferenceWord(text, index..<end, isAddress: isAddress, quote: &quote))
      guard words.count <= ReferenceText.wordLimit else { return nil }
      index = end
    }
    guard words.count > 2 else { return nil }
    fields = ReferenceText.fields(of: &words)
    self.text = text
    self.words = words
    hasEditorAhead = ReferenceText.editorsAhead(words)
  }

  /// Whether brackets open at a word that end with a year: those round publisher and year.
  func opensPublication(_ index: Int) -> Bool {
    guard words[index].opensBracket else { return false }
    guard let end = words[index..<min(index + 24, words.count)].first(where: \.closesBracket) else {
      return false
    }
    return end.has(.year) && end.range != words[index].range
  }

  /// What a field says as a whole, where it may be the name of a periodical or a house; nil for others.
  func name(of field: ReferenceField) -> String? {
    let (first, last) = (words[field.words.lowerBound], words[field.words.upperBound - 1])
    guard field.words.count <= 8, first.has(.capital), !last.has(.number), !last.has(.address) else {
      return nil
    }
    return text.string(first.core.lowerBound..<last.core.upperBound)
  }

  /// The first word of a range of a note, without marks at its ends.
  static func firstWord(_ text: NoteText, _ range: Range<Int>) -> String {
    guard let start = range.first(where: { text.scalars[$0] != " " }) else { return "" }
    var quote: Unicode.Scalar?
    let word = ReferenceWord(
      text,
      start..<wordEnd(from: start, in: range, of: text),
      isAddress: false,
      quote: &quote
    )
    return text.string(word.core)
  }

  /// Where the word ends that begins at `start`.
  private static func wordEnd(from start: Int, in range: Range<Int>, of text: NoteText) -> Int {
    var end = start + 1
    while end < range.upperBound, text.scalars[end] != " ", !parts(text, at: end) { end += 1 }
    return end
  }

  /// The field of a word, and the one after it.
  func field(of word: Int) -> ReferenceField { fields[words[word].field] }

  /// The first word of the field after a word's, and the field.
  func nextField(after word: Int) -> (first: ReferenceWord, field: ReferenceField)? {
    let next = words[word].field + 1
    guard next < fields.count else { return nil }
    return (words[fields[next].words.lowerBound], fields[next])
  }

  /// Whether a word ends at `index` though no blank stands there: behind full-width punctuation, and before a bracket
  /// that follows a quotation mark or another bracket.
  private static func parts(_ text: NoteText, at index: Int) -> Bool {
    let before = text.scalars[index - 1]
    if text.isFullWidth(index - 1) {
      return before == "," || before == ":" || before == ";" || before == ")" || before == "."
    }
    guard text.scalars[index] == "(" || text.scalars[index] == "[" else {
      return text.isFullWidth(index) && text.scalars[index] == "("
    }
    return before == "”" || before == "’" || before == "\"" || before == ")" || before == "]"
      || text.isFullWidth(index)
  }

  private static func first(of addresses: [Range<Int>], from start: Int) -> Int {
    var low = 0
    var high = addresses.count
    while low < high {
      let middle = (low + high) / 2
      if addresses[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func fields(of words: inout [ReferenceWord]) -> [ReferenceField] {
    var fields: [ReferenceField] = []
    var start = 0
    for index in words.indices {
      words[index].field = fields.count
      let isLast = index == words.count - 1
      guard isLast || endsField(words[index].boundary) || words[index + 1].opensBracket else { continue }
      fields.append(field(start..<index + 1, of: words))
      start = index + 1
    }
    return fields
  }

  private static func endsField(_ boundary: WordBoundary) -> Bool {
    boundary != .none && boundary != .abbreviation
  }

  private static let beforePlaces: Set<String> = [
    "st", "new", "san", "los", "cape", "el", "la", "le", "saint",
  ]

  private static func field(_ range: Range<Int>, of words: [ReferenceWord]) -> ReferenceField {
    let own = words[range]
    let last = words[range.upperBound - 1]
    var isPlace = last.isPlace
    if isPlace, range.count > 1 {
      let before = words[range.upperBound - 2]
      isPlace = !before.has(.capital) || before.isPlace || beforePlaces.contains(before.lower)
    }
    return ReferenceField(
      words: range,
      namesContainer: own.contains { $0.means(.container) },
      namesPublisher: own.contains { $0.means(.publisher) },
      isPlace: isPlace,
      endsInEditor: last.means(.editor),
      endsInColon: last.boundary == .colon
    )
  }

  /// How far an editor's word may stand from the In before the names.
  private static let editorDistance = 30

  private static func editorsAhead(_ words: [ReferenceWord]) -> [Bool] {
    var ahead = [Bool](repeating: false, count: words.count)
    var distance = editorDistance
    for index in words.indices.reversed() {
      let word = words[index]
      distance += 1
      if word.means(.editor) {
        distance = 0
      } else if word.has(.address) || word.has(.number)
        || word.has(.lower) && !word.means(.particle) && !["in", "with"].contains(word.lower)
      {
        distance = editorDistance
      }
      ahead[index] = distance < editorDistance
      // An article begins a title: no names stand before it.
      if word.has(.capital), ["the", "a", "an"].contains(word.lower) { distance = editorDistance }
    }
    return ahead
  }
}
