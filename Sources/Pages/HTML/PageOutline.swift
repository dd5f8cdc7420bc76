/// What a page's markup holds that could describe it, before anybody judges it. All of it is bounded.
struct PageOutline {
  /// A `<meta>` element with a name.
  struct Meta {
    /// Its `name`, `property`, `itemprop` or `http-equiv`, in lower case.
    let name: String
    /// Its `content`, white space folded.
    let content: String
  }

  /// An element whose text may say something of the page.
  struct Mention {
    /// What it was noticed for.
    let kind: Kind
    /// Its text, white space folded.
    var text: String
    /// A machine-readable value: `datetime`, `content`, `href`.
    let value: String?
    /// Its `itemprop` in lower case, where it has one.
    let property: String?
    /// Whether it stands in navigation, a footer or an aside.
    let isAside: Bool
    /// Which block of `text` it stands at.
    let position: Int

    /// A subheading has its element's name as `value`, and what is only called a title by its class has none.
    enum Kind { case title, heading, subheading, time, dateLike, byline, property }
  }

  /// One run of visible text between the edges of block elements.
  struct Block {
    let text: String
    /// Whether it stands in navigation, a footer or an aside.
    let isAside: Bool
    /// Whether most of it leads elsewhere: an entry of a list of other pages.
    let isLink: Bool
    /// Whether it stands in what every page of a site has, by its class: a footer, a menu, a list of what is read most.
    let isFurniture: Bool
  }

  /// The address that the page was found at; nil for a file.
  var address: String?
  /// The language of the root element, as it stands there.
  var language: String?
  /// All named `<meta>` elements, in order.
  private(set) var metas: [Meta] = []
  /// A bit for each beginning and length that their names have: of the hundreds of names that are asked for, a page has
  /// a few.
  private var nameShapes: UInt64 = 0
  /// `<link>` elements: relation in lower case, and target.
  var links: [(relation: String, target: String)] = []
  /// Elements whose text may matter, in the order of their ends.
  var mentions: [Mention] = []
  /// The texts of JSON-LD scripts.
  var linkedData: [String] = []
  /// The visible text from its start.
  var text: [Block] = []
  /// The texts of links to the front pages of sites, its own among them.
  var frontPageLinks: [String] = []
  /// Whether an element is classed as the page of an error: WordPress' `error404`, MediaWiki's `noarticletext`.
  var isMarkedAsError = false
  /// What the picture of an error page is called: its alternative text, else its address.
  var errorPicture: String?
  /// What scripts tell the reader in a box before they lead elsewhere: “no such article”.
  var alerts: [String] = []
  /// Whether there is a field for a password.
  var hasPasswordField = false
  /// How many scripts there are.
  var scripts = 0
  /// Where its first scripts and frames come from, and what the scripts before any text say, line by line.
  var machinery: [UInt8] = []
  /// Whether the page was read to its end, or as far as pages are read, and not left once its head had said enough.
  var isWhole = false
  /// The text of `<noscript>`, white space folded.
  var withoutScript = ""

  /// Adds a named `<meta>` element.
  mutating func add(_ meta: Meta) {
    metas.append(meta)
    nameShapes |= Self.shape(of: meta.name)
  }

  private static func shape(of name: String) -> UInt64 {
    1 << UInt64((name.utf8.count + 31 * Int(name.utf8.first ?? 0)) % 64)
  }

  private func mayHold(_ name: String) -> Bool { nameShapes & Self.shape(of: name) != 0 }

  /// The contents of all `<meta>` elements of a name, in order.
  func contents(of name: String) -> [String] {
    guard mayHold(name) else { return [] }
    return metas.compactMap { $0.name == name && !$0.content.isEmpty ? $0.content : nil }
  }

  /// The contents of all `<meta>` elements of these names, in the order of the names.
  func contents(ofAll names: [String]) -> [String] {
    var all: [String] = []
    for name in names where mayHold(name) { all += contents(of: name) }
    return all
  }

  /// The first content of the first of these names that has one.
  func content(ofFirst names: [String]) -> String? {
    names.lazy.compactMap { contents(of: $0).first }.first
  }

  /// The elements of a kind.
  func mentions(of kind: Mention.Kind) -> [Mention] {
    mentions.filter { $0.kind == kind }
  }

  /// Where in `text` the page's own title stands: a heading or line that its title contains, else the first heading.
  var headingPosition: Int? {
    let title = mentions.first { $0.kind == .title }?.text
    let titles = [title, contents(of: "og:title").first].compactMap(\.self)
    let headings = mentions.lazy.filter { $0.kind == .heading && !$0.isAside && !$0.text.isEmpty }
    if let own = headings.first(where: { heading in titles.contains { $0.holds(heading.text) } }) {
      return own.position
    }
    let line = text.firstIndex { block in
      !block.isAside
        && titles.contains { title in
          // Most paragraphs are longer than the title, which need not be searched for them.
          let length = block.text.utf8.count
          return (length...(length * 3)).contains(title.utf8.count) && title.holds(block.text)
        }
    }
    return line ?? headings.first?.position
  }

  /// Bytes of visible text outside of navigation.
  var mainTextLength: Int { text.reduce(0) { $1.isAside ? $0 : $0 + $1.text.utf8.count } }

  /// The text that is the page's own, outside of navigation and of lists of other pages.
  var prose: [String] { text.lazy.filter { !$0.isAside && !$0.isLink }.map(\.text) }
}
