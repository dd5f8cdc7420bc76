import Foundation

/// Decides whether a variable was read right: what typography, letter case and a style's shortenings change is equal.
enum FieldComparison {
  /// Whether what was found is what the truth says, for a variable printed in `text`.
  static func agrees(_ variable: String, found: String, truth: String, in text: String) -> Bool {
    switch variable {
    case "author": NameComparison(text: text).agrees(found: found, truth: truth)
    case "issued": DateComparison(text: text).agrees(found: found, truth: truth)
    case "page", "volume", "issue": numbers(found) == numbers(truth)
    case "URL": address(found) == address(truth)
    default: key(found) == key(truth)
    }
  }

  /// Letters and digits alone, in lower case and compatibility form, without HTML.
  static func key(_ text: String) -> String {
    var plain = ""
    var inTag = false
    for character in text.replacingOccurrences(of: "&amp;", with: "&") {
      if character == "<" { inTag = true }
      if !inTag { plain.append(character) }
      if character == ">" { inTag = false }
    }
    let folded = plain.decomposedStringWithCompatibilityMapping.lowercased()
    return String(
      String.UnicodeScalarView(
        folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      )
    )
  }

  private static func numbers(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func address(_ text: String) -> String {
    var text = text.removingPercentEncoding ?? text
    while let last = text.last, "/.,".contains(last) { text.removeLast() }
    return text.lowercased()
  }
}
