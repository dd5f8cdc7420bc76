import CLibxml2

/// Character references that stand in a text that is none of HTML any more: `&amp;amp;` of a page that escapes twice, and
/// HTML inside of JSON.
enum CharacterReferences {
  /// How often a text may have been escaped too often.
  private static let mostRounds = 2
  /// The longest name of a reference, in bytes.
  private static let longestName = 10

  /// The text with its references resolved.
  static func resolved(_ text: String) -> String {
    var text = text
    for _ in 0..<mostRounds where text.utf8.contains(UInt8(ascii: "&")) { text = resolvedOnce(text) }
    return text
  }

  private static func resolvedOnce(_ text: String) -> String {
    var resolved = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let ampersand = rest.firstIndex(of: "&") {
      resolved.append(contentsOf: rest[..<ampersand])
      rest = rest[rest.index(after: ampersand)...]
      guard let semicolon = rest.prefix(longestName + 1).firstIndex(of: ";"),
        let scalar = scalar(named: String(rest[..<semicolon]))
      else {
        resolved.append("&")
        continue
      }
      resolved.append(scalar)
      rest = rest[rest.index(after: semicolon)...]
    }
    resolved.append(contentsOf: rest)
    return String(resolved)
  }

  /// What `amp`, `#8217` or `#x2019` mean; nil where they mean nothing.
  private static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    if name == "apos" { return "'" }
    // libxml2's table of HTML 4; it is constant.
    return htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
  }
}
