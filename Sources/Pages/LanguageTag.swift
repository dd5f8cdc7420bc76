import CharacterEncodings

/// Language tags as pages write them.
enum LanguageTag {
  /// The tag with its subtags cased as BCP 47 recommends (section 2.1.1): `zh_tw` is `zh-TW`; nil where it is none.
  static func normalized(_ text: String) -> String? {
    let subtags = text.split(maxSplits: 8) { $0 == "-" || $0 == "_" }
    guard let language = subtags.first, (2...3).contains(language.utf8.count),
      subtags.allSatisfy({ $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } && $0.utf8.count <= 8 })
    else { return nil }
    let rest = subtags.dropFirst().map { subtag in
      switch subtag.utf8.count {
      case 2: subtag.uppercased()
      case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: subtag.lowercased()
      }
    }
    return ([language.lowercased()] + rest).joined(separator: "-")
  }
}
