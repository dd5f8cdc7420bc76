import Manuscripts
import Messages

/// `text/unbalanced-brackets`: brackets and quotation marks of a note that do not pair.
struct TextUnbalancedBrackets: Rule {
  static let description = RuleDescription(
    id: "text/unbalanced-brackets",
    summary: "brackets or quotation marks of a note that do not pair",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      A title mark, bracket or quotation mark was opened and not closed, closed and not opened, or two pairs \
      cross. The reader cannot see where the title ends, and neither can programs. A 》 behind the first words \
      of a headline (棒球》…), as newspapers in Taiwan print it, is let pass.
      """,
    good: "〈論「數位治理」〉，《學報》",
    bad: "〈論「數位治理〉，《學報》"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.manuscript.notes.compactMap { note in
        Self.fault(in: note.passage).map {
          Self.finding(
            at: note.passage.location(atUTF8Offset: $0.offset),
            in: document,
            note: note,
            $0.message
          )
        }
      }
    }
  }

  private struct Fault {
    let offset: Int
    let message: Message
  }

  /// The first mark of a note that has no partner. Half-width and full-width forms are one mark.
  private static func fault(in passage: Passage) -> Fault? {
    var open: [(mark: Unicode.Scalar, closer: Unicode.Scalar, offset: Int)] = []
    var offset = 0
    // Swedish and Finnish, and straight marks in many East Asian fonts, have ” on both sides.
    let hasOneMark = !passage.text.unicodeScalars.contains { $0 == "“" || $0 == "„" }
    for scalar in passage.text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if isLetter(scalar) { continue }
      let folded = fold(scalar)
      if folded == "“", open.last?.mark == "„" {
        // German closes „ with “, Polish with ”.
        open.removeLast()
      } else if folded == "”", hasOneMark, open.last?.mark != "”" {
        open.append((scalar, folded, offset))
      } else if let closer = closers[folded] {
        if isShown(at: offset, in: passage.text) { continue }
        if folded == "(", isFace(at: offset, in: passage.text) { continue }
        open.append((scalar, closer, offset))
      } else if openers.contains(folded) {
        if isShown(at: offset, in: passage.text) { continue }
        if folded == "》", open.last?.mark != "《", isKicker(at: offset, in: passage.text) { continue }
        guard let last = open.last else {
          // “1)” and “a）” begin an item of a list.
          if folded == ")", isItem(before: offset, in: passage.text) { continue }
          return Fault(offset: offset, message: "“\(scalar)” closes nothing")
        }
        guard last.closer == folded else {
          if folded == ")", isItem(before: offset, in: passage.text) { continue }
          return Fault(
            offset: last.offset,
            message: "“\(last.mark)” is not closed before “\(scalar)”"
          )
        }
        open.removeLast()
      }
    }
    return open.first.map { Fault(offset: $0.offset, message: "“\($0.mark)” is not closed") }
  }

  /// Whether a character is one of those that nearly all of a text is, which need not be looked up: letters, digits and
  /// spaces of ASCII, kana, Han and Hangul.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "\u{3041}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}",
      "\u{AC00}"..."\u{D7A3}":
      true
    default: false
    }
  }

  /// Whether a closing bracket is none: behind an item's number, or in a face.
  private static func isItem(before offset: Int, in text: String) -> Bool {
    isEnumerator(before: offset, in: text) || isFace(at: offset, in: text)
  }

  /// Whether a bracket stands alone between quotation marks, and is spoken of: `"]"`.
  private static func isShown(at offset: Int, in text: String) -> Bool {
    let bytes = text.utf8
    let index = bytes.index(bytes.startIndex, offsetBy: offset)
    let scalars = text.unicodeScalars
    guard index > scalars.startIndex, !scalars[index].properties.isQuotationMark,
      scalars[scalars.index(before: index)].properties.isQuotationMark
    else { return false }
    let next = scalars.index(after: index)
    return next < scalars.endIndex && scalars[next].properties.isQuotationMark
  }

  /// Whether a bracket is the mouth of a face: `:-)`, `;)`, `:-(`.
  private static func isFace(at offset: Int, in text: String) -> Bool {
    let before = text.utf8.prefix(offset).suffix(2)
    return before.last.map { ":;".utf8.contains($0) } ?? false
      || before.elementsEqual(":-".utf8) || before.elementsEqual(";-".utf8)
  }

  /// Whether what stands before a closing bracket is the number or letter of a list's item: `1)`, `（二）`, `a)`.
  private static func isEnumerator(before offset: Int, in text: String) -> Bool {
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    let word = text[..<end].unicodeScalars.reversed().prefix {
      ($0.isASCII && $0.properties.isAlphabetic) || $0.properties.numericType != nil
    }
    return (1...3).contains(word.count)
  }

  /// Whether a 》 that no 《 opened parts a headline from the words over it, as newspapers in Taiwan print it:
  /// 「棒球》林子偉回來了」. A few words stand before it, and the headline goes on right behind it.
  private static func isKicker(at offset: Int, in text: String) -> Bool {
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    let scalars = text.unicodeScalars
    let next = scalars.index(after: end)
    guard next < scalars.endIndex,
      isWordCharacter(scalars[next]) || closers[fold(scalars[next])] != nil
    else { return false }
    let words = scalars[..<end].reversed().prefix(24).prefix {
      isWordCharacter($0) || " /・?!？！".unicodeScalars.contains($0)
    }
    guard (1...16).contains(words.count) else { return false }
    let before = scalars[..<end].dropLast(words.count).last
    return before.map { closers[fold($0)] != nil || $0 == "：" || $0 == ":" } ?? true
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "（": "("
    case "）": ")"
    case "［": "["
    case "］": "]"
    default: scalar
    }
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
    "〈": "〉", "《": "》", "「": "」", "『": "』", "(": ")", "[": "]", "“": "”", "„": "”", "【": "】", "〔": "〕",
  ]
  private static let openers: Set<Unicode.Scalar> = Set(closers.values)
}
