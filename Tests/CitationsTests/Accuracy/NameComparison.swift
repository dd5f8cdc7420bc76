import Foundation

/// Decides whether a list of names was read right: the same people in the same order, family and given names alike.
///
/// A style may shorten a list (et al., 等), shorten given names to initials, and drop those that it does not print.
struct NameComparison {
  /// The printed citation in which the names stand.
  let text: String

  /// Whether the names found are the true ones; both as `Family, Given` joined by `; `.
  func agrees(found: String, truth: String) -> Bool {
    let found = found.components(separatedBy: "; ").map { Name(NameComparison.withoutOrigin($0)) }
    let truth = truth.components(separatedBy: "; ").map { Name(NameComparison.withoutOrigin($0)) }
    guard found.count <= truth.count else { return false }
    if found.count < truth.count, !NameComparison.cuts.contains(where: text.lowercased().contains) {
      return false
    }
    return zip(found, truth).allSatisfy { agrees($0, $1) }
  }

  /// The words with which styles cut a list short.
  private static let cuts = ["等", "et al", "ほか", "and others", "外", "…"]

  /// 莱纳·沃尔夫 of [德]莱纳·沃尔夫: what tells the country or dynasty is printed beside a name.
  private static func withoutOrigin(_ name: String) -> String {
    guard let open = name.first, "[［〔（(".contains(open), name.count > 4,
      let close = name.prefix(5).firstIndex(where: { "]］〕）)".contains($0) })
    else { return name }
    return String(name[name.index(after: close)...])
  }

  private struct Name {
    let family: String
    let given: [String]

    init(_ printed: String) {
      let parts = printed.components(separatedBy: ", ")
      family = FieldComparison.key(parts[0])
      given = parts.dropFirst().flatMap(Name.words)
    }

    var whole: [String] { [family + given.joined(), given.joined() + family] }

    /// Given names, initials written together (JC, J.-C.) taken apart.
    private static func words(_ given: String) -> [String] {
      given.split(whereSeparator: { !$0.isLetter && $0 != "’" && $0 != "'" }).flatMap { word in
        word.count <= 3 && word.allSatisfy(\.isUppercase) ? word.map(String.init) : [String(word)]
      }.map(FieldComparison.key)
    }
  }

  private func agrees(_ found: Name, _ truth: Name) -> Bool {
    if !Set(found.whole).isDisjoint(with: truth.whole) { return true }
    guard !found.family.isEmpty, found.family == truth.family else { return false }
    guard found.given.count <= truth.given.count else { return false }
    let agrees = zip(found.given, truth.given).allSatisfy { $1.hasPrefix($0) || $0.hasPrefix($1) }
    return agrees && (!found.given.isEmpty || !shows(truth.given))
  }

  /// Whether the citation prints one of the given names in full.
  private func shows(_ given: [String]) -> Bool {
    let words = Set(text.split(whereSeparator: { !$0.isLetter }).map { FieldComparison.key(String($0)) })
    return given.contains { $0.count > 1 && words.contains($0) }
  }
}
