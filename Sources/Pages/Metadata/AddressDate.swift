import Citations

/// The day that stands in a page's address, as many publishers have it: /2020/09/03/.
struct AddressDate: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let own = outline.links.filter { $0.relation == "canonical" }.map(\.target)
    for address in own + outline.contents(of: "og:url") + [outline.address].compactMap({ $0 }) {
      // 2020/9/3 has six digits.
      guard address.utf8.count(where: { (0x30...0x39).contains($0) }) >= 6 else { continue }
      // The query is not searched: its numbers are identifiers more often than days.
      let parts = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        .split(separator: UInt8(ascii: "/")).dropFirst(2)
      guard parts.joined().count(where: { (0x30...0x39).contains($0) }) >= 6 else { continue }
      let path = parts.map { String(Substring($0)) }.joined(separator: "/")
      guard let day = DateText.day(in: path), (1990...2100).contains(day.year) else { continue }
      claims.day(day, .guessed)
    }
  }
}
