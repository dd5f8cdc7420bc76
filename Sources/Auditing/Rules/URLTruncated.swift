import Citations
import Manuscripts
import Messages

/// `url/truncated`: an address that seems to be cut.
struct URLTruncated: Rule {
  static let description = RuleDescription(
    id: "url/truncated",
    summary: "an address that ends as if it were cut, or was broken over lines",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The address ends in a hyphen, an underscore, half an escape, an open bracket or an ellipsis, or a line \
      break stood in it. Its rest may have been lost when it was copied or set. Open it, and copy it anew. A line \
      break is only a note where the lines of a page are kept, as in PDF: there every long address is broken.
      """,
    good: "https://example.org/tech-power",
    bad: "https://example.org/tech-power-"
  )

  func check(_ context: RuleContext) -> [Finding] {
    let wrapped = Set(context.documents.map(\.manuscript).filter(\.keepsLines).map(\.path))
    return context.links.compactMap { occurrence in
      if let sign = Self.sign(in: occurrence.link) { return Self.finding(at: occurrence, sign) }
      guard occurrence.link.repairs.contains(.lineBreak) else { return nil }
      let finding = Self.finding(
        at: occurrence,
        "the address was broken over lines: check that it was joined rightly"
      )
      return wrapped.contains(occurrence.document.manuscript.path) ? finding.rated(.note) : finding
    }
  }

  /// What shows that an address ends too early.
  private static func sign(in link: Link) -> Message? {
    let bytes = Array(link.url.utf8)
    guard let last = bytes.last else { return nil }
    if link.url.unicodeScalars.last == "…" || bytes.suffix(3).elementsEqual("...".utf8) {
      return "the address ends in an ellipsis: its rest is missing"
    }
    if last == UInt8(ascii: "%") || endsInHalfAnEscape(bytes) {
      return "the address ends in the middle of a percent-escape"
    }
    if endsInHalfACharacter(bytes) {
      return "the address ends in the middle of a character: half of its percent-escapes are missing"
    }
    if "([{".utf8.contains(last) { return "the address ends in an open bracket" }
    if last == UInt8(ascii: "-") || last == UInt8(ascii: "_"), !endsInIdentifier(bytes),
      !endsInHandle(bytes), !isFramed(bytes), !isSlugOfBrackets(bytes)
    {
      return "the address ends in “\(Character(Unicode.Scalar(last)))”: its rest may be missing"
    }
    return nil
  }

  private static func endsInHalfAnEscape(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2, bytes[bytes.count - 2] == UInt8(ascii: "%") else { return false }
    let digit = bytes[bytes.count - 1]
    return (0x30...0x39).contains(digit) || (0x41...0x46).contains(digit & 0xDF)
  }

  /// Whether the escapes at the end begin a character in UTF-8 (RFC 3629) that they do not end. Those before have to be
  /// whole characters, so that no older encoding is meant.
  private static func endsInHalfACharacter(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3, bytes[bytes.count - 3] == UInt8(ascii: "%") else { return false }
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    guard String(validating: decoded, as: UTF8.self) == nil,
      let start = decoded.suffix(3).lastIndex(where: { $0 >= 0xC2 })
    else { return false }
    let whole = decoded[..<start]
    return decoded.count - start < UTF8.width(leading: decoded[start])
      && whole.contains { $0 >= 0xC2 } && String(validating: whole, as: UTF8.self) != nil
  }

  /// Whether the last word is somebody's name on a platform, which may end so: it is no slug of several words.
  private static func endsInHandle(_ bytes: [UInt8]) -> Bool {
    let mark = bytes.last
    // With a hyphen only where it is the whole path: https://example.org/wence-
    guard mark == UInt8(ascii: "_") || bytes.count(where: { $0 == UInt8(ascii: "/") }) == 3 else {
      return false
    }
    let word = bytes.reversed().prefix { $0 != UInt8(ascii: "/") }.drop { $0 == mark }
    return !word.isEmpty && !word.contains { "_-%=&.".utf8.contains($0) }
  }

  /// Whether the last word begins with the mark that it ends in, as a name framed by it does: `/-Latex-`.
  private static func isFramed(_ bytes: [UInt8]) -> Bool {
    let word = bytes.reversed().prefix { $0 != UInt8(ascii: "/") }
    return word.count > 2 && word.first == word.last
  }

  /// Whether the last word was made of a heading that ends in a bracket or a question mark, as ids within a page are,
  /// and names with a second word between such marks: `#what-is-it-`, `/harbour-authority--HA-`.
  private static func isSlugOfBrackets(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(UInt8(ascii: "#")) { return true }
    let start = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return bytes[start...].dropLast().suffix(longestSecondWord).firstRange(of: "--".utf8) != nil
  }

  /// How long a word in brackets at a name's end may be, in bytes.
  private static let longestSecondWord = 24

  /// Whether the last word is an id in base64url (RFC 4648, section 5), which may end in `-` or `_` by itself.
  private static func endsInIdentifier(_ bytes: [UInt8]) -> Bool {
    let word = bytes.reversed().prefix { !"/=?&.".utf8.contains($0) }
    let hasUpper = word.contains { (0x41...0x5A).contains($0) }
    let hasLower = word.contains { (0x61...0x7A).contains($0) }
    let hasDigit = word.contains { (0x30...0x39).contains($0) }
    return word.count >= 8 && hasUpper && hasLower && hasDigit
  }
}

extension UTF8 {
  /// How many bytes a character has that begins with this one.
  fileprivate static func width(leading byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
