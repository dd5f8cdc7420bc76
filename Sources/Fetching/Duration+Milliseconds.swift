extension Duration {
  /// The duration in whole milliseconds, at least 1: libcurl takes 0 as “no limit”.
  var inMilliseconds: Int {
    let (seconds, attoseconds) = components
    let limit = Int64(Int32.max)
    guard seconds < limit / 1_000 else { return Int(limit) }
    return Int(max(1, seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
  }
}
