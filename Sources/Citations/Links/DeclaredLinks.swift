import Manuscripts
import WebAddresses

/// The addresses that a format declares, set beside those that the text prints.
struct DeclaredLinks {
  private let hyperlinks: [Hyperlink]
  private let text: LinkText

  /// Takes the hyperlinks of a passage whose text is `text`.
  init(_ hyperlinks: [Hyperlink], text: LinkText) {
    self.hyperlinks = hyperlinks
    self.text = text
  }

  /// Printed and declared addresses in the order of the text, each once.
  func merged(with printed: [LocatedLink]) -> [LocatedLink] {
    guard !hyperlinks.isEmpty else { return printed }
    var result: [LocatedLink] = []
    var index = 0
    for hyperlink in hyperlinks.sorted(by: { $0.textRange.lowerBound < $1.textRange.lowerBound }) {
      while index < printed.count, printed[index].range.upperBound <= hyperlink.textRange.lowerBound {
        result.append(printed[index])
        index += 1
      }
      // The commonest case first: what is printed is what is declared, and need not be taken apart again.
      if index < printed.count, printed[index].range.lowerBound < hyperlink.textRange.upperBound,
        printed[index].link.url == hyperlink.destination,
        !printed[index].link.repairs.contains(.lineBreak)
      {
        continue
      }
      guard let declared = link(for: hyperlink) else { continue }
      let end = min(hyperlink.textRange.upperBound, text.count)
      var range = min(hyperlink.textRange.lowerBound, end)..<end
      if index < printed.count, printed[index].range.lowerBound < hyperlink.textRange.upperBound {
        let shown = printed[index]
        if isExact(declared, than: shown, behind: hyperlink) {
          result.append(LocatedLink(link: declared, range: shown.range))
          index += 1
          continue
        }
        if isSame(declared, shown.link, behind: hyperlink) { continue }
        if isWhole(declared, of: shown.link) {
          result.append(LocatedLink(link: declared, range: shown.range))
          index += 1
          continue
        }
        range = end..<end
      }
      let isRepeated =
        result.last.map { $0.link.request == declared.request && $0.range.upperBound == end } ?? false
      if !isRepeated { result.append(LocatedLink(link: declared, range: range)) }
    }
    result += printed[index...]
    return result.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// The link of a declared address; nil for mail addresses, places in the same document and the like.
  private func link(for hyperlink: Hyperlink) -> Link? {
    var destination = hyperlink.destination
    // Printable characters of ASCII are no line breaks, and most addresses hold no others.
    if !destination.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      destination.removeAll(where: \.isNewline)
    }
    let scheme = (String(destination.utf8.prefix { $0 != UInt8(ascii: ":") }) ?? destination).lowercased()
    if let identifier = IdentifierScheme(rawValue: scheme), identifier != .urn {
      let value = String(destination.dropFirst(scheme.count + 1))
      guard identifier.accepts(value) else { return nil }
      return link(destination, target: identifier.resolver(for: value), at: hyperlink.location)
    }
    guard ["http", "https", "ftp"].contains(scheme), destination.utf8.count > scheme.utf8.count else {
      return nil
    }
    return link(destination, target: destination, at: hyperlink.location)
  }

  private func link(_ url: String, target: String, at location: SourceLocation) -> Link {
    Link(url: url, request: Result { () throws(AddressError) in try RequestURL(target) }, location: location)
  }

  /// Whether the declared address settles where the printed one ends: over a line's end, or before a hyphen of the
  /// sentence, which the author's own markup leaves out.
  private func isExact(_ declared: Link, than printed: LocatedLink, behind hyperlink: Hyperlink) -> Bool {
    let end = hyperlink.textRange.upperBound
    guard end <= text.count, hyperlink.textRange.lowerBound <= printed.range.lowerBound else { return false }
    if declared.request == printed.link.request { return printed.link.repairs.contains(.lineBreak) }
    guard end < printed.range.upperBound, let target = declared.requestURL,
      (try? RequestURL(
        String(decoding: text.bytes[hyperlink.textRange], as: UTF8.self),
        supplyingScheme: true
      ))
        == target
    else { return false }
    return printed.link.repairs.contains(.lineBreak)
      || text.bytes[end..<printed.range.upperBound].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// Whether the printed address is what was declared, or the format's own guess at where the printed one ends.
  private func isSame(_ declared: Link, _ printed: Link, behind hyperlink: Hyperlink) -> Bool {
    if declared.request == printed.request || declared.url == printed.url { return true }
    guard hyperlink.textRange.upperBound <= text.count else { return false }
    let shown = String(decoding: text.bytes[hyperlink.textRange], as: UTF8.self)
    // What is broken over lines is no guess: the author's markup holds it together.
    guard !shown.utf8.contains(UInt8(ascii: "\n")), let guess = try? RequestURL(shown, supplyingScheme: true),
      let target = declared.requestURL
    else { return false }
    return guess.string.drop { $0 != ":" } == target.string.drop { $0 != ":" }
  }

  /// Whether the printed address is only the beginning of the declared one.
  private func isWhole(_ declared: Link, of printed: Link) -> Bool {
    guard let whole = declared.requestURL?.string, let part = printed.requestURL?.string else { return false }
    return whole.hasPrefix(part)
  }
}
