/// The place where two texts differ by one slip of the hand: a run of characters changed, left out or put in.
struct Slip {
  /// What stands only in the first, and only in the second; one may be empty.
  let first: [Unicode.Scalar]
  let second: [Unicode.Scalar]
  /// The characters that both begin with, and that both end with.
  let before: [Unicode.Scalar]
  let after: [Unicode.Scalar]

  /// Compares two texts from both ends; nil where they are equal.
  ///
  /// - Complexity: Linear.
  init?(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) {
    let prefix = zip(one, other).prefix { $0 == $1 }.count
    let room = min(one.count, other.count) - prefix
    let suffix = min(room, zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    first = Array(one[prefix..<(one.count - suffix)])
    second = Array(other[prefix..<(other.count - suffix)])
    if first.isEmpty && second.isEmpty { return nil }
    before = Array(one[..<prefix])
    after = Array(one[(one.count - suffix)...])
  }

  /// How many characters of the longer side the slip has.
  var length: Int { max(first.count, second.count) }

  /// Whether the difference tells two things of a series apart rather than two spellings of one: numbers, 上/下, 甲/乙.
  var countsOrNegates: Bool {
    (first + second).contains { Self.counters.contains($0) || $0.properties.numericType != nil }
  }

  /// The difference for people: `王[-滬-]{+滄+}寧`, with up to four characters round it.
  var text: String {
    func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
    let cut = first.isEmpty ? "" : "[-\(string(first))-]"
    let put = second.isEmpty ? "" : "{+\(string(second))+}"
    return string(before.suffix(4)) + cut + put + string(after.prefix(4))
  }

  private static let counters: Set<Unicode.Scalar> = [
    "上", "中", "下", "前", "後", "后", "甲", "乙", "丙", "丁", "首", "末", "不", "未", "非", "無", "无", "反",
  ]
}
