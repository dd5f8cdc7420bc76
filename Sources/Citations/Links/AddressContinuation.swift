import WebAddresses

/// Whether a word goes on with an address that the line before it, or what stands before a dash, has begun.
struct AddressContinuation {
  private let token: ArraySlice<UInt8>
  /// Whether the sentence, the passage or a bracket ends just behind the token.
  private let isClosed: Bool
  /// Whether the line begins with a step of a path in Han characters: `中國/article`.
  private let beginsHanStep: Bool

  /// Looks at the first word of a line.
  init(text: LinkText, lineStart: Int) {
    var end = lineStart
    while end < text.count, end - lineStart < 512, text.bytes[end] > 0x20, text.bytes[end] < 0x7f,
      !"<>\"".utf8.contains(text.bytes[end])
    {
      end += 1
    }
    var wordEnd = end
    while wordEnd > lineStart, ".,;:!?)]}'".utf8.contains(text.bytes[wordEnd - 1]) { wordEnd -= 1 }
    token = text.bytes[lineStart..<wordEnd]
    isClosed =
      end == text.count || wordEnd < end || text.bytes[end] >= 0x7f || text.bytes[end] == UInt8(ascii: ">")
    beginsHanStep = Self.hanStep(in: text, at: lineStart)
  }

  /// The longest step of a path in Han characters, in scalars.
  private static let longestHanStep = 24

  private static func hanStep(in text: LinkText, at lineStart: Int) -> Bool {
    var offset = lineStart
    var count = 0
    while count <= longestHanStep, let (scalar, length) = text.scalar(at: offset),
      scalar.properties.isIdeographic
    {
      offset += length
      count += 1
    }
    return count > 0 && offset < text.count && text.bytes[offset] == UInt8(ascii: "/")
  }

