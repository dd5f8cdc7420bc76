import WebAddresses

/// Text from outside as inert Markdown (CommonMark with GitHub's extensions).
enum MarkdownText {
  /// The text on one line, as it is: no markup, link, table cell or HTML begins in it.
  static func escaped(_ text: String) -> String { inert(SafeText.line(text)) }

  private static func inert(_ safe: String) -> String {
    if safe.utf8.allSatisfy({ !isActive($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") }) {
      return safe
    }
    var result: [UInt8] = []
    for byte in safe.utf8 {
      // GitHub makes addresses live: `www.`, and whatever has `://`. Of mail it does so after escapes are undone,
      // so that a comment has to keep its parts apart.
      let last = result.last ?? 0
      if isActive(byte) || byte == UInt8(ascii: ".") && last | 0x20 == UInt8(ascii: "w")
        || byte == UInt8(ascii: "/") && last == UInt8(ascii: ":")
      {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
      if byte == UInt8(ascii: "@") { result += Array("<!-- -->".utf8) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of a note on one line: inert, but for its web addresses, which become plain autolinks.
  ///
  /// An autolink (CommonMark 0.31, section 6.5) shows the very address that it leads to, and holds neither
  /// spaces nor angle brackets, so that nothing else can hide in it.
  static func note(_ text: String) -> String {
    var rest = SafeText.line(text)[...]
    var result = ""
    while let start = rest.firstRange(of: "http")?.lowerBound {
      let address = address(at: rest[start...])
      guard !address.isEmpty else {
        let next = rest.index(start, offsetBy: 4)
        result += inert(String(rest[..<next]))
        rest = rest[next...]
        continue
      }
      var before = rest[..<start]
      var after = rest[address.endIndex...]
      if before.last == "<", after.first == ">" {
        before.removeLast()
        after.removeFirst()
      }
      result += inert(String(before)) + "<" + address + ">"
      rest = after
    }
    return result + inert(String(rest))
  }

  /// The http or https address that a text begins with, without the punctuation of the sentence at its end.
  private static func address(at text: Substring) -> Substring {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return "" }
    var address = text.prefix { !$0.isWhitespace && !"<>\"“”。，、；：！？）〉》」』".contains($0) }
    while let last = address.last, ".,;:!?)]}'’".contains(last) { address.removeLast() }
    return address
  }

  /// The text as a code span, in which nothing is live; a table cell may hold it.
  static func code(_ text: String) -> String {
    let safe = SafeText.line(text)
    var longest = 0
    var run = 0
    for byte in safe.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let padding = longest > 0 ? " " : ""
    return fence + padding + safe.replacing("|", with: "\\|") + padding + fence
  }

  /// A link to an address that can be requested, shown as the manuscript has it; as text where it cannot.
  static func link(_ url: RequestURL?, shown: String) -> String {
    guard let url else { return code(shown) }
    let target = url.string.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing(
      "|",
      with: "%7C"
    )
    return "[\(escaped(shown))](<\(target)>)"
  }

  /// The characters of ASCII that begin or end something.
  private static func isActive(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"),
      UInt8(ascii: "$"), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
