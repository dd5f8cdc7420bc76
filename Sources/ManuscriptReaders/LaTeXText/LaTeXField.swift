/// A field's value of LaTeX, as it prints.
enum LaTeXField {
  /// The text that a value prints: braces go, accents and escapes become characters.
  static func text(_ value: [UInt8]) -> String {
    var tokens = LaTeXTokenizer(value, in: 0..<value.count, hasComments: false)
    var text = ""
    var accent: Unicode.Scalar?
    func add(_ printed: String) {
      guard let over = accent, let base = printed.unicodeScalars.first else {
        text += printed
        return
      }
      accent = nil
      text += LaTeXCharacters.accented(base, over)
      text.unicodeScalars.append(contentsOf: printed.unicodeScalars.dropFirst())
    }
    while let (token, range) = tokens.next() {
      switch token {
      case .characters: add(printed(value, range))
      case .space, .paragraphEnd, .tie: if !text.isEmpty, !text.hasSuffix(" ") { text += " " }
      case .open, .close, .mathShift, .comment: break
      case .sign(let sign):
        if let over = LaTeXCharacters.accents[String(Unicode.Scalar(sign))] {
          accent = over
        } else {
          add(LaTeXCharacters.text(ofSign: sign) ?? "")
        }
      case .command(let name):
        if name == "url" || name == "path", let argument = tokens.group() {
          add(address(Array(value[argument])))
        } else if name == "href", tokens.group() != nil {
          break
        } else if let symbol = LaTeXCharacters.symbols[name] {
          add(symbol)
        } else if let over = LaTeXCharacters.accents[name], name.utf8.count == 1 {
          accent = over
        }
      }
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// The keys that `\cite` names, parted by commas; words in brackets and stars before a key are REVTeX's remarks, and
  /// what a command stands for is not known.
  static func citationKeys(_ argument: ArraySlice<UInt8>) -> [String] {
    var keys: [String] = []
    var key: [UInt8] = []
    var brackets = 0
    var isComment = false
    for byte in argument + [Byte.lineFeed, UInt8(ascii: ",")] {
      switch byte {
      case Byte.lineFeed where isComment: isComment = false
      case _ where isComment: break
      case Byte.percent: isComment = true
      case Byte.leftSquare: brackets += 1
      case Byte.rightSquare where brackets > 0: brackets -= 1
      case UInt8(ascii: ",") where brackets == 0:
        while let last = key.last, last <= Byte.space { key.removeLast() }
        if !key.isEmpty, !key.contains(Byte.backslash) { keys.append(String(decoding: key, as: UTF8.self)) }
        key = []
      case _ where brackets > 0 || byte <= Byte.space && key.isEmpty: break
      case Byte.asterisk where key.isEmpty && argument.count > 1: break
      default: key.append(byte)
      }
    }
    return keys
  }

  /// The address that a value holds, which LaTeX takes literally but for escapes; without white space.
  static func address(_ value: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var index = 0
    while index < value.count {
      let byte = value[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), 0...Byte.space: break
      case Byte.backslash:
        if value[index...].starts(with: "textasciitilde".utf8) {
          bytes.append(UInt8(ascii: "~"))
          index += "textasciitilde".utf8.count
        } else if value[index...].starts(with: "url".utf8) {
          index += "url".utf8.count
        } else if index < value.count {
          bytes.append(value[index])
          index += 1
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two commas stand before a word, and not behind one, where the second is a slip.
  private static func opens(_ bytes: [UInt8], _ range: Range<Int>, at index: Int) -> Bool {
    index + 2 < range.upperBound && bytes[index + 2] > Byte.space
      && (index == range.lowerBound || bytes[index - 1] <= Byte.space
        || "([{~".utf8.contains(bytes[index - 1]))
  }

  /// Characters that print themselves, but for ligatures.
  static func printed(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    guard
      bytes[range].contains(where: { "-'`,".utf8.contains($0) })
    else { return String(decoding: bytes[range], as: UTF8.self) }
    var output: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let ligature = LaTeXCharacters.ligatures.first {
        bytes.matches($0.source, at: index, limit: range.upperBound)
          && (bytes[index] != UInt8(ascii: ",") || opens(bytes, range, at: index))
      }
      if let ligature {
        output += ligature.printed.utf8
        index += ligature.source.utf8CodeUnitCount
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
