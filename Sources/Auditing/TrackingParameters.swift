/// The parameters of addresses that only track the reader: `Data/tracking-parameters.txt`.
enum TrackingParameters {
  /// The names of the tracking parameters in an address, in their order.
  static func names(in address: String) -> [String] {
    guard let query = Query(address) else { return [] }
    return query.parameters.filter { isTracking($0, at: query.host) }.map { name(of: $0) }
  }

  /// The address without them; nil where it has none.
  static func removed(from address: String) -> String? {
    guard let query = Query(address) else { return nil }
    let kept = query.parameters.filter { !isTracking($0, at: query.host) }
    guard kept.count < query.parameters.count else { return nil }
    return query.base + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + query.fragment
  }

  /// An address taken apart round its query.
  private struct Query {
    let base: Substring
    let host: Substring
    let parameters: [Substring]
    let fragment: Substring

    init?(_ address: String) {
      let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
      fragment = address[hash...]
      let beforeFragment = address[..<hash]
      guard let mark = beforeFragment.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
      base = beforeFragment[..<mark]
      parameters = beforeFragment[beforeFragment.utf8.index(after: mark)...]
        .split(separator: "&", omittingEmptySubsequences: false)
      let authority = base.utf8.drop { $0 != UInt8(ascii: ":") }.drop {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/")
      }
      host = Substring(authority.prefix { $0 != UInt8(ascii: "/") })
    }
  }

  private static func name(of parameter: Substring) -> String {
    String(parameter.prefix { $0 != "=" }).lowercased()
  }

  private static func isTracking(_ parameter: Substring, at host: Substring) -> Bool {
    let name = name(of: parameter)
    return rows.contains { row in
      let isNamed = row.isPrefix ? name.hasPrefix(row.name) : name == row.name
      return isNamed && (row.domain.isEmpty || host == row.domain || host.hasSuffix("." + row.domain))
    }
  }

  private struct Row {
    let name: String
    let isPrefix: Bool
    let domain: String
  }

  private static let rows: [Row] = DataList(PackageResources.tracking_parameters_txt).rows.map { fields in
    let isPrefix = fields[0].hasSuffix("*")
    return Row(
      name: isPrefix ? String(fields[0].dropLast()) : fields[0],
      isPrefix: isPrefix,
      domain: fields.count > 1 ? fields[1] : ""
    )
  }
}
