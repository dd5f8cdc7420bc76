import WebAddresses

extension RequestURL {
  /// Whether another address differs at most in what no reader would call another page: http or https,
  /// `www.`, and a slash at the end.
  func isSamePage(as other: RequestURL) -> Bool {
    plainHost == other.plainHost && plainPath == other.plainPath && query == other.query
  }

  /// The address as it should be cited: without parameters that only track its readers.
  var withoutTracking: String { TrackingParameters.removed(from: string) ?? string }

  private var plainHost: Substring { host.hasPrefix("www.") ? host.dropFirst(4) : host[...] }

  private var plainPath: Substring {
    let path = path
    return path.hasSuffix("/") ? path.dropLast() : path[...]
  }
}
