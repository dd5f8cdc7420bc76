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
      var seen: Set<Value> = []
      return [Weight.stated, .implied, .guessed].flatMap { weight in
        claims.filter { $0.weight == weight && seen.insert($0.value).inserted }.map(\.value)
      }
    }

    /// The best value.
    var best: Value? { values.first }

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
  /// Language tags, as they stand there.
  var languages = Ranked<String>()
  /// The page's own address, as it stands there.
  var canonicals = Ranked<String>()

  /// The best date, to the day where another claim completes it.
  var published: PartialDate? {
    guard let best = dates.best else { return nil }
    return dates.values.filter { $0.dateParts.starts(with: best.dateParts) }.max {
      $0.dateParts.count < $1.dateParts.count
    }
  }

  /// The best authors; those that are only the site under one of its names give way to others.
  var bestAuthors: [String] {
    let sites = siteNames.values.map { $0.lowercased() }
    let persons = authors.values.first {
      !$0.allSatisfy { name in sites.contains { $0.contains(name.lowercased()) } }
    }
    return persons ?? authors.best ?? []
  }

  /// Adds a title unless it is empty.
  mutating func title(_ text: String, _ source: PageTitle.Source, _ weight: Weight = .stated) {
    guard
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      return
    }
    titles.add(PageTitle(text: text, source: source), weight)
  }

  /// Adds the date that a text holds, if it holds one.
  mutating func date(_ text: String, _ weight: Weight = .stated, order: DateText.Order = .dayFirst) {
    if let date = DateText.date(in: text, order: order) { dates.add(date, weight) }
  }

  /// Adds a site's name unless it is empty or an address.
  mutating func siteName(_ name: String, _ weight: Weight = .stated) {
    guard !name.isEmpty, name.utf8.count <= 200, !name.contains("://") else { return }
    siteNames.add(name, weight)
  }

  /// Adds authors after taking by-lines apart; nothing where no name is left.
  mutating func authors(_ texts: [String], _ weight: Weight = .stated) {
    let names = texts.flatMap(ByLine.names)
    if !names.isEmpty { authors.add(Array(names.prefix(50)), weight) }
  }
}
