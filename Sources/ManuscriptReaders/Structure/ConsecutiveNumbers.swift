/// Numbers of notes in a row that nothing parts: `12` for 1 and 2, `91011` for 9, 10 and 11.
enum ConsecutiveNumbers {
  /// The digits of each number, as ranges of indices; empty where the digits are no two or more numbers in a row.
  ///
  /// - Complexity: Linear in the number of digits for each length that the first number can have.
  static func parts(of digits: [Int]) -> [Range<Int>] {
    guard digits.count > 1, digits.count <= mostDigits, digits[0] != 0 else { return [] }
    for length in 1...digits.count / 2 {
      var number = value(of: digits[..<length])
      var parts: [Range<Int>] = []
      var index = 0
      while index < digits.count {
        let end = index + String(number).utf8.count
        guard end <= digits.count, value(of: digits[index..<end]) == number else { break }
        parts.append(index..<end)
        number += 1
        index = end
      }
      if index == digits.count { return parts }
    }
    return []
  }

  /// More digits in a row are no markers.
  private static let mostDigits = 18

  /// The number that digits write.
  static func value(of digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }
}
