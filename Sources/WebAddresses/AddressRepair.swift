/// What an address that cannot be requested was probably meant to be.
package enum AddressRepair {
  /// The address with the slips mended that typing and scanning leave in its scheme and host; nil where that
  /// gives no address under a public suffix, or the same one.
  ///
  /// Mended are a scheme of wrong letters (`htttp`), without its colon or slashes, with backslashes, or written
  /// twice; and in the host doubled dots and commas for dots. Path and query stay as they are.
  package static func suggestion(for written: String) -> String? {
    var rest = Substring(written)
    var scheme = "https"
    while let (name, after) = takeScheme(rest) {
      scheme = name
      rest = after
    }
    let end = rest.firstIndex { "/\\?#".contains($0) } ?? rest.endIndex
    let labels = rest[..<end].split { ".,。，．".contains($0) }
    guard labels.count > 1 else { return nil }
    let repaired = scheme + "://" + labels.joined(separator: ".") + rest[end...].replacing("\\", with: "/")
    guard repaired != written, let url = try? RequestURL(repaired), !url.isPrivateHost,
      PublicSuffixList.knowsSuffix(of: url.host)
    else { return nil }
    return repaired
  }

  /// The scheme at the beginning, with slips, and what stands behind it; nil where none is.
  private static func takeScheme(_ text: Substring) -> (name: String, rest: Substring)? {
    let letters = text.prefix { "htpsHTPS".contains($0) }
    let marks = text[letters.endIndex...].prefix { ":/\\".contains($0) }
    guard (3...7).contains(letters.count), !marks.isEmpty, marks.contains(":") || marks.count > 1 else {
      return nil
    }
    let isSecure = letters.lowercased().contains("s")
    return (isSecure ? "https" : "http", text[marks.endIndex...])
  }
}
