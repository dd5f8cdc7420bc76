/// A language that the program speaks, by its BCP 47 tag.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case traditionalChinese = "zh-Hant"

  /// Reads a language tag (RFC 5646) or the name of a POSIX locale: `zh-Hant`, `zh-TW`, `zh_TW.UTF-8`, `en_GB`.
  ///
  /// Chinese without a script or a region that says otherwise is not taken for Traditional Chinese.
  package init?(tag: String) {
    let name = tag.lowercased().prefix { $0 != "." && $0 != "@" }
    let subtags = name.split { $0 == "-" || $0 == "_" }
    switch subtags.first {
    case "en": self = .english
    case "zh" where subtags.contains { ["hant", "tw", "hk", "mo"].contains($0) }: self = .traditionalChinese
    default: return nil
    }
  }

  /// The language of an environment: that of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
  /// (POSIX.1-2024, section 8.2); English where it is another.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.flatMap(Language.init(tag:)) ?? .english
  }

  /// A message in this language.
  package func callAsFunction(_ message: Message) -> String { message.text(in: self) }
}
