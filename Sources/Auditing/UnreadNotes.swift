import Citations
import Manuscripts

/// The notes of a manuscript that may cite a source which was not understood: of a reference back to one of them nothing
/// is said, because the fault may be ours.
struct UnreadNotes {
  private var labels: Set<String> = []
  private var isPreviousUnread = false
  private var previousNumber: Int?
  private var texts: [String] = []
  private var searches = 0

  /// Takes up the next note of the manuscript. A second 1 begins a chapter, and a 2 behind a greater number.
  mutating func add(_ note: Note, isUnread: Bool) {
    if let number = Int(note.label) {
      if let previousNumber, number <= 1 || number == 2 && number < previousNumber { labels = [] }
      previousNumber = number
    }
    if isUnread { labels.insert(note.label) } else { labels.remove(note.label) }
    if note.label != "*" { isPreviousUnread = isUnread }
    texts.append(note.passage.text)
  }

  /// Whether a reference of the next note points to one of them, or names somebody whom an earlier note names too.
  mutating func holdsTarget(of reference: BackReference) -> Bool {
    switch reference.form {
    case .previousNote: isPreviousUnread
    case .note(let label): labels.contains(label)
    case .earlierWork(let author, let title): names(author ?? title ?? "")
    }
  }

  /// Whether all names of a list stand in one of the notes so far.
  private mutating func names(_ list: String) -> Bool {
    let words = list.split { !$0.isLetter && $0 != "-" }.filter {
      $0.unicodeScalars.count > 1 && !Self.links.contains($0.lowercased())
    }
    guard !words.isEmpty, searches < Self.mostSearches else { return false }
    searches += 1
    return texts.contains { text in words.allSatisfy { text.utf8.firstRange(of: $0.utf8) != nil } }
  }

  /// What stands between two names, and is none.
  private static let links: Set<String> = ["and", "und", "et", "al", "eds", "ed", "the", "of"]
  /// So many names are looked for, so that the whole takes linear time.
  private static let mostSearches = 64

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
