/// The family names of China and Taiwan, by which a name without a role or a title behind it is told from other words.
enum FamilyNames {
  /// Whether a name begins with one, and a given name of one or two characters follows.
  static func beginsChinese(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard (2...4).contains(scalars.count), scalars.allSatisfy({ Script($0) == .han }) else { return false }
    if scalars.count > 2, list.holds(String(String.UnicodeScalarView(scalars[..<2]))) { return true }
    // Of four characters two are the families of a wife and her husband.
    return isFamily(scalars[0]) && (scalars.count < 4 || isFamily(scalars[1]))
  }

  /// Whether a family name stands first in a range.
  static func begin(_ text: NoteText, _ range: Range<Int>) -> Bool {
    isFamily(text.scalars[range.lowerBound])
      || range.count > 1 && list.holds(text.string(range.lowerBound..<range.lowerBound + 2))
  }

  private static func isFamily(_ scalar: Unicode.Scalar) -> Bool { list.holds(String(scalar)) }

  /// Those of one and of two characters.
  static let list = NameList(PackageResources.han_family_names_txt)
}
