import CharacterEncodings
import Citations

/// The day that stands in a page's address, as many publishers have it: /2020/09/03/.
struct AddressDate: MetadataVocabulary {
  func describe(_ outline: PageOutline, in claims: inout PageClaims) {
    let own = outline.links.filter { $0.relation == "canonical" }.map(\.target)
    for address in own + outline.contents(of: "og:url") + [outline.address].compactMap({ $0 }) {
      guard let path = Self.datedPath(of: address), let day = DateText.day(in: path),
        (1990...2100).contains(day.year)
      else { continue }
      claims.addressDay(day)
    }
  }

  /// The path of an address, without its first `/`, where it may hold a day. The query is not searched: its numbers are
  /// identifiers more often than days.
  private static func datedPath(of address: String) -> String? {
    var address = address
    return address.withUTF8 { bytes in
      let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
      var (start, slashes) = (0, 0)
      while start < end, slashes < 3 {
        if bytes[start] == UInt8(ascii: "/") { slashes += 1 }
        start += 1
      }
      let path = UnsafeBufferPointer(rebasing: bytes[start..<end])
      // 2020/9/3 has six digits.
      guard path.count(where: { $0.isASCIIDigit }) >= 6 else { return nil }
      return String(decoding: path, as: UTF8.self)
    }
  }
}
