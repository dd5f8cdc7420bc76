import DataFiles

/// The title in the record of a library, an archive or a register, where the page is called after the system that shows
/// it: 題名 in one cell of a table, and the title in the next.
enum CatalogueRecord {
  /// How many blocks of text are looked at.
  private static let most = 160
  /// The longest label, and the shortest and the longest title, in UTF-8 bytes.
  private static let (longestLabel, titleLengths) = (40, 6...500)

  private static let labels: [String: Set<String>] = Dictionary(
    DataTable(PackageResources.title_labels_txt).rows.filter { $0.count == 2 }.map { row in
      (row[0], Set(row[1].split(separator: "|").map(String.init)))
    }
  ) {
    $0.union($1)
  }

  /// The title in the record that a page shows; nil where it shows none, or several.
  static func title(on outline: PageOutline) -> String? {
    var titles: [String] = []
    let blocks = outline.text.prefix(most)
    for (index, block) in blocks.enumerated() where !block.isAside {
      let next = index + 1 < blocks.count ? blocks[index + 1].text : nil
      guard let value = value(of: block.text, before: next) else { continue }
      let title = withoutResponsibility(value)
      if titleLengths.contains(title.utf8.count), !titles.contains(title) { titles.append(title) }
    }
    // Several of them are a list of what was found.
    return titles.count == 1 ? titles[0] : nil
  }

  /// What stands behind the label of a title, in its block or as the next one; nil where the block begins with none.
  private static func value(of text: String, before next: String?) -> String? {
    var text = text
    // A colon, or the first byte of a full-width one.
    let offset = text.withUTF8 {
      $0.prefix(longestLabel + 3).firstIndex { $0 == UInt8(ascii: ":") || $0 == 0xEF }
    }
    guard let offset else {
      return text.utf8.count <= longestLabel && isLabel(text, "title") ? next.flatMap(titled) : nil
    }
    let end = text.utf8.index(text.startIndex, offsetBy: offset)
    let mark = text.unicodeScalars[end]
    guard mark == ":" || mark == "：", isLabel(text[..<end].trimmingSpaces, "title") else { return nil }
    let rest = String(text.unicodeScalars[end...].dropFirst()).trimmingSpaces
    return rest.isEmpty ? next.flatMap(titled) : titled(rest)
  }

  private static func isLabel(_ text: String, _ kind: String) -> Bool {
    labels[kind]?.contains(text.lowercased()) == true
  }

  /// A text unless it is the label of another field, as in a form.
  private static func titled(_ text: String) -> String? {
    let name = text.hasSuffix(":") || text.hasSuffix("：") ? String(text.dropLast()).trimmingSpaces : text
    return isLabel(name, "other") || isLabel(name, "title") ? nil : text
  }

  /// A title without those who are responsible for it, as library rules have them behind a stroke.
  private static func withoutResponsibility(_ text: String) -> String {
    text.firstRange(of: " / ").map { String(text[..<$0.lowerBound]) } ?? text
  }
}
