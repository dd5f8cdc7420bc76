import Manuscripts
import Messages

/// `text/foreign-character`: a stray character of another script inside a word.
struct TextForeignCharacter: Rule {
  static let description = RuleDescription(
    id: "text/foreign-character",
    summary: "a stray character of another script inside a word",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Scanning and slips of the keyboard leave a Latin letter inside a Chinese word, or a Cyrillic or Greek \
      letter that looks like a Latin one inside a Latin word. Such text is not found by those who search for \
      it. Letters that belong there (A 股, X 光, 維生素 C) are no words' insides and are left alone. Words are the most \
      common ones, and those that the manuscript itself writes without the letter. A single kana that reads like a \
      Chinese character (ニ for 二) is told too where no other kana stands.
      """,
    good: "予以回擊而非旁觀",
    bad: "予以回擊而A非旁觀"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let (notes, blocks) = (document.manuscript.notes, document.manuscript.blocks)
      let slips =
        notes.flatMap { note in Self.slips(in: note.passage).map { ($0, Note?(note)) } }
        + blocks.flatMap { block in Self.slips(in: block.passage).map { ($0, nil) } }
      let doubtful = slips.compactMap(\.0.word)
      let isWord =
        doubtful.count == 1
        && Self.isWritten(doubtful[0], in: notes.map(\.passage.text) + blocks.map(\.passage.text))
      return slips.filter { $0.0.word == nil || isWord }.map { slip, note in
        Self.finding(at: slip.location, in: document, note: note, slip.message)
      }
    }
  }

  private struct Slip {
    let location: SourceLocation
    let message: Message
    /// The two characters round a letter, where they are none of the most common words: the manuscript has to show that
    /// they are one.
    var word: String?
  }

  /// Whether a word stands in a manuscript so often that a letter inside of it is a slip.
  ///
  /// Several letters between characters (甲A, 乙B) are names; of a single one it is asked.
  private static func isWritten(_ word: String, in texts: [String]) -> Bool {
    var count = 0
    for text in texts {
      var rest = text.utf8[...]
      while let found = rest.firstRange(of: word.utf8) {
        count += 1
        if count == proof { return true }
        rest = rest[found.upperBound...]
      }
    }
    return false
  }

  /// So often a word has to stand elsewhere.
  private static let proof = 3

  /// Characters that stand beside words of any kind, and make none with them.
  private static let particles = Set("的了在是和與与及或之其為为於于由至等將将被把對对從从向個个第不有也都而者型級级類类".unicodeScalars)

  /// Kana that read like Chinese characters, and these.
  private static let kana: [Unicode.Scalar: Character] = [
    "ー": "一", "ニ": "二", "ロ": "口", "カ": "力", "タ": "夕", "エ": "工", "ト": "卜", "ハ": "八",
  ]

  /// The one kana of a text, where no other stands in it.
  private static func onlyKana(in scalars: [Unicode.Scalar]) -> Int? {
    let found = scalars.indices.lazy.filter {
      (0x3041...0x30FF).contains(scalars[$0].value) && scalars[$0] != "・"
    }
    guard let first = found.first, found.dropFirst().first == nil, kana[scalars[first]] != nil else {
      return nil
    }
    return first
  }

  private static func slips(in passage: Passage) -> [Slip] {
    // Text in one script alone has no slip: most passages are done here.
    guard passage.text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let scalars = Array(passage.text.unicodeScalars)
    var slips: [Slip] = []
    let onlyKana = onlyKana(in: scalars)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      defer { offset += UTF8.width(scalar) }
      guard index > 0, index + 1 < scalars.count else { continue }
      let before = scalars[index - 1]
      let after = scalars[index + 1]
      let isInsideHan = isHan(before) && isHan(after)
      let word =
        isInsideHan && isASCIILetter(scalar) ? String(String.UnicodeScalarView([before, after])) : nil
      let isStrayLatin =
        word.map {
          words.contains($0) || !particles.contains(before) && !particles.contains(after)
        } ?? false
      let isStrayKana = index == onlyKana && isInsideHan
      let isLookalike =
        !scalar.isASCII && isASCIILetter(before) && isASCIILetter(after) && isLookalike(scalar)
        && isWord(around: index, in: scalars)
      guard isStrayLatin || isLookalike || isStrayKana else { continue }
      let context = String(
        String.UnicodeScalarView(scalars[max(0, index - 4)...min(scalars.count - 1, index + 4)])
      )
      slips.append(
        Slip(
          location: passage.location(atUTF8Offset: offset),
          message: isStrayLatin
            ? "the letter “\(scalar)” stands inside a word: “\(context)”"
            : isStrayKana
              ? "“\(scalar)” (U+\(String(scalar.value, radix: 16, uppercase: true))) in “\(context)” is kana, and reads like \(String(kana[scalar] ?? " "))"
              : "“\(scalar)” (U+\(String(scalar.value, radix: 16, uppercase: true))) in “\(context)” is no Latin letter, though it looks like one",
          word: word.flatMap { words.contains($0) ? nil : $0 }
        )
      )
    }
    return slips
  }

  /// Whether the letters around a place are written like a word, of one case but for the first, and no formula.
  private static func isWord(around index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { isASCIILetter(scalar) || isLookalike(scalar) }
    let before = scalars[..<index].suffix(longestWord).reversed().prefix(while: isLetter)
    let word = before.reversed() + scalars[index...].prefix(longestWord).prefix(while: isLetter)
    return word.count >= shortestWord
      && (word.dropFirst().allSatisfy(\.properties.isLowercase) || word.allSatisfy(\.properties.isUppercase))
  }

  /// Fewer letters together may be a product of variables, as in a formula.
  private static let shortestWord = 4
  /// How many letters to either side are looked at.
  private static let longestWord = 24

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }

  /// The Greek and Cyrillic letters that are taken for Latin ones (Unicode Technical Standard #39, confusables).
  private static func isLookalike(_ scalar: Unicode.Scalar) -> Bool {
    "АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ".unicodeScalars.contains(scalar)
  }

  private static let words: Set<String> = Set(DataList(PackageResources.han_words_txt).rows.flatMap { $0 })
}
