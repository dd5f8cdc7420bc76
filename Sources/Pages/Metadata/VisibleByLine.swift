/// The author's line as a reader sees it: elements that are called so.
struct VisibleByLine: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let lines = outline.mentions(of: .byline).filter {
      !$0.isAside && !$0.text.isEmpty && $0.text.utf8.count <= 120
    }
    if let line = lines.first { claims.authors([line.value ?? line.text], .guessed) }
    guard let heading = outline.headingPosition else { return }
    // 記者王大明／台北報導 opens the text.
    for block in outline.text.dropFirst(heading).prefix(12) where !block.isAside {
      if let line = Self.reporterLine(in: block.text) {
        claims.authors([line], .guessed)
        return
      }
    }
  }

  /// The line that names a reporter at a text's start, in brackets or before 報導.
  private static func reporterLine(in text: String) -> String? {
    var line = String(text.prefix(40))
    while let first = line.first, "（(〔［[【".contains(first) { line.removeFirst() }
    guard line.hasPrefix("記者") || line.hasPrefix("文／") || line.hasPrefix("撰文") || line.hasPrefix("作者") else {
      return nil
    }
    let end = line.firstIndex { "）)〕］]】，。".contains($0) } ?? line.endIndex
    return String(line[..<end])
  }
}
