/// Numbers in Chinese characters, after folding to Simplified.
enum HanNumeral {
  private static let values: [UInt32: Int] = table("〇零一二三四五六七八九", [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  private static let units: [UInt32: Int] = table(
    "十百千万亿兆",
    [10, 100, 1000, 10_000, 100_000_000, 1_000_000_000_000]
  )

  private static func table(_ characters: String, _ values: [Int]) -> [UInt32: Int] {
    Dictionary(uniqueKeysWithValues: zip(characters.unicodeScalars.map(\.value), values))
  }

  /// Whether a character can stand in a number.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    // The first of them in the order of Unicode is 〇; a letter need not be looked up.
    scalar >= 0x3007 && (values[scalar] != nil || units[scalar] != nil)
  }

  /// The most characters that anybody writes a number with.
  static let longest = 12
  private static let greatest = 1_000_000_000_000_000

  /// What parts a fraction: 1.2亿.
  static let point = Unicode.Scalar(".").value
  /// The most digits of a fraction.
  static let longestFraction = 3
  /// How many of the least fraction make a whole one.
  private static let whole = 1000

  /// Whether a character multiplies the digits before it.
  static func isUnit(_ scalar: UInt32) -> Bool { units[scalar] != nil }

  /// Whether the characters behind digits count ten thousands: 8萬, 3千5百萬, 2億. A lone 百 or 十 behind digits may begin a
  /// word of its own, as in 2020百大.
  static func countsTenThousands(_ scalars: ArraySlice<UInt32>) -> Bool {
    scalars.contains { (units[$0] ?? 0) >= 10_000 }
  }

  /// The digits of the number that the characters write: 二〇二三 as 2023, 三十二 as 32, 8萬 as 80000, 1.2億 as 120000000.
  ///
  /// - Returns: nil where they are no number: a lone unit (千 in 千里), one that nothing is counted by (兆 in 兆一), or more
  ///   than anybody writes so.
  static func digits(_ scalars: [UInt32]) -> [UInt32]? {
    guard !scalars.isEmpty, scalars.count <= longest else { return nil }
    let hasUnits = scalars.contains { units[$0] != nil }
    if !hasUnits { return scalars.compactMap { values[$0].map { UInt32($0) + 0x30 } } }
    let isLoneUnit = scalars.count == 1 && scalars.first != Unicode.Scalar("十").value
    guard !isLoneUnit, let number = number(scalars) else { return nil }
    return String(number).unicodeScalars.map(\.value)
  }

  /// Reads a number with units, in thousandths. 万, 亿 and 兆 multiply all that stands before them since the last greater
  /// unit: 3兆5千億 is 3 times the one and 5000 times the other.
  private static func number(_ scalars: [UInt32]) -> Int? {
    var (total, section, digit) = (0, 0, nil as Int?)
    var fraction: Int?
    for scalar in scalars {
      if let value = values[scalar] {
        digit = value * whole
      } else if scalar == point {
        fraction = whole
      } else if Script(scalar) == .digit {
        let value = Int(scalar - 0x30)
        if let part = fraction {
          fraction = part / 10
          digit = (digit ?? 0) + value * (part / 10)
        } else {
          digit = (digit ?? 0) * 10 + value * whole
        }
      } else if let unit = units[scalar] {
        if unit < 10_000 {
          section += (digit ?? whole) * unit
        } else {
          let least = total < unit * whole ? total : 0
          let multiplied = least + section + (digit ?? 0)
          guard multiplied > 0, multiplied < greatest / unit * whole else { return nil }
          total += multiplied * unit - least
          section = 0
        }
        (digit, fraction) = (nil, nil)
      }
    }
    let number = total + section + (digit ?? 0)
    return number.isMultiple(of: whole) ? number / whole : nil
  }
}
