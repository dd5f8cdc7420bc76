/// How much of a title is in which script.
struct ScriptShares {
  private let counts: [Script: Int]
  private let letters: Int

  /// Counts the letters of a stretch.
  init(_ text: FoldedText, _ range: Range<Int>) {
    counts = text.scalars[range].reduce(into: [:]) { $0[Script($1), default: 0] += 1 }
    letters = range.count - (counts[.digit] ?? 0)
  }

  /// Whether two titles cannot be compared because they are in different scripts.
  ///
  /// A Latin name inside of a Chinese title does not make it comparable to an English one; a title with
  /// kana is Japanese, however many Han characters it has.
  func isForeign(to other: ScriptShares) -> Bool {
    guard letters > 0, other.letters > 0 else { return false }
    let groups: [[Script]] = [[.han, .kana], [.hangul], [.latin], [.other]]
    let shared = groups.reduce(0) { $0 + min(share($1), other.share($1)) }
    if shared < 0.35 { return true }
    let kana = share([.kana])
    let otherKana = other.share([.kana])
    return min(kana, otherKana) == 0 && max(kana, otherKana) >= 0.15
  }

  private func share(_ scripts: [Script]) -> Double {
    Double(scripts.reduce(0) { $0 + (counts[$1] ?? 0) }) / Double(letters)
  }
}
