/// The day of publication as a reader sees it: `time` elements, elements that are called so, lines near the title.
struct VisibleDate: MetadataVocabulary {
  /// Words that say that a date is the one of publication, in lower case.
  private static let published = PhraseFinder([
    "發布", "發佈", "發表", "出版", "刊登", "上線", "发布", "发表", "公開", "掲載", "配信", "등록", "입력", "published",
    "posted", "datum:", "date:", "veröffentlicht", "erstellt", "publié", "publicado", "pubblicato",
    "opublikowano",
  ])
  /// Words that say that a date is of a later change.
  private static let changed = PhraseFinder([
    "更新", "修改", "修訂", "修订", "最後編輯", "最后编辑", "updated", "modified", "last edited", "last changed",
    "aktualisiert",
    "änderung", "bearbeitet", "수정", "편집됨", "mis à jour", "modifié", "actualizado", "access",
  ])
  /// How many blocks of text before and after the heading are near.
  private static let near = (before: 4, after: 14)

  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let order = DateOrder.of(outline)
    for time in outline.mentions(of: .time) where !time.isAside {
      guard !Self.isChange(time.text) else { continue }
      if let value = time.value, DateText.day(in: value, order: order) != nil {
        claims.date(value, .guessed, order: order)
      } else if DateText.day(in: time.text, order: order) != nil {
        claims.date(time.text, .guessed, order: order)
      }
    }
    for line in outline.mentions(of: .dateLike) where !line.isAside && line.text.utf8.count <= 160 {
      guard !Self.isChange(line.text), let day = DateText.day(in: line.text, order: order) else { continue }
      claims.day(day, .guessed)
    }
    let position = outline.headingPosition ?? 0
    let nearby = outline.text[max(0, position - Self.near.before)...].prefix(
      Self.near.before + Self.near.after
    )
    .filter { $0.text.utf8.count <= ($0.isAside ? 40 : 300) }
    // Hardly any block has a day, and only of those that have one the words count.
    let days = nearby.map(\.text).compactMap { text in
      DateText.day(in: text, order: order).map { (text: text, day: $0) }
    }
    for (text, day) in days where Self.says(Self.published, text) { claims.day(day, .guessed) }
    for (text, day) in days where text.utf8.count <= 120 && !Self.isChange(text) { claims.day(day, .guessed) }
  }

  private static func isChange(_ text: String) -> Bool { says(changed, text) && !says(published, text) }

  private static func says(_ words: PhraseFinder, _ text: String) -> Bool {
    words.longest(in: text.lowercased()) != nil
  }
}
