/// A number of digits and units in a text that is being folded: 8萬, 1 億 2 千萬, 1.2億, 3兆5,000億.
struct UnitNumber {
  /// Where it ends; where the digits alone do, if no ten thousands follow.
  let end: Int
  /// Its digits and units, with a point before a fraction; empty where it is digits alone.
  private(set) var written: [UInt32] = []

  private let scalars: [UInt32]
  private let breaks: [Bool]
  private let origins: [Int]
  private let characters: [Character]

  /// Reads the number whose digits begin at `start`; the arrays are those of the folded text.
  init(from start: Int, in scalars: [UInt32], breaks: [Bool], origins: [Int], of characters: [Character]) {
    (self.scalars, self.breaks, self.origins, self.characters) = (scalars, breaks, origins, characters)
    func end(of isPart: (UInt32) -> Bool, from start: Int) -> Int {
      var end = start
      while end < scalars.count, end == start || !breaks[end], isPart(scalars[end]) { end += 1 }
      return end
    }
    func dropped(before index: Int) -> ArraySlice<Character> {
      // One character may be several scalars: ㋀ is 1月.
      let start = origins[index - 1] + 1
      return start < origins[index] ? characters[start..<origins[index]] : []
    }
    func isMark(before index: Int, among marks: String) -> Bool {
      let dropped = dropped(before: index)
      return dropped.count == 1 && dropped.allSatisfy(marks.contains)
    }
    func isTogether(_ index: Int) -> Bool { dropped(before: index).allSatisfy(\.isWhitespace) }
    /// 5,000; 1.25: the digits with what follows behind commas, and a fraction.
    func endOfAmount(from start: Int) -> Int {
      var last = end(of: Self.isDigit, from: start)
      while last < scalars.count, Self.isDigit(scalars[last]), last - start < HanNumeral.longest {
        let next = end(of: Self.isDigit, from: last)
        if isMark(before: last, among: Self.points) {
          return next - last <= HanNumeral.longestFraction ? next : last
        }
        guard next - last == 3, isMark(before: last, among: ",，") else { break }
        last = next
      }
      return last
    }
    let digits = end(of: Self.isDigit, from: start)
    var last = digits
    var next = start
    // What a point or a comma parts from digits before it is no number by itself.
    let isRest = breaks[start] && start > 0 && Self.isDigit(scalars[start - 1])
    while !isRest, next - start < HanNumeral.longest, case let unit = endOfAmount(from: next),
      unit < scalars.count, isTogether(unit), HanNumeral.isUnit(scalars[unit])
    {
      last = end(of: HanNumeral.isNumeral, from: unit)
      guard last < scalars.count, isTogether(last), Self.isDigit(scalars[last]) else { break }
      next = last
    }
    guard HanNumeral.countsTenThousands(scalars[digits..<last]) else {
      self.end = digits
      return
    }
    self.end = last
    for index in start..<last {
      if index > start, isMark(before: index, among: Self.points) { written.append(HanNumeral.point) }
      written.append(scalars[index])
    }
  }

  private static let points = ".．"

  private static func isDigit(_ scalar: UInt32) -> Bool { Script(scalar) == .digit }
}
