/// Finds which of many keys stand in a text, without trying each.
struct CitationKeyIndex {
  private var byHead: [ArraySlice<Unicode.Scalar>: [(key: CitationKey, number: Int)]] = [:]

  /// Takes a key up; one shorter than `CitationKey.headLength` would stand everywhere and is left out.
  mutating func insert(_ key: CitationKey, as number: Int) {
    guard let head = key.head else { return }
    byHead[head, default: []].append((key, number))
  }

  /// The numbers of the keys that stand in a text, in the order of their places.
  ///
  /// - Complexity: Linear in the text's length, apart from keys that begin alike.
  func keys(in text: CitationKey) -> [Int] {
    guard !byHead.isEmpty, text.scalars.count >= CitationKey.headLength else { return [] }
    return (0...(text.scalars.count - CitationKey.headLength)).flatMap { start in
      let head = text.scalars[start..<(start + CitationKey.headLength)]
      return byHead[head, default: []].filter { text.holds($0.key, at: start) }.map(\.number)
    }
  }
}
