import Citations
import Pages
import WebAddresses

/// What may stand beside the title on a page and is no part of it: the site's names, the authors'.
struct SiteNames: Sendable {
  private let names: [FoldedText]
  /// The names, and the labels of the host, as scalars.
  private let known: [[UInt32]]

  /// Collects the names that the page, its address and the citation give.
  init(page: Page, host: String, item: CitationItem) {
    var names = page.authors.prefix(16).map { FoldedText($0) }
    if let site = page.siteName { names.append(FoldedText(site)) }
    if let container = item.containerTitle { names.append(FoldedText(container)) }
    if let publisher = item.publisher { names.append(FoldedText(publisher)) }
    for author in item.author.prefix(16) {
      switch author {
      case .literal(let name): names.append(FoldedText(name))
      case .western(let family, let given): names.append(FoldedText(given + " " + family))
      }
    }
    // What is longer is no name, whatever the page calls it.
    // Nor is what stands in the cited title: there the page's title was taken for its site's name.
    let title = FoldedText(item.title ?? "")
    self.names = names.filter { name in
      name.count > 1 && name.weight <= Self.heaviestOwnName
        && (name.weight < Self.lightestTitlePart || !title.scalars.containsRun(name.scalars))
    }
    // A host is in ASCII and lower case.
    let labels = host.utf8.split(separator: UInt8(ascii: ".")).map { label in
      label.filter { (0x61...0x7A).contains($0) }.map { UInt32($0) }
    }
    known = self.names.map(\.scalars) + labels.filter { $0.count > 2 }
  }

  /// Whether a segment beside a title is a name, a section, a kicker or a date.
  ///
  /// What merely ends as the names of sites do (…網, … News) counts only beside a title: 年報 does too.
  func covers(_ range: Range<Int>, of text: FoldedText) -> Bool {
    isKnown(range, of: text) || isDate(range, of: text) || beginsWithName(range, of: text)
      || (text.weight(of: range) <= Self.heaviestName && PhraseList.siteEndings.endsOne(range, of: text))
  }

  /// Whether a segment is surely no title: one of the names, or a section.
  func isKnown(_ range: Range<Int>, of text: FoldedText) -> Bool {
    if PhraseList.furniture.contains(range, of: text) { return true }
    let segment = Array(text.scalars[range])
    return known.contains { name in
      guard segment.count >= 2 else { return false }
      if segment.count <= name.count { return name.containsRun(segment) && segment.count * 2 >= name.count }
      // A name with little else: the site's abbreviation, a section without a mark between.
      let isLittle = text.weight(of: range) - FoldedText.weight(of: name[...]) <= Self.heaviestAddition
      return isLittle && segment.containsRun(name)
    }
  }

  /// Whether a stretch is a whole name, as that of an office before the title of its decree.
  func isName(_ range: Range<Int>, of text: FoldedText) -> Bool {
    text.weight(of: range) >= Self.lightestBareName
      && names.contains { $0.scalars[...] == text.scalars[range] }
  }

  /// Whether a segment is a name and the site's motto: `島嶼百科，人人可編輯的百科全書`.
  private func beginsWithName(_ range: Range<Int>, of text: FoldedText) -> Bool {
    names.contains { name in
      let end = range.lowerBound + name.count
      return end < range.upperBound && name.weight >= 2 && text.isBreak(end)
        && text.scalars[range].starts(with: name.scalars)
    }
  }

  /// The heaviest name that is known by its ending alone.
  private static let heaviestName = 14.0
  /// The heaviest name that a page or a citation can give a site or a person.
  private static let heaviestOwnName = 14.0
  /// The lightest name that, standing in the cited title, is a part of that title.
  private static let lightestTitlePart = 6.0
  /// The lightest name that needs no mark between it and the title.
  private static let lightestBareName = 3.0
  /// How much may stand beside a known name in one segment.
  private static let heaviestAddition = 3.0

  private func isDate(_ range: Range<Int>, of text: FoldedText) -> Bool {
    let numbers = text.numerals.filter { range.contains($0.range.lowerBound) }
    guard numbers.contains(where: { (Int($0.value).map { (1900...2100).contains($0) }) == true }),
      numbers.count >= 2
    else { return false }
    let units = Set("年月日号時时分".unicodeScalars.map(\.value))
    return range.allSatisfy { Script(text.scalars[$0]) == .digit || units.contains(text.scalars[$0]) }
  }
}

extension [UInt32] {
  /// Whether another run of scalars stands in this one.
  func containsRun(_ run: [UInt32]) -> Bool {
    guard let first = run.first, run.count <= count else { return false }
    return (0...(count - run.count)).contains { start in
      self[start] == first && self[start..<start + run.count].elementsEqual(run)
    }
  }
}
