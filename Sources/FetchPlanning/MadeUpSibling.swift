package import WebAddresses

/// An address that nobody ever published, beside one that somebody cites. What a site answers to it is what the site
/// answers to pages that it does not have.
package enum MadeUpSibling {
  /// The made-up address beside `url`: in the same folder, with the same ending and the same parameters, the last part
  /// made up. Nil for a site's front page, which has no sisters.
  ///
  /// The part is made from the address itself, so that the same address is asked in the next run, and a kept answer
  /// still serves.
  package static func of(_ url: RequestURL) -> RequestURL? {
    let name = digest(url.string)
    if let query = url.query, let equals = query.lastIndex(of: "=") {
      return try? url.resolving("?" + query[...equals] + name)
    }
    let parts = url.path.split(separator: "/")
    guard let last = parts.last else { return nil }
    let ending = last.lastIndex(of: ".").map { last[$0...] } ?? ""
    let folder = "/" + parts.dropLast().map { $0 + "/" }.joined()
    let sibling =
      folder + name + (ending.utf8.count <= 6 ? ending : "") + (url.path.hasSuffix("/") ? "/" : "")
    return try? url.resolving(sibling)
  }

  /// Sixteen hexadecimal digits made from a text (FNV-1a, 64 bits).
  private static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash | 1 << 63, radix: 16)
  }
}
