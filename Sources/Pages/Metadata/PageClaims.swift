import CharacterEncodings
import Citations

/// What the vocabularies say of a page, each claim with its weight.
struct PageClaims {
  /// How far a claim goes.
  enum Weight: Int, Comparable {
    /// Guessed from visible text.
    case guessed
    /// Said of something near: a site's owner for its name.
    case implied
    /// Said in so many words.
    case stated

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// Claims of one kind, best first.
  struct Ranked<Value: Hashable> {
    /// The values, the weightiest first, in the order of their making among equals; each once.
    private(set) var values: [Value] = []
    /// How many of them are stated, and how many at least implied.
    private var (stated, implied) = (0, 0)

    /// The best value.
    var best: Value? { values.first }

    /// The weight of the best value.
    var heaviest: Weight? { values.isEmpty ? nil : stated > 0 ? .stated : implied > 0 ? .implied : .guessed }

    /// Adds a claim; of one value the weightiest counts. A page has a few, and of each kind no more than its outline holds.
    mutating func add(_ value: Value, _ weight: Weight) {
      let end = weight == .stated ? stated : weight == .implied ? implied : values.count
      if let index = values.firstIndex(of: value) {
        guard index >= end else { return }
        values.remove(at: index)
        if index < implied { implied -= 1 }
      }
      values.insert(value, at: end)
      if weight == .stated { stated += 1 }
      if weight >= .implied { implied += 1 }
    }
  }

  /// The titles.
  var titles = Ranked<PageTitle>()
  /// The days of publication.
  var dates = Ranked<PartialDate>()
  /// Whether the page itself tells one of them, which what stands in the way of a page does not.
  private(set) var tellsDate = false
  /// The site's or publication's names.
  var siteNames = Ranked<String>()
  /// Sets of authors, each as one vocabulary has it.
  var authors = Ranked<[String]>()
  /// Names that the page says are of bodies and not of persons.
  var bodies: Set<String> = []
  /// Language tags, as they stand there.
  var languages = Ranked<String>()
  /// The page's own address, as it stands there.
  var canonicals = Ranked<String>()

  /// Days that are claimed only as the day of an instant in universal time.
  private var universal: Set<PartialDate> = []
  private var local: Set<PartialDate> = []

  /// The best date, to the day where another claim completes it.
  ///
  /// An instant in universal time may fall on another day where the page is written; the day beside it that the page
  /// shows is then meant.
  var published: PartialDate? {
    guard let best = dates.best else { return nil }
    if universal.contains(best), !local.contains(best),
      let shown = dates.values.first(where: { local.contains($0) && $0.days(to: best) == 1 })
    {
      return shown
    }
    return dates.values.filter { $0.dateParts.starts(with: best.dateParts) }.max {
      $0.dateParts.count < $1.dateParts.count
    }
  }

  /// The best authors that are persons: neither the site under one of its names nor another body.
  var persons: [String]? {
    let sites = siteNames.values.map { $0.lowercased() }
    return authors.values.first {
      !$0.allSatisfy { name in
        bodies.contains(name) || ChineseByLine.isBody(name)
          || sites.contains { $0.contains(name.lowercased()) }
      }
    }
  }

  /// The best authors: persons, where there are any.
  var bestAuthors: [String] { persons ?? authors.best ?? [] }

  /// Adds a title unless it is empty.
  mutating func title(_ text: String, _ source: PageTitle.Source, _ weight: Weight = .stated) {
    let text = Self.readable(text)
    guard
      text.utf8.contains(where: { $0.isASCIILetter || $0.isASCIIDigit })
        || text.unicodeScalars.contains(where: {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        })
    else { return }
    // Pages tell their title in several places; its text is kept once.
    let known = titles.values.first { $0.text == text }?.text
    titles.add(PageTitle(text: known ?? text, source: source), weight)
  }

  /// Adds the date that a text holds, if it holds one.
  mutating func date(_ text: String, _ weight: Weight = .stated, order: DateText.Order = .dayFirst) {
    guard let date = DateText.date(in: text, order: order) else { return }
    dates.add(date, weight)
    tellsDate = true
    let isUniversal =
      text.utf8.contains(UInt8(ascii: "T")) && (text.hasSuffix("Z") || text.hasSuffix("+00:00"))
    if isUniversal { universal.insert(date) } else { local.insert(date) }
  }

  /// Adds a day that the page shows.
  mutating func day(_ day: PartialDate, _ weight: Weight) {
    dates.add(day, weight)
    local.insert(day)
    tellsDate = true
  }

  /// Adds the day in the page's address.
  mutating func addressDay(_ day: PartialDate) {
    dates.add(day, .guessed)
    local.insert(day)
  }

  /// Adds a site's name unless it is empty or an address.
  mutating func siteName(_ name: String, _ weight: Weight = .stated) {
    let name = Self.readable(name)
    guard !name.isEmpty, name.utf8.count <= 200, !name.holds("://") else { return }
    siteNames.add(name, weight)
  }

  /// Adds authors after taking by-lines apart, but for the names of bodies; nothing where no name is left.
  mutating func authors(_ texts: [String], _ weight: Weight = .stated) {
    let names = texts.flatMap { text in
      let readable = Self.readable(text)
      return bodies.contains(text) && readable.utf8.contains(UInt8(ascii: " "))
        ? [readable] : ByLine.names(in: readable)
    }
    if !names.isEmpty { authors.add(Array(names.prefix(50)), weight) }
  }

  /// The text as a reader sees it, however often its site has escaped it.
  private static func readable(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "&")) ? TextFolding.fold(CharacterReferences.resolved(text).utf8) : text
  }
}
