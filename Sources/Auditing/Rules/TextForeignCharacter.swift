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
      it. Letters that belong there (A 股, X 光, 維生素 C) are no words' insides and are left alone.
      """,
    good: "予以回擊而非旁觀",
    bad: "予以回擊而A非旁觀"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      let notes = document.manuscript.notes.flatMap { note in
        Self.slips(in: note.passage).map {
          Self.finding(at: $0.location, in: document, note: note, $0.message)
        }
      }
      let body = document.manuscript.blocks.flatMap { block in
        Self.slips(in: block.passage).map { Self.finding(at: $0.location, in: document, $0.message) }
      }
      return notes + body
    }
  }

  private struct Slip {
    let location: SourceLocation
    let message: Message
  }

  private static func slips(in passage: Passage) -> [Slip] {
    // Text in one script alone has no slip: most passages are done here.
    guard passage.text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    let scalars = Array(passage.text.unicodeScalars)
    var slips: [Slip] = []
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      defer { offset += UTF8.width(scalar) }
      guard index > 0, index + 1 < scalars.count else { continue }
      let before = scalars[index - 1]
      let after = scalars[index + 1]
      let isStrayLatin =
        isASCIILetter(scalar) && isHan(before) && isHan(after)
        && words.contains(String(String.UnicodeScalarView([before, after])))
      let isLookalike =
        !scalar.isASCII && isASCIILetter(before) && isASCIILetter(after) && isLookalike(scalar)
        && isWord(around: index, in: scalars)
      guard isStrayLatin || isLookalike else { continue }
      let context = String(
        String.UnicodeScalarView(scalars[max(0, index - 4)...min(scalars.count - 1, index + 4)])
      )
      slips.append(
        Slip(
          location: passage.location(atUTF8Offset: offset),
          message: isStrayLatin
            ? "the letter “\(scalar)” stands inside a word: “\(context)”"
            : "“\(scalar)” (U+\(String(scalar.value, radix: 16, uppercase: true))) in “\(context)” is no Latin letter, though it looks like one"
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
