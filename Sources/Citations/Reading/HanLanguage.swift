/// Settles whether Chinese that its own characters leave open is Traditional or Simplified: as most of the notes are.
struct HanLanguage {
  private var balance = 0

  /// Counts the characters of a note that only one of the two writes.
  mutating func count(_ text: String) {
    balance += LanguageTagger.hanBalance(of: text)
  }

  /// The note with `zh` made `zh-Hant` or `zh-Hans` in its items, where the notes tell.
  func settle(_ note: CitedNote) -> CitedNote {
    guard balance != 0, note.citations.contains(where: { $0.item.language == "zh" }) else { return note }
    let citations = note.citations.map { citation in
      guard citation.item.language == "zh" else { return citation }
      var item = citation.item
      item.language = balance < 0 ? "zh-Hans" : "zh-Hant"
      return Citation(
        id: citation.id,
        kind: citation.kind,
        item: item,
        links: citation.links,
        raw: citation.raw,
        managed: citation.managed
      )
    }
    return CitedNote(note: note.note, citations: citations)
  }
}
