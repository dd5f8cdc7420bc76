import Citations
import Manuscripts

/// The notes of a manuscript that may cite a source which was not understood: of a reference back to one of them nothing
/// is said, because the fault may be ours.
struct UnreadNotes {
  private var labels: Set<String> = []
  private var isPreviousUnread = false
  private var previousNumber: Int?

  /// Takes up the next note of the manuscript. A number not above the one before begins a chapter.
  mutating func add(_ note: Note, isUnread: Bool) {
    if let number = Int(note.label) {
      if let previousNumber, number <= previousNumber { labels = [] }
      previousNumber = number
    }
    if isUnread { labels.insert(note.label) } else { labels.remove(note.label) }
    if note.label != "*" { isPreviousUnread = isUnread }
  }

  /// Whether a reference of the next note points to one of them.
  func holdsTarget(of reference: BackReference) -> Bool {
    switch reference.form {
    case .previousNote: isPreviousUnread
    case .note(let label): labels.contains(label)
    case .earlierWork: false
    }
  }

  /// Whether a note in which no source was found may cite one all the same: it has the mark of a title, or numbers such as
  /// citations have and is no sentence in Chinese.
  static func mayCite(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { "〈《“\"".unicodeScalars.contains($0) }) { return true }
    if isShortForm(text) { return true }
    guard scalars.contains(where: { $0.properties.numericType != nil }) else { return false }
    let isSentence = scalars.last { $0 != " " }.map { "。！？".unicodeScalars.contains($0) } ?? false
    return !isSentence
  }

  /// Whether a text looks like names and titles alone, parted by commas: `Aristotle, Rhetoric.`
  private static func isShortForm(_ text: String) -> Bool {
    guard text.utf8.count <= longestShortForm, text.contains(", ") else { return false }
    let words = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    return words.count > 1 && words.allSatisfy { $0.first?.isUppercase == true || $0.utf8.count < 4 }
  }

  /// A short form is no longer than that, in bytes of UTF-8.
  private static let longestShortForm = 120
}
