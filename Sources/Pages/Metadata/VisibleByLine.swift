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

  /// The reporter named at a text's start: 記者王大明／台北報導, （中央社記者王大明台北1日電）.
  private static func reporterLine(in text: String) -> String? {
    let line = text.prefix(40)
    guard line.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    for lead in ["記者", "文／", "撰文", "作者"] {
      guard let found = line.firstRange(of: lead),
        line.distance(from: line.startIndex, to: found.lowerBound) <= 8
      else {
        continue
      }
      let name = line[found.upperBound...].drop { "：:／/ ".contains($0) }.prefix {
        !"／/）)〕］]】，。、｜ 　".contains($0)
      }
      // Without a mark between, a place follows the name, and most names have three characters.
      return String(name.count > 4 ? name.prefix(3) : name)
    }
    return nil
  }
}
