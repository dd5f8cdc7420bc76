import CharacterEncodings
import DataFiles

/// The words by which pages say that they are not the page that was asked for.
enum SignPhrases {
  /// What a phrase is a sign of.
  enum Kind: String {
    case notFound = "not-found"
    case parked, challenge, consent, machine, widget, login, demand, access, javascript, outage, wait, notice
    case error
  }

  /// The words of each kind, in lower case.
  private static let words: [Kind: [String]] = {
    var words: [Kind: [String]] = [:]
    for row in DataTable(PackageResources.signs_txt).rows where row.count == 2 {
      guard let kind = Kind(rawValue: row[0]) else { continue }
      words[kind, default: []].append(row[1])
    }
    return words
  }()
  /// What finds the phrases of each kind that stand within a text, as notices and errors do not.
  private static let phrases: [Kind: PhraseFinder] = words.filter { $0.key != .notice && $0.key != .error }
    .mapValues { PhraseFinder($0) }

  /// What pages are called that only tell their reader something, and that something went wrong; in lower case.
  private static let notices = Set(words[.notice] ?? [])
  private static let errors = Set(words[.error] ?? [])
  private static let longestNotice = errors.union(notices).map(\.utf8.count).max() ?? 0

  /// Whether a title, which is in lower case, is one of a mere notice: Error, 提示訊息.
  static func isNotice(_ title: String) -> Bool {
    let core = core(of: title)
    return core.utf8.count <= longestNotice && (errors.contains(core) || notices.contains(core))
  }

  /// Whether a title, which is in lower case, only says that something went wrong: Error, Oops!
  static func isError(_ title: String) -> Bool { errors.contains(core(of: title)) }

  /// A title without the marks around its words.
  private static func core(of title: String) -> String {
    let scalars = title.unicodeScalars
    let words = scalars.drop { scalar in
      scalar.isASCII
        ? !(UInt8(ascii: scalar).isASCIILetter || UInt8(ascii: scalar).isASCIIDigit)
        : !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    return String(words.prefix { $0 != "!" && $0 != "！" && $0 != "…" && $0 != "." }).trimmingSpaces
  }

  /// What finds whether any phrase of a gate or a log-in stands in a text: hardly any page has one.
  static let gates = PhraseFinder(joining: [Kind.challenge, .consent, .demand, .outage, .login].map(finder))

  /// What finds the phrases of a kind.
  static func finder(of kind: Kind) -> PhraseFinder { phrases[kind] ?? PhraseFinder([]) }

  /// Whether a phrase of a kind stands in `text`, which is in lower case.
  static func stands(_ kind: Kind, in text: String) -> Bool { phrases[kind]?.stands(in: text) == true }

  /// The longest phrase of a kind that stands in `text`, which is in lower case.
  static func phrase(_ kind: Kind, in text: String) -> String? {
    phrases[kind]?.longest(in: text)
  }

  /// The longest phrase of a kind that stands in `text`, which is in lower case, and is said there in earnest.
  static func unquoted(_ kind: Kind, in text: String) -> String? {
    phrase(kind, in: text).flatMap { isSaid($0, in: text) ? $0 : nil }
  }

  /// What makes a sentence a condition, before the words and right behind them.
  private static let conditions = [
    "若", "如果", "如有", "倘", "if ", "when ", "should ", "whether ", "wenn ", "falls ", "si ",
  ]
  private static let trailingConditions = [
    "とき", "場合", "時，", "时，", "時、", "时、", "時候", "时候", "때", "경우", "的話", "的话",
  ]
  /// How far behind the words a condition stands, in scalars.
  private static let trail = 6
  private static let quotes = Set("“„\"‘「『«‹〈《".unicodeScalars)

  /// Whether a mark ends a sentence.
  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ".", "!", "?", "！", "？", ";", "；": true
    default: false
    }
  }

  /// Whether words of a text are neither quoted in their sentence nor under its condition.
  static func isSaid(_ words: String, in text: String) -> Bool {
    guard let found = text.firstRange(of: words) else { return false }
    let scalars = text.unicodeScalars
    let start = scalars[..<found.lowerBound].lastIndex(where: endsSentence).map(
      scalars.index(after:)
    )
    let before = scalars[(start ?? scalars.startIndex)..<found.lowerBound]
    let after = String(scalars[found.upperBound...].prefix(trail))
    // 不存在的網址 names a thing, and says nothing of it.
    if after.hasPrefix("的") { return false }
    return !before.contains(where: quotes.contains) && !conditions.contains(where: String(before).contains)
      && !trailingConditions.contains(where: after.contains)
  }
}
