import Foundation

/// The words of a printed citation without its addresses: what a reader can take a name from.
struct PrintedWords {
  /// The words of the citation, in order, folded.
  private let words: [String]
  /// All letters and digits of it, folded.
  private let letters: String

  /// Takes the words of a citation.
  init(of citation: String) {
    let parts = citation.split(separator: " ").map { part -> Substring in
      let address = ["http://", "https://", "www.", "ftp://"].compactMap { part.range(of: $0)?.lowerBound }
        .min()
      return address.map { part[..<$0] } ?? part
    }
    words = parts.flatMap(PrintedWords.words)
    letters = words.joined()
  }

  /// Whether they print a name: as words of their own, or, where blanks got lost, as a long run of its letters.
  func print(_ name: String) -> Bool {
    let key = FieldComparison.key(name)
    guard !key.isEmpty else { return false }
    if key.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) || key.utf8.count >= 10 {
      return letters.contains(key)
    }
    let own = PrintedWords.words(of: Substring(name))
    return words.indices.contains { start in words[start...].starts(with: own) }
  }

  private static func words(of text: Substring) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { FieldComparison.key(String($0)) }.filter { !$0.isEmpty }
  }
}
