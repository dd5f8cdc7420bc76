/// The place where two texts differ by one slip of the hand: a run of characters changed, left out or put in.
struct Slip {
  /// What stands only in the first, and only in the second; one may be empty.
  let first: [Unicode.Scalar]
  let second: [Unicode.Scalar]
  /// The characters that both begin with, and that both end with.
  let before: [Unicode.Scalar]
  let after: [Unicode.Scalar]

  /// Compares two texts from both ends, capitals aside; nil where they are equal.
  ///
  /// - Complexity: Linear.
  init?(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) {
    let prefix = zip(one, other).prefix { $0.isSame(as: $1) }.count
    let room = min(one.count, other.count) - prefix
    let suffix = min(room, zip(one.reversed(), other.reversed()).prefix { $0.isSame(as: $1) }.count)
    first = Array(one[prefix..<(one.count - suffix)])
    second = Array(other[prefix..<(other.count - suffix)])
    if first.isEmpty && second.isEmpty { return nil }
    before = Array(one[..<prefix])
    after = Array(one[(one.count - suffix)...])
  }

  /// How many characters of the longer side the slip has.
  var length: Int { max(first.count, second.count) }

  /// Whether the difference tells two things apart rather than two spellings of one: numbers, 上/下, 甲/乙, 東/西.
  var countsOrNegates: Bool {
    (first + second).contains { Self.counters.contains($0) || $0.properties.numericType != nil }
      || !first.isEmpty && !second.isEmpty && (first + second).allSatisfy(Self.opposites.contains)
  }

  /// The difference for people: `王[-滬-]{+滄+}寧`, with up to four characters round it, and whole words of letters.
  var text: String {
    leading + Self.marked(first, second) + following
  }

  /// The run with its single slips marked, where it is several of them and most of its characters are the same:
  /// `Leaders[-’-]{+'+} Communiqu[-e-]{+é+}`; nil where it is another text, or too long to compare.
  var parts: String? {
    guard length <= Self.longestRun else { return nil }
    let difference = second.difference(from: first) { $0.isSame(as: $1) }
    let removed = difference.removals.reduce(into: Set<Int>()) {
      if case .remove(let at, _, _) = $1 { $0.insert(at) }
    }
    let inserted = difference.insertions.reduce(into: Set<Int>()) {
      if case .insert(let at, _, _) = $1 { $0.insert(at) }
    }
    guard max(removed.count, inserted.count) * 4 <= length else { return nil }
    var text = leading
    var (here, there) = (0, 0)
    while here < first.count || there < second.count {
      var (cut, put): ([Unicode.Scalar], [Unicode.Scalar]) = ([], [])
      while removed.contains(here) {
        cut.append(first[here])
        here += 1
      }
      while inserted.contains(there) {
        put.append(second[there])
        there += 1
      }
      text += Self.marked(cut, put)
      guard here < first.count else { continue }
      text.unicodeScalars.append(first[here])
      (here, there) = (here + 1, there + 1)
    }
    return text + following
  }

  /// The longest run whose parts are looked for, in scalars.
  private static let longestRun = 200

  /// What stands before and after the slip, as much as a person needs.
  private var leading: String { Self.string(before.suffix(Self.context(before.reversed()))) }
  private var following: String { Self.string(after.prefix(Self.context(after))) }

  /// Four characters, and the rest of the word that they end in where it is of letters.
  private static func context(_ scalars: [Unicode.Scalar]) -> Int {
    let least = 4
    guard scalars.count > least, scalars[least - 1].isWordLetter else { return least }
    return least + scalars[least...].prefix(longestWord).prefix(while: \.isWordLetter).count
  }

  private static let longestWord = 20

  private static func marked(_ cut: [Unicode.Scalar], _ put: [Unicode.Scalar]) -> String {
    (cut.isEmpty ? "" : "[-\(string(cut))-]") + (put.isEmpty ? "" : "{+\(string(put))+}")
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let counters: Set<Unicode.Scalar> = [
    "上", "中", "下", "前", "後", "后", "甲", "乙", "丙", "丁", "首", "末", "不", "未", "非", "無", "无", "反",
  ]
  /// Characters that stand for each other's opposite where both are of these.
  private static let opposites: Set<Unicode.Scalar> = [
    "東", "东", "西", "南", "北", "左", "右", "內", "内", "外", "大", "小", "男", "女", "父", "母", "新", "舊", "旧",
    "古", "今", "春", "夏", "秋", "冬", "早", "晚", "日", "夜", "陰", "阴", "陽", "阳", "漲", "涨", "跌", "增", "減", "减",
    "升", "降", "進", "进", "退", "勝", "胜", "敗", "败", "輸", "输", "贏", "赢", "美", "中", "英", "法", "德", "俄", "韓", "韩",
  ]
}

extension Unicode.Scalar {
  /// Whether it is the same letter, small or capital.
  fileprivate func isSame(as other: Unicode.Scalar) -> Bool {
    self == other || properties.lowercaseMapping == other.properties.lowercaseMapping
  }

  /// Whether it is a letter of a script that parts words by spaces: one before those of East Asia (CJK Radicals, U+2E80).
  fileprivate var isWordLetter: Bool { properties.isAlphabetic && value < 0x2E80 }
}
