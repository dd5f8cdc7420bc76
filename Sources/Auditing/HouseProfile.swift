/// The styles of houses to begin with; single wishes may differ. Fixtures/SOURCES.md names the guides.
package enum HouseProfile: String, Sendable, CaseIterable {
  /// Books and journals of political science in Taiwan: notes at the foot of the page, 同前註 and 同註 5.
  case taiwanPolitics = "taiwan-politics"
  /// The Chicago Manual of Style, notes and bibliography.
  case chicago
  /// GB/T 7714-2015, the Chinese national standard.
  case gbt7714

  /// The profile's wishes.
  package var style: HouseStyle {
    var style = HouseStyle()
    switch self {
    case .taiwanPolitics:
      style.backReferenceWords = ["同前註", "同註", "前揭註", "Ibid.", "supra note"]
      style.duplicateCitations = .unwanted
      style.dateForms = [.han, .spacedHan, .monthFirst]
    case .chicago:
      style.backReferenceWords = ["Ibid."]
      style.duplicateCitations = .unwanted
      style.dateForms = [.monthFirst]
    case .gbt7714:
      style.accessDate = .wanted
      style.dateForms = [.iso]
    }
    return style
  }
}
