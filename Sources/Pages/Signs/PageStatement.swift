import DataFiles

/// What a sentence says of the state of a page or of its domain: “the requested page could not be found”.
struct PageStatement {
  /// What is said: that a page is not there, or that a domain is for sale, parked or run out.
  enum Subject { case absence, parking }

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
    let states: PhraseFinder
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
    text.unicodeScalars.split(whereSeparator: SignPhrases.endsSentence).lazy.map(String.init)
      .compactMap { PageStatement(subject, in: $0) }.max { $0.rank < $1.rank }
  }

  /// Whether a text, which is in lower case, turns to its reader as a page does that has nothing else to say.
  static func isAddressed(_ text: String) -> Bool { address.longest(in: text) != nil }

  /// What one sentence says.
  private init?(_ subject: Subject, in sentence: String) {
    var best: (length: Int, namesThing: Bool)?
    let kind: SignPhrases.Kind = subject == .absence ? .notFound : .parked
    if let words = SignPhrases.unquoted(kind, in: sentence) { best = (words.utf8.count, true) }
    let (vocabularies, states) =
      subject == .absence ? (Self.absence, Self.absences) : (Self.parking, Self.parkings)
    // A sentence with none of the words need not be asked about each language.
    let isWorthAsking = best == nil && states.longest(in: sentence) != nil
    for vocabulary in vocabularies where isWorthAsking && best?.namesThing != true {
      guard let state = vocabulary.states.longest(in: sentence), SignPhrases.isSaid(state, in: sentence)
      else { continue }
      let thing = vocabulary.things.longest(in: sentence)?.utf8.count
      best = (state.utf8.count + (thing ?? 0), thing != nil)
    }
    guard let best else { return nil }
    let pointer = Self.address.longest(in: sentence)?.utf8.count ?? 0
    length = best.length + pointer
    namesThing = best.namesThing
    fillsSentence = length * 5 >= sentence.utf8.count
    isAddressed = pointer > 0
  }

  private var rank: Int { (namesThing ? 2 : 0) + (isAddressed ? 1 : 0) }

  private static func vocabularies(_ table: [UInt8]) -> [Vocabulary] {
    DataTable(table).rows.filter { $0.count == 3 }.map {
      Vocabulary(things: PhraseFinder(words(of: $0[1])), states: PhraseFinder(words(of: $0[2])))
    }
  }

  private static func allStates(_ table: [UInt8]) -> PhraseFinder {
    PhraseFinder(DataTable(table).rows.filter { $0.count == 3 }.flatMap { words(of: $0[2]) })
  }

  private static func words(of field: String) -> [String] { field.split(separator: "|").map(String.init) }
}
