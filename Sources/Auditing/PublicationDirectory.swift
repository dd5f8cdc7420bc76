import WebAddresses

/// What the program knows of publications and the hosts that they live on: `Data/publications.txt`.
struct PublicationDirectory: Sendable {
  /// A publication, agency, ministry, journal or publisher.
  struct Publication: Sendable {
    /// Its names, the full one first.
    let names: [String]
    /// The hosts that it lives on; whatever ends in one belongs to it.
    let hosts: [String]
    /// What its sister publications have in common; nil where it has none.
    let house: String?

    /// Whether both come from one house.
    func isSister(of other: Publication) -> Bool { house != nil && house == other.house }
  }

  /// The directory that is built into the program.
  static let shared = PublicationDirectory(
    publications: DataList(PackageResources.publications_txt),
    sharedHosts: DataList(PackageResources.shared_hosts_txt).firstFields
  )

  private let publications: [Publication]
  private let byName: [String: [Int]]
  private let byHost: [String: [Int]]
  private let sharedHosts: Set<String>

  private init(publications list: DataList, sharedHosts: Set<String>) {
    publications = list.rows.filter { $0.count > 1 && !$0[1].isEmpty }.map { fields in
      Publication(
        names: fields[0].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) },
        hosts: fields[1].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) },
        house: fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil
      )
    }
    var byName: [String: [Int]] = [:]
    var byHost: [String: [Int]] = [:]
    for (index, publication) in publications.enumerated() {
      for name in Set(publication.names.map(Self.fold)) { byName[name, default: []].append(index) }
      for host in publication.hosts { byHost[host, default: []].append(index) }
    }
    self.byName = byName
    self.byHost = byHost
    self.sharedHosts = sharedHosts
  }

  /// The publications of a name; several where two share it.
  func publications(named name: String) -> [Publication] {
    (byName[Self.fold(name)] ?? []).map { publications[$0] }
  }

  /// Whether two names are known as one publication's, or those of one house.
  func areRelated(_ one: String, _ other: String) -> Bool {
    let others = byName[Self.fold(other)] ?? []
    return (byName[Self.fold(one)] ?? []).contains { index in
      others.contains { $0 == index || publications[$0].isSister(of: publications[index]) }
    }
  }

  /// The publications that live on a host, by the longest host of the directory that it ends in.
  func publications(on host: String) -> [Publication] {
    for suffix in Self.suffixes(of: host) {
      if let found = byHost[suffix] { return found.map { publications[$0] } }
    }
    return []
  }

  /// Whether a host carries what many publications publish, so that it says nothing of the publication.
  func isShared(_ host: String) -> Bool {
    Self.suffixes(of: host).contains { sharedHosts.contains($0) }
  }

  /// A name without case, spaces and punctuation, for comparison.
  static func fold(_ name: String) -> String {
    let lower = name.lowercased()
    var folded: [UInt8] = []
    folded.reserveCapacity(lower.utf8.count)
    for scalar in lower.unicodeScalars where isKept(scalar) {
      folded.append(contentsOf: UTF8.encode(scalar == "臺" ? "台" : scalar) ?? .init())
    }
    let isArticle = folded.count > 6 && lower.hasPrefix("the ")
    return String(decoding: folded.dropFirst(isArticle ? 3 : 0), as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    default: !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }

  /// A host, and what is left of it when labels are taken away from its front.
  private static func suffixes(of host: String) -> some Sequence<String> {
    sequence(first: host.utf8.last == UInt8(ascii: ".") ? String(host.dropLast()) : host) { suffix in
      let rest = suffix.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()
      return rest.isEmpty ? nil : String(Substring(rest))
    }
  }
}
