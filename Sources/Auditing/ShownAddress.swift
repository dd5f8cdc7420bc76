import Foundation
import WebAddresses

/// The text of a link that is an address itself.
struct ShownAddress {
  /// The address as it is shown, without what a line break or a bracket adds.
  let text: String
  /// The parts of it that are shown; more than one where an ellipsis stands for something.
  private let parts: [String]

  /// Takes a text that is an address and nothing else; nil for words.
  init?(_ shown: Substring) {
    // Without either mark it is none.
    guard shown.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    let scalars = shown.unicodeScalars.filter { !Self.isInvisible($0) }
    let bare = String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: Self.brackets)
    // Three stops at the end stand for the rest of it.
    let text = bare.hasSuffix("...") ? bare : bare.trimmingCharacters(in: Self.marks)
    guard !Self.goesOnInWords(text) else { return nil }
    let lowered = text.lowercased()
    let isAddress =
      ["http://", "https://", "ftp://", "www."].contains { lowered.hasPrefix($0) }
      || Self.looksLikeAddress(lowered)
    guard isAddress, !text.isEmpty else { return nil }
    self.text = text
    parts = text.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false)
      .map { Self.plain(String($0)) }
  }

  /// Whether two words of letters alone stand behind each other: those of a sentence, not of an address that was broken.
  private static func goesOnInWords(_ text: String) -> Bool {
    let words = text.split(separator: " ").dropFirst().map { $0.allSatisfy(\.isLetter) }
    return zip(words, words.dropFirst()).contains { $0 && $1 }
  }

  /// Whether it shows a target, whole or shortened.
  func isShort(for destination: String) -> Bool {
    // Mail addresses and places in the same file are none that a reader could compare.
    guard let scheme = destination.split(separator: ":").first?.lowercased(),
      ["http", "https", "ftp"].contains(scheme)
    else { return true }
    let target = Self.plain(destination)
    if parts.count > 1 { return isAbridged(target) }
    let shown = parts[0]
    if shown == target || shown == Self.archived(destination) { return true }
    // A hyphen and a blank: the line was broken there.
    if text.contains("- "), Self.plain(text.replacing("- ", with: "")) == target { return true }
    // What stands on the page behind the address belongs to the sentence.
    if shown.hasPrefix(target), let next = shown.dropFirst(target.count).first, Self.closers.contains(next) {
      return true
    }
    // A DOI's or a handle's resolver may be any.
    if let mark = shown.range(of: "10."), target.hasSuffix(shown[mark.lowerBound...]) { return true }
    // The host alone, or the address up to the end of a folder, shows where the link leads to.
    guard target.hasPrefix(shown), let next = target.dropFirst(shown.count).first else { return false }
    return "/?#&".contains(next) || Self.fileEndings.contains(String(target.dropFirst(shown.count)))
  }

  /// The endings that an address is often shown without.
  private static let fileEndings: Set<String> = [".html", ".htm", ".php", ".aspx"]

  /// The address of which a page of a web archive is a copy; nil for other addresses.
  private static func archived(_ destination: String) -> String? {
    let start = destination.dropFirst(8).range(of: "/http")
    return start.map { plain(String(destination[destination.index(after: $0.lowerBound)...])) }
  }

  private func isAbridged(_ target: String) -> Bool {
    var rest = target[...]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      if index == 0, found.lowerBound != target.startIndex { return false }
      rest = rest[found.upperBound...]
    }
    return parts.last?.isEmpty == true || rest.isEmpty
  }

  /// A host with a dot, letters at its end, and a path: `example.org/report`.
  private static func looksLikeAddress(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let slash = text.firstIndex(of: "/") else {
      return false
    }
    let labels = text[..<slash].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter) else {
      return false
    }
    // `issue.features/302.feature` is a file.
    return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
      && PublicSuffixList.knowsSuffix(of: String(text[..<slash]))
  }

  /// An address without what makes no difference to a reader: scheme, `www.`, percent-encoding, blanks where a line
  /// was broken, a slash at the end.
  private static func plain(_ address: String) -> String {
    var plain = (address.removingPercentEncoding ?? address).filter { $0 != " " }
    for prefix in ["http://", "https://", "ftp://"] where plain.lowercased().hasPrefix(prefix) {
      plain = String(plain.dropFirst(prefix.count))
    }
    if plain.lowercased().hasPrefix("www.") { plain = String(plain.dropFirst(4)) }
    let hostEnd = plain.firstIndex { "/?#".contains($0) } ?? plain.endIndex
    plain = plain[..<hostEnd].lowercased() + plain[hostEnd...]
    if plain.hasPrefix("dx.doi.org/") { plain = String(plain.dropFirst(3)) }
    while plain.hasSuffix("/") { plain.removeLast() }
    return plain.precomposedStringWithCanonicalMapping
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// What ends an address that is set within a sentence.
  private static let closers: Set<Character> = Set("()[]<>（）［］〈〉《》「」，。、；：")

  private static let brackets = CharacterSet(charactersIn: "<>()[]〈〉《》（）「」“”\"' ")
  private static let marks = CharacterSet(charactersIn: ".,;，。；、 ")
}
