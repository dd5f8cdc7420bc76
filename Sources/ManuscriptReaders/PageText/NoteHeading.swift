/// Headings that announce the notes, or a list of sources that are no notes.
enum NoteHeading {
  case notes, sources

  /// What the line at `ink` announces; nil if it is no such heading.
  ///
  /// Spaces, brackets and colons do not count: `註　釋`, `【注释】`, `Notes:`.
  static func announced(in bytes: [UInt8], _ ink: Range<Int>) -> NoteHeading? {
    guard ink.count <= 60 else { return nil }
    var key = ""
    var offset = ink.lowerBound
    while let scalar = bytes.scalar(at: offset, limit: ink.upperBound) {
      if let character = Unicode.Scalar(scalar.value), !scalar.value.isSpace, !scalar.value.isPunctuation {
        key.unicodeScalars.append(character)
      }
      offset += scalar.length
    }
    key = key.lowercased()
    if noteNames.contains(key) { return .notes }
    return sourceNames.contains(key) ? .sources : nil
  }

  private static let noteNames: Set<String> = [
    "註釋", "注释", "註解", "注解", "附註", "附注", "註", "注", "尾註", "尾注", "腳註", "脚注", "脚註", "本章註釋", "各章註釋",
    "全書註釋", "注記", "註記", "원주", "주", "각주", "미주", "주석", "notes", "note", "endnotes", "footnotes",
  ]

  private static let sourceNames: Set<String> = [
    "參考文獻", "参考文献", "參考書目", "参考书目", "徵引書目", "徵引文獻", "引用文獻", "引用書目", "引用文献", "参考資料", "參考資料",
    "참고문헌", "bibliography", "references", "workscited", "sources", "furtherreading",
  ]
}
