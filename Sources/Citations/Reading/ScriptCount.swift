/// How many characters of the scripts that tell styles apart a stretch has.
struct ScriptCount: Sendable {
  private var latin = 0
  private var han = 0
  private var kana = 0
  private var hangul = 0

  /// Counts the characters of a range.
  init(_ text: NoteText, _ range: Range<Int>) {
    for index in range {
      switch Script(text.scalars[index]) {
      case .latin: latin += 1
      case .han: han += 1
      case .kana: kana += 1
      case .hangul: hangul += 1
      case .digit, .other: break
      }
    }
  }

  /// Whether it is Korean, perhaps with some Han.
  var isKorean: Bool { hangul > 0 && hangul >= han }

  /// Whether it has Latin letters and none of East Asia.
  var isWestern: Bool { latin > 0 && han == 0 && kana == 0 && hangul == 0 }
}
