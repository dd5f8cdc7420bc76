import WebAddresses

/// The link shorteners that the program knows: `Data/shorteners.txt`.
enum Shorteners {
  /// Whether an address is a short link.
  static func contains(_ url: RequestURL) -> Bool {
    hosts.contains(url.host.hasPrefix("www.") ? String(url.host.dropFirst(4)) : url.host)
      && code(of: url) != nil
  }

  /// What the service knows the target by: the path without its first `/`; nil for the service's own front page.
  static func code(of url: RequestURL) -> String? {
    let code = url.path.drop { $0 == "/" }
    return code.isEmpty ? nil : String(code)
  }

  private static let hosts = DataList(PackageResources.shorteners_txt).firstFields
}
