import Manuscripts

/// Names as BibTeX lists them: `First von Last`, `von Last, First`, `von Last, Jr, First`, joined by `and`.
/// https://www.ctan.org/pkg/tamethebeast, section 11
enum BibTeXNames {
  /// The names of a list; `others` is left out.
  static func names(_ value: [UInt8]) -> [EmbeddedItem.Name] {
    split(value, at: " and ").compactMap(name)
  }

  private static func name(_ bytes: [UInt8]) -> EmbeddedItem.Name? {
    let whole = LaTeXField.text(bytes)
    if whole.isEmpty || whole == "others" { return nil }
    if isOneGroup(bytes) { return .literal(whole) }
    let parts = split(bytes, at: ",").map(LaTeXField.text)
    if parts.count == 1 { return whole.contains("=") ? labelled(bytes) : natural(bytes) }
    if parts.allSatisfy({ $0.contains("=") }) { return labelled(bytes) }
    let family = parts.count > 2 ? "\(parts[0]) \(parts[1])" : parts[0]
    return .parts(family: family, given: parts[parts.count - 1])
  }

  /// `First von Last`: the family name begins with the first word in lower case, else with the last word.
  private static func natural(_ bytes: [UInt8]) -> EmbeddedItem.Name? {
    let words = split(bytes, at: " ").map(LaTeXField.text).filter { !$0.isEmpty }
    guard words.count > 1 else { return words.first.map { .literal($0) } }
    let particle = words.dropLast().dropFirst().firstIndex {
      $0.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
    }
    let start = particle ?? words.count - 1
    return .parts(
      family: words[start...].joined(separator: " "),
      given: words[..<start].joined(separator: " ")
    )
  }

  /// biblatex's extended form: `family=Humboldt, given=Wilhelm, prefix=von`.
  private static func labelled(_ bytes: [UInt8]) -> EmbeddedItem.Name {
    var values: [String: String] = [:]
    for part in split(bytes, at: ",") {
      let pair = LaTeXField.text(part).split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { values[pair[0].trimmed] = pair[1].trimmed }
    }
    guard let family = values["family"] else { return .literal(LaTeXField.text(bytes)) }
    let prefixed = [values["prefix"], family, values["suffix"]].compactMap { $0 }.joined(separator: " ")
    return .parts(family: prefixed, given: values["given"] ?? "")
  }

  private static func isOneGroup(_ bytes: [UInt8]) -> Bool {
    let ink = bytes.drop { $0 <= Byte.space }
    guard ink.first == UInt8(ascii: "{") else { return false }
    var tokens = LaTeXTokenizer(bytes, in: ink.startIndex..<bytes.count, hasComments: false)
    guard tokens.group() != nil else { return false }
    return bytes[tokens.offset...].allSatisfy { $0 <= Byte.space }
  }

  /// Cuts a value at a separator that stands outside of braces; white space of any kind counts as a space.
  private static func split(_ value: [UInt8], at separator: StaticString) -> [[UInt8]] {
    let value = value.map { $0 < Byte.space ? Byte.space : $0 }
    var parts: [[UInt8]] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < value.count {
      switch value[index] {
      case Byte.backslash: index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default:
        if depth <= 0, value.matches(separator, at: index, limit: value.count) {
          parts.append(Array(value[start..<index]))
          index += separator.utf8CodeUnitCount
          start = index
          continue
        }
      }
      index += 1
    }
    parts.append(Array(value[start...]))
    return parts
  }
}

extension String {
  /// The string without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
