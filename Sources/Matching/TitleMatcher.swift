import Citations
import Pages

/// Holds a cited title against the titles that a page gives itself.
struct TitleMatcher {
  /// Below this weight (`FoldedText.weight`) a title says too little to identify a page by itself.
  static let leastWeight = 6.0
  /// The most titles of a page that are looked at.
  private static let maximumCandidates = 24

  private let citedTitle: TitleCandidate
  private let names: SiteNames
  /// Whether another field of the citation agrees with the page.
  private let isSupported: Bool
  /// Whether the author does, or the day of publication.
  private let isIdentified: Bool
  /// Whether the page is of the very day that is cited.
  private let isOfSameDay: Bool
  /// Whether the page is a site's front page, which is cited by the site's name.
  private let isFrontPage: Bool

  /// Makes a matcher of one cited title.
  init(
    _ title: String,
    names: SiteNames,
    isSupported: Bool,
    isIdentified: Bool = false,
    isOfSameDay: Bool = false,
    isFrontPage: Bool = false
  ) {
    citedTitle = TitleCandidate(PageTitle(text: title, source: .text), names: names)
    self.names = names
    self.isSupported = isSupported
    self.isIdentified = isIdentified
    self.isOfSameDay = isOfSameDay
    self.isFrontPage = isFrontPage
  }

  /// Finds the title of the page that comes closest.
  ///
  /// Titles of error pages and the site's bare name are no titles. Where what is left is in another
  /// script than the cited title, the page is a translation, and nothing was compared.
  func match(_ titles: [PageTitle]) -> TitleMatch {
    // A title that stands on the page twice is the more trusted one of the two.
    var seen: Set<String> = []
    let candidates = titles.prefix(Self.maximumCandidates).filter { seen.insert($0.text).inserted }
      .map { TitleCandidate($0, names: names) }
      .filter { !$0.isEmpty && !$0.isBad && (!$0.isSiteName || $0.text.scalars == cited.scalars) }
    guard !cited.isEmpty, !candidates.isEmpty else { return .nothing }
    let comparisons = candidates.map { compare($0) }
    // What is closest decides, not what is kindest: a title of the page that has the beginning of the cited
    // one hides no slip that a fuller one shows. Of equals the first is the most trusted one.
    let match = comparisons.reduce(comparisons[0]) { $1.isBetter(than: $0) ? $1 : $0 }
    if match.band == .differs, isTranslation(candidates) {
      return TitleMatch(
        band: .absent,
        score: 0,
        candidate: match.candidate,
        difference: nil,
        hint: .otherScript
      )
    }
    // 風土 and 字詞：風土: a short title that stands in the page's as a whole segment is no other one.
    let stands =
      match.band == .differs && cited.weight < Self.leastWeight
      && candidates.contains { candidate in
        candidate.segments.contains { candidate.text.scalars[$0] == cited.scalars[...] }
      }
    if stands
      || cited.weight < Self.leastWeight && !isSupported && (match.band == .agrees || match.band == .near)
    {
      return TitleMatch(
        band: .absent,
        score: match.score,
        candidate: match.candidate,
        difference: nil,
        hint: .tooShort
      )
    }
    return match
  }

  private var cited: FoldedText { citedTitle.text }

  private func compare(_ candidate: TitleCandidate) -> TitleMatch {
    let containment = TitleContainment(
      cited: citedTitle,
      candidate: candidate,
      names: names,
      isIdentified: isIdentified
    )
    if containment.agrees {
      return TitleMatch(band: .agrees, score: containment.score, candidate: candidate.title, difference: nil)
    }
    if isFrontPage, SiteMatcher.isSite(candidate.text, called: cited) {
      return TitleMatch(band: .agrees, score: 1, candidate: candidate.title, difference: nil)
    }
    let likeness = TitleLikeness(cited: cited, candidate: candidate, isOfSameDay: isOfSameDay)
    return TitleMatch(
      band: likeness.band,
      score: likeness.score,
      candidate: candidate.title,
      difference: likeness.band == .near || likeness.band == .numeralDiffers ? likeness.difference : nil
    )
  }

  /// Whether the page's titles are in another script than the cited one.
  private func isTranslation(_ candidates: [TitleCandidate]) -> Bool {
    let mine = ScriptShares(cited, 0..<cited.count)
    return candidates.allSatisfy { candidate in
      mine.isForeign(to: ScriptShares(candidate.text, candidate.core))
    }
  }
}

extension TitleMatch {
  fileprivate static let nothing = TitleMatch(band: .absent, score: 0, candidate: nil, difference: nil)

  /// Whether it tells more than another.
  fileprivate func isBetter(than other: TitleMatch) -> Bool {
    if (band == .differs) != (other.band == .differs) { return other.band == .differs }
    return score > other.score || (score == other.score && band == .agrees && other.band != .agrees)
  }
}