  /// Whether this can only be the rest of what is printed before the line break.
  func isRest(of before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return false }
    if beginsHanStep { return last == UInt8(ascii: "/") }
    guard let first = token.first, !beginsAddress else { return false }
    // A DOI on a line of its own; behind a slash it is the rest of its resolver's address.
    if beginsDOI, last != UInt8(ascii: "/"), last != UInt8(ascii: ":") { return false }
    if isRestOfDOI(before, last) { return true }
    if finishesHost(before) { return true }
    // A file's ending behind its stop.
    if last == UInt8(ascii: "."), !isBareHost(before), Self.fileEndings.contains("." + marks.lowercased()) {
      return true
    }
    // Behind a bare host only a path or a query goes on.
    if isBareHost(before), !"/?.:-".utf8.contains(first), !Self.connectors.contains(last),
      !".:".utf8.contains(last)
    {
      return false
    }
    let isInside = LinkText.isAlphanumeric(first) || "/?&=#%-_~+.".utf8.contains(first)
    guard isInside else { return false }
    if hasAddressMarks {
      return Self.connectors.contains(last) || ".,;:".utf8.contains(last) || !isCapitalized
        || marks.contains("/")
    }
    // Several words may follow, or a number: in-taiwan- | international-versus, s41562-021- | 01196-4, lang= | zh-tw.
    let isWord = token.allSatisfy { byte in
      LinkText.isAlphanumeric(byte) && LinkText.lowercased(byte) == byte || "-/".utf8.contains(byte)
    }
    return isWord && isClosed && Self.connectors.contains(last)
  }

  /// Whether a host that ends in no top-level domain has one with this word: `https://www.exam` | `ple.com/news`; or a
  /// shorter one that is another's beginning, where a path follows: `www.example.co` | `m/2021/news`.
  private func finishesHost(_ before: ArraySlice<UInt8>) -> Bool {
    guard isBareHost(before), let name = Self.host(of: before) else { return false }
    let rest = token.prefix { !"/?#:".utf8.contains($0) }
    let whole = name + String(decoding: rest, as: UTF8.self).lowercased()
    guard PublicSuffixList.knowsSuffix(of: whole) else { return false }
    if !PublicSuffixList.knowsSuffix(of: name) { return true }
    return rest.count <= 3 && rest.count < token.count && !rest.contains(where: LinkText.isDigit)
      && hasAddressMarks
  }

  private static func withoutScheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let colon = address.firstIndex(of: UInt8(ascii: ":")) ?? address.startIndex
    return address[colon...].drop { ":/".utf8.contains($0) }
  }

  /// The host that stands behind an address's scheme, in lower case; nil where it is no name of ASCII.
  private static func host(of address: ArraySlice<UInt8>) -> String? {
    let name = withoutScheme(address)
    guard !name.isEmpty, name.allSatisfy({ LinkText.isAlphanumeric($0) || "-.".utf8.contains($0) }) else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Whether a DOI (ISO 26324) that was broken behind its slash or a stop goes on: its suffix has digits, and stops
  /// inside of it that no sentence has.
  private func isRestOfDOI(_ before: ArraySlice<UInt8>, _ last: UInt8) -> Bool {
    guard last == UInt8(ascii: "/") || last == UInt8(ascii: "."), endsInDOI(before),
      token.allSatisfy({ LinkText.isAlphanumeric($0) || "./-_()".utf8.contains($0) })
    else { return false }
    let digits = token.count(where: LinkText.isDigit)
    if last == UInt8(ascii: "/") { return digits > 0 }
    return digits > 4 || digits > 0 && token.dropFirst().contains(UInt8(ascii: "."))
  }

  /// Whether `10.`, the registrant's digits and a slash stand before the break, and nothing but the suffix after them.
  private func endsInDOI(_ before: ArraySlice<UInt8>) -> Bool {
    let tail = before.suffix(256)
    guard
      let start = tail.indices.last(where: { index in
        tail[index...].starts(with: Array("10.".utf8))
          && (index == tail.startIndex || !LinkText.isAlphanumeric(tail[index - 1]))
      })
    else { return false }
    let registrant = tail[(start + 3)...].prefix(while: LinkText.isDigit)
    return registrant.count >= 4 && registrant.endIndex < tail.endIndex
      && tail[registrant.endIndex] == UInt8(ascii: "/")
  }

  /// Characters after which an address is broken and a sentence is not.
  private static let connectors = Set("/-_?&=#%~+".utf8)

  private var isCapitalized: Bool { token.first.map { LinkText.lowercased($0) != $0 } ?? false }

  private var marks: String { String(decoding: token, as: UTF8.self) }

  private var beginsAddress: Bool {
    let text = marks.lowercased()
    return text.hasPrefix("http") || text.hasPrefix("www.") || text.hasPrefix("doi:")
  }

  /// Whether an address has neither path nor query.
  private func isBareHost(_ address: ArraySlice<UInt8>) -> Bool {
    !Self.withoutScheme(address).contains { "/?#".utf8.contains($0) }
  }

  private var beginsDOI: Bool {
    token.starts(with: "10.".utf8) && token.dropFirst(3).prefix(while: LinkText.isDigit).count >= 4
      && token.contains(UInt8(ascii: "/"))
  }

  /// Whether it has signs that a word of a sentence does not have: parameters, escapes, file names, slugs, paths with
  /// numbers.
  var hasAddressMarks: Bool {
    if beginsAddress { return false }
    let word = marks.lowercased()
    let hyphens = token.count { $0 == UInt8(ascii: "-") }
    let slashes = token.count { $0 == UInt8(ascii: "/") }
    let digits = token.count(where: LinkText.isDigit)
    if token.contains(where: { "=&%_".utf8.contains($0) }) || hyphens > 1 || slashes > 1 { return true }
    if slashes == 1 && (digits > 0 || hyphens > 0 || word.hasSuffix("/") || word.hasPrefix("/")) {
      return true
    }
    if Self.fileEndings.contains(where: word.hasSuffix) { return true }
    return digits > 0 && digits < token.count && token.count > 7 && token.allSatisfy(LinkText.isAlphanumeric)
  }

  private static let fileEndings = [
    ".htm", ".html", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".pdf", ".doc", ".docx", ".xml", ".jpg",
    ".png",
  ]
}
