import Foundation

/// Decides whether a variable was read right: what typography, letter case and a style's shortenings change is equal.
enum FieldComparison {
  /// Whether what was found is what the truth says, for a variable printed in `text`.
  static func agrees(_ variable: String, found: String, truth: String, in text: String) -> Bool {
    switch variable {
    case "author": authors(found, truth, text)
    case "issued": dates(found, truth)
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

  /// The same people in the same order, by family name; a list that the style cut short is right as far as it goes.
  private static func authors(_ found: String, _ truth: String, _ text: String) -> Bool {
    let found = found.components(separatedBy: "; ").map(family)
    let truth = truth.components(separatedBy: "; ").map(family)
    guard !found.isEmpty, found.count <= truth.count else { return false }
    if found.count < truth.count {
      let cut = ["等", "et al", "ほか", "and others", "他"]
      guard cut.contains(where: text.contains) else { return false }
    }
    return zip(found, truth).allSatisfy { $0 == $1 || $0.hasSuffix($1) || $1.hasSuffix($0) && !$0.isEmpty }
  }

  private static func family(_ name: String) -> String {
    key(name.components(separatedBy: ", ").first ?? name)
  }

  /// What was found is the beginning of the true date: a style may print the year alone.
  private static func dates(_ found: String, _ truth: String) -> Bool {
    let found = found.components(separatedBy: "~")[0].components(separatedBy: "/")[0].split(separator: "-")
    let first = truth.components(separatedBy: "/")[0]
    let truth = first.split(whereSeparator: { !$0.isNumber })
    guard !found.isEmpty, !truth.isEmpty else { return false }
    if found.count > truth.count {
      return truth.allSatisfy { part in found.contains { Int($0) == Int(part) } }
    }
    return zip(found, truth).allSatisfy { Int($0) == Int($1) }
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
