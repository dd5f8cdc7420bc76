/// The type marks of GB/T 7714-2015 and -2025, such as `[J]`, `[M/CD]`, `[EB/OL]` (annex B of the standard).
enum TypeMark {
  /// The codes of document types: those of the annex, with `CM` (maps) and `DS` (datasets) of common practice.
  private static let types: Set<String> = [
    "M", "C", "G", "N", "J", "D", "R", "S", "P", "DB", "CP", "EB", "A", "CM", "DS", "Z", "W", "PP", "K", "L",
  ]
  private static let media: Set<String> = ["MT", "DK", "CD", "OL"]

  /// Reads what stands in brackets as a type mark: its type and medium in capitals, or nil.
  static func read(_ text: NoteText, _ range: Range<Int>) -> String? {
    guard range.count >= 1, range.count <= 7 else { return nil }
    var mark = ""
    for index in range {
      let scalar = text.scalars[index]
      if scalar == " " { continue }
      guard Script(scalar) == .latin || scalar == "/" else { return nil }
      mark.unicodeScalars.append(scalar)
    }
    mark = mark.uppercased()
    if mark == "OL" { return "EB/OL" }
    let parts = mark.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let type = parts.first, types.contains(type), parts.count <= 2 else { return nil }
    return parts.count == 1 || media.contains(parts[1]) ? mark : nil
  }
}
