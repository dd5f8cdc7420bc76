/// Kinds of identifiers that a resolver turns into an address.
enum IdentifierScheme: String, CaseIterable {
  /// Digital Object Identifier, ISO 26324.
  case doi
  /// Handle, RFC 3650.
  case hdl
  /// An article of arXiv.
  case arxiv
  /// A Uniform Resource Name, RFC 8141; of these only national bibliography numbers have a resolver.
  case urn

  /// The scheme whose name stands in these bytes.
  init?(_ text: LinkText, _ range: Range<Int>) {
    let match = Self.allCases.first {
      $0.rawValue.utf8.count == range.count && text.hasPrefix($0.rawValue, at: range.lowerBound)
    }
    guard let match else { return nil }
    self = match
  }

  /// Whether a value may begin here, by its first characters alone: the rest is read only then.
  func mayBegin(in text: LinkText, at offset: Int) -> Bool {
    switch self {
    case .doi: text.hasPrefix("10.", at: offset) && LinkText.isDigit(text[offset + 3])
    case .hdl: LinkText.isAlphanumeric(text[offset])
    case .arxiv:
      LinkText.isDigit(text[offset])
        ? text[offset + 4] == UInt8(ascii: ".") && LinkText.isDigit(text[offset + 5])
        : (offset..<(offset + 20)).contains { text[$0] == UInt8(ascii: "/") }
    case .urn: text.hasPrefix("nbn:", at: offset)
    }
  }

  /// How far, in bytes, a value that begins here is read: in arXiv's there is no `_`, which may close an emphasis.
  func reach(in text: LinkText, from offset: Int) -> Int {
    guard self == .arxiv else { return AddressReader.uncertainReach }
    let limit = min(text.count, offset + AddressReader.uncertainReach)
    let end = (offset..<limit).first { text[$0] == UInt8(ascii: "_") }
    return (end ?? limit) - offset
  }

  /// Whether text can be what stands behind the colon.
  func accepts(_ value: String) -> Bool {
    let slash = value.firstIndex(of: "/")
    let before = slash.map { value[..<$0] } ?? value[...]
    let after = slash.map { value[value.index(after: $0)...] } ?? ""
    switch self {
    case .doi:
      return before.hasPrefix("10.") && before.dropFirst(3).utf8.count >= 4 && after.utf8.count >= 1
        && before.dropFirst(3).utf8.allSatisfy { LinkText.isDigit($0) || $0 == UInt8(ascii: ".") }
    case .hdl:
      return !before.isEmpty && !after.isEmpty
        && before.utf8.allSatisfy { LinkText.isAlphanumeric($0) || $0 == UInt8(ascii: ".") }
    case .arxiv:
      let parts = value.split(separator: ".")
      let isNew = parts.count == 2 && parts[0].utf8.count == 4 && parts[0].utf8.allSatisfy(LinkText.isDigit)
      return isNew
        || (!before.isEmpty && after.utf8.count >= 7 && after.utf8.prefix(7).allSatisfy(LinkText.isDigit))
    case .urn:
      return value.lowercased().hasPrefix("nbn:") && value.utf8.count > 4
    }
  }

  /// The address at which the resolver answers for an identifier.
  ///
  /// https://www.doi.org/the-identifier/resources/handbook, https://hdl.handle.net,
  /// https://info.arxiv.org/help/arxiv_identifier.html, https://nbn-resolving.org
  func resolver(for value: String) -> String {
    let path = value.replacing("#", with: "%23").replacing("?", with: "%3F")
    return switch self {
    case .doi: "https://doi.org/" + path
    case .hdl: "https://hdl.handle.net/" + path
    case .arxiv: "https://arxiv.org/abs/" + path
    case .urn: "https://nbn-resolving.org/urn:" + path
    }
  }
}
