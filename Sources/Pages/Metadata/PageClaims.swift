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
    private var claims: [(value: Value, weight: Weight)] = []

    /// The values, the weightiest first, in the order of their making among equals; each once.
    var values: [Value] {
      if claims.count < 2 { return claims.map(\.value) }
      var seen: Set<Value> = []
      return [Weight.stated, .implied, .guessed].flatMap { weight in
        claims.filter { $0.weight == weight && seen.insert($0.value).inserted }.map(\.value)
      }
    }

    /// The weight of the best value.
    var heaviest: Weight? { claims.map(\.weight).max() }

    /// The best value.
    var best: Value? {
      guard let heaviest else { return nil }
      return claims.first { $0.weight == heaviest }?.value
    }

    mutating func add(_ value: Value, _ weight: Weight) { claims.append((value, weight)) }
  }

  /// The titles.
  var titles = Ranked<PageTitle>()
  /// The days of publication.
  var dates = Ranked<PartialDate>()
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
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      return
    }
    titles.add(PageTitle(text: text, source: source), weight)
  }

  /// Adds the date that a text holds, if it holds one.
  mutating func date(_ text: String, _ weight: Weight = .stated, order: DateText.Order = .dayFirst) {
    guard let date = DateText.date(in: text, order: order) else { return }
    dates.add(date, weight)
    let isUniversal = text.contains("T") && (text.hasSuffix("Z") || text.hasSuffix("+00:00"))
    if isUniversal { universal.insert(date) } else { local.insert(date) }
  }

  /// Adds a day that the page shows.
  mutating func day(_ day: PartialDate, _ weight: Weight) {
    dates.add(day, weight)
    local.insert(day)
  }

  /// Adds a site's name unless it is empty or an address.
  mutating func siteName(_ name: String, _ weight: Weight = .stated) {
    let name = Self.readable(name)
    guard !name.isEmpty, name.utf8.count <= 200, !name.holds("://") else { return }
    siteNames.add(name, weight)
  }

  /// Adds authors after taking by-lines apart; nothing where no name is left.
  mutating func authors(_ texts: [String], _ weight: Weight = .stated) {
    let names = texts.map(Self.readable).flatMap(ByLine.names)
    if !names.isEmpty { authors.add(Array(names.prefix(50)), weight) }
  }

  /// The text as a reader sees it, however often its site has escaped it.
  private static func readable(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "&")) ? TextFolding.fold(CharacterReferences.resolved(text).utf8) : text
  }
}
