import Citations
import Pages

/// Holds a cited title against the titles that a page gives itself.
struct TitleMatcher {
  /// Below this weight (`FoldedText.weight`) a title says too little to identify a page by itself.
  static let leastWeight = 6.0
  /// The most titles of a page that are looked at.
  private static let maximumCandidates = 24

  private let cited: FoldedText
  private let names: SiteNames
  /// Whether another field of the citation agrees with the page.
  private let isSupported: Bool

  /// Makes a matcher of one cited title.
  init(_ title: String, names: SiteNames, isSupported: Bool) {
    cited = FoldedText(title)
    self.names = names
    self.isSupported = isSupported
  }

  /// Finds the title of the page that comes closest.
  ///
  /// Titles of error pages and the site's bare name are no titles. Where what is left is in another
  /// script than the cited title, the page is a translation, and nothing was compared.
  func match(_ titles: [PageTitle]) -> TitleMatch {
    let candidates = titles.prefix(Self.maximumCandidates).map { TitleCandidate($0, names: names) }
      .filter { !$0.isEmpty && !$0.isBad && (!$0.isSiteName || $0.text.scalars == cited.scalars) }
    guard !cited.isEmpty, !candidates.isEmpty else { return .nothing }
    let comparisons = candidates.map { compare($0) }
    // Of equals the first is the most trusted one.
    guard let best = comparisons.max(by: { $0.rank < $1.rank || ($0.rank == $1.rank && $0.score < $1.score) })
    else { return .nothing }
    let match = comparisons.first { $0.rank == best.rank && $0.score == best.score } ?? best
    if match.band == .differs, isTranslation(candidates) {
      return TitleMatch(
        band: .absent,
        score: 0,
        candidate: match.candidate,
        difference: nil,
        hint: .otherScript
      )
    }
    if cited.weight < Self.leastWeight, !isSupported, match.band == .agrees || match.band == .near {
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

  private func compare(_ candidate: TitleCandidate) -> TitleMatch {
    let containment = TitleContainment(cited: cited, candidate: candidate, names: names)
    if containment.agrees {
      return TitleMatch(band: .agrees, score: containment.score, candidate: candidate.title, difference: nil)
    }
    let likeness = TitleLikeness(cited: cited, candidate: candidate)
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

  /// How good it is, for choosing among candidates.
  fileprivate var rank: Int {
    switch band {
    case .agrees: 2
    case .near, .numeralDiffers: 1
    case .differs, .absent: 0
    }
  }
}
