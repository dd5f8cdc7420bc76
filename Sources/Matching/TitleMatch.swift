package import Pages

/// How a cited title agrees with the titles of a page.
package struct TitleMatch: Sendable, Hashable {
  /// The three bands, and the absence of anything to compare.
  package enum Band: Sendable, Hashable {
    /// Equal after folding, or one contains the other and what is left over is a site's name, section or subtitle.
    case agrees
    /// Nearly the same: a slip of spelling.
    case near
    /// Nearly the same but for a number or a negation: perhaps another article of a series.
    case numeralDiffers
    /// Something else.
    case differs
    /// Nothing to compare: no title on either side, or scripts that do not overlap (a translated page).
    case absent
  }

  /// Why nothing could be compared, where that is known.
  package enum Hint: Sendable, Hashable {
    /// The page's titles are in another script: a translation, perhaps.
    case otherScript
    /// The page is the issue that the cited work stands in.
    case issue
    /// The title is too short to identify a page by itself, and no other field agrees.
    case tooShort
  }

  /// The band.
  package let band: Band
  /// How alike the cited title and the best candidate are, 0 to 1.
  package let score: Double
  /// The page's title that came closest.
  package let candidate: PageTitle?
  /// The difference for people, character by character: `[-cited-]` and `{+found+}`; nil where there is none.
  package let difference: String?
  /// Why the band is `absent`, where that is known.
  package let hint: Hint?

  /// Makes a title match.
  package init(band: Band, score: Double, candidate: PageTitle?, difference: String?, hint: Hint? = nil) {
    self.band = band
    self.score = score
    self.candidate = candidate
    self.difference = difference
    self.hint = hint
  }
}
