import DataFiles

/// What a sentence says of the state of a page or of its domain: “the requested page could not be found”.
struct PageStatement {
  /// What is said: that a page is not there, or that a domain is for sale, parked or run out.
  enum Subject {
    case absence, parking

    /// The kind of the phrases that say it by themselves.
    fileprivate var kind: SignPhrases.Kind { self == .absence ? .notFound : .parked }
  }

  /// How many bytes of the sentence say it: the thing, what is said of it, and the words that point at it.
  let length: Int
  /// Whether they are a good part of the sentence, which then hardly says anything else.
  let fillsSentence: Bool
  /// Whether it names a thing that can be so; “not found” alone does not.
  let namesThing: Bool
  /// Whether it speaks to its reader, of the very thing that was asked for: this page, the requested page, sorry.
  let isAddressed: Bool

  /// A language's words for things, and for what is said of them.
  private struct Vocabulary {
    let things: PhraseFinder
    let states: Wording
    /// What stands before a thing and points at it: this, the requested.
    let pointers: [String]
  }

  private static let absence = vocabularies(PackageResources.absence_txt)
  private static let parking = vocabularies(PackageResources.parking_txt)
  /// What is said of things, in all languages.
  private static let absences = allStates(PackageResources.absence_txt)
  private static let parkings = allStates(PackageResources.parking_txt)
  private static let address = PhraseFinder(
    DataTable(PackageResources.reader_address_txt).rows.filter { $0.count == 2 }.flatMap { words(of: $0[1]) }
  )

  /// The strongest statement in a text, which is in lower case; nil where there is none.
  ///
  /// What is quoted is talked about, and what stands under a condition is not so.
  static func strongest(_ subject: Subject, in text: String) -> PageStatement? {
    let text = plain(text)
    // Most texts say nothing of the kind, and need not be taken apart.
    let isWorthAsking = subject == .absence ? absences.stands(in: text) : parkings.stands(in: text)
    guard isWorthAsking || SignPhrases.stands(subject.kind, in: text) else { return nil }
    return text.unicodeScalars.split(whereSeparator: SignPhrases.endsSentence).lazy.map(String.init)
      .compactMap { PageStatement(subject, in: $0) }.max { $0.rank < $1.rank }
  }

  /// The words without which nothing says that something is not there, in a sentence or as a status.
  private static let absenceWords = PhraseFinder(
    joining: [absences, SignPhrases.finder(of: .notFound), StatusLine.necessary]
  )

  /// Whether a text, which is in lower case, or any part of it may say that something is not there.
  static func mayTellAbsence(_ text: String) -> Bool { absenceWords.stands(in: plain(text)) }

  /// Whether a text, which is in lower case, turns to its reader as a page does that has nothing else to say.
  static func isAddressed(_ text: String) -> Bool { address.stands(in: plain(text)) }

  /// The share of a text, which is in lower case, that only turns to its reader: all of “We are sorry!”.
  static func addressedShare(of text: String) -> Double {
    let text = plain(text)
    let covered = address.coverage(of: text)
    guard covered > 0 else { return 0 }
    let letters = text.utf8.count { $0 >= 0x80 || $0 > 0x40 }
    return letters == 0 ? 0 : Double(covered) / Double(letters)
  }

  /// A text with one kind of apostrophe, and without the brackets of “nicht (mehr)”.
  private static func plain(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      !bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: ")"): true
        // The last byte of ’ in UTF-8; where it ends another character nothing is replaced.
        case 0x99: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
      }
    }
    if isPlain { return text }
    return text.replacing("\u{2019}", with: "'").replacing("(", with: "").replacing(")", with: "")
  }

  /// What one sentence says.
  private init?(_ subject: Subject, in sentence: String) {
    let (vocabularies, states) =
      subject == .absence ? (Self.absence, Self.absences) : (Self.parking, Self.parkings)
    let phrase = SignPhrases.unquoted(subject.kind, in: sentence)
    var best = phrase.map { (length: $0.utf8.count, namesThing: true) }
    var (namesThing, pointsAtThing) = (false, false)
    // A sentence with none of the words need not be asked about each language.
    let isWorthAsking = states.stands(in: sentence)
    for vocabulary in vocabularies where isWorthAsking && !namesThing {
      guard let state = vocabulary.states.longest(in: sentence),
        SignPhrases.isSaid(state.passage, in: sentence)
      else { continue }
      let thing = vocabulary.things.longest(in: sentence)
      namesThing = thing != nil
      let length = state.length + (thing?.utf8.count ?? 0)
      if best == nil || best?.namesThing == false || namesThing && length > best?.length ?? 0 {
        best = (length, namesThing || best?.namesThing == true)
      }
      pointsAtThing = thing.map { Self.isPointed($0, by: vocabulary.pointers, in: sentence) } ?? false
    }
    guard let best else { return nil }
    let pointer = Self.address.longest(in: sentence)?.utf8.count ?? 0
    length = best.length + pointer
    self.namesThing = best.namesThing
    fillsSentence = length * 5 >= sentence.utf8.count
    isAddressed = pointer > 0 || pointsAtThing
  }

  /// Whether a thing that stands in a sentence has a word before it that points at it.
  private static func isPointed(_ thing: String, by pointers: [String], in sentence: String) -> Bool {
    guard let place = sentence.firstRange(of: thing) else { return false }
    var before = sentence[..<place.lowerBound]
    while before.last == " " { before.removeLast() }
    return pointers.contains { before.hasSuffix($0) }
  }

  private var rank: Int { (namesThing ? 2 : 0) + (isAddressed ? 1 : 0) }

  private static func vocabularies(_ table: [UInt8]) -> [Vocabulary] {
    DataTable(table).rows.filter { $0.count >= 3 }.map {
      Vocabulary(
        things: PhraseFinder(words(of: $0[1])),
        states: Wording(words(of: $0[2])),
        pointers: $0.count > 3 ? words(of: $0[3]) : []
      )
    }
  }

  /// What is said of things in all languages; of words in two halves, the first.
  private static func allStates(_ table: [UInt8]) -> PhraseFinder {
    PhraseFinder(
      DataTable(table).rows.filter { $0.count >= 3 }.flatMap { words(of: $0[2]) }
        .map { String($0.unicodeScalars.prefix { $0 != "…" }) }
    )
  }

  private static func words(of field: String) -> [String] { field.split(separator: "|").map(String.init) }
}
