/// How a word processor prints the number of a note: `ST_NumberFormat` of ECMA-376 part 1, 17.18.59.
///
/// A label has its digits in ASCII, whatever form they are printed in: ⑤, ５ and 五 are all `5`, as in every other
/// format of manuscript. Letters, Roman numerals and signs stay.
enum NoteNumberFormat {
  /// The label of the note with a number, from 1.
  static func label(_ number: Int, format: String) -> String {
    switch format {
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    case "lowerLetter": letters(number, of: latin)
    case "upperLetter": letters(number, of: latin).uppercased()
    case "chicago": signs(number)
    case "ideographTraditional": cyclic(number, of: stems)
    case "ideographZodiac": cyclic(number, of: branches)
    case "ideographZodiacTraditional":
      number >= 1 && number <= 60
        ? cyclic(number, of: stems) + cyclic(number, of: branches) : String(number)
    case "aiueo", "aiueoFullWidth": cyclic(number, of: aiueo)
    case "iroha", "irohaFullWidth": cyclic(number, of: iroha)
    case "ganada": cyclic(number, of: ganada)
    case "chosung": cyclic(number, of: chosung)
    case "russianLower": letters(number, of: russian)
    case "russianUpper": letters(number, of: russian).uppercased()
    case "hex": String(number, radix: 16, uppercase: true)
    default: String(number)
    }
  }

  /// The numbers of a document that says nothing: Arabic for footnotes; for endnotes Word prints small Roman ones.
  static func standard(isEndnote: Bool) -> String { isEndnote ? "lowerRoman" : "decimal" }

  private static func roman(_ number: Int) -> String {
    guard (1..<32_768).contains(number) else { return String(number) }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in values {
      text += String(repeating: sign, count: rest / value)
      rest %= value
    }
    return text
  }

  /// a, b … z, aa, bb … zz, aaa: Word repeats the letter.
  private static func letters(_ number: Int, of alphabet: [String]) -> String {
    guard number >= 1, number <= alphabet.count * 30 else { return String(number) }
    let index = (number - 1) % alphabet.count
    return String(repeating: alphabet[index], count: (number - 1) / alphabet.count + 1)
  }

  /// *, †, ‡, §, then two of each, and so on: the order of the Chicago Manual of Style.
  private static func signs(_ number: Int) -> String {
    letters(number, of: ["*", "†", "‡", "§"])
  }

  /// What comes after the last sign is printed in figures.
  private static func cyclic(_ number: Int, of signs: [String]) -> String {
    guard number >= 1 else { return String(number) }
    if signs == stems || signs == branches { return signs[(number - 1) % signs.count] }
    return number <= signs.count ? signs[number - 1] : String(number)
  }

  private static let latin = "abcdefghijklmnopqrstuvwxyz".map(String.init)
  private static let russian = "абвгдежзиклмнопрстуфхцчшщыэюя".map(String.init)
  private static let stems = "甲乙丙丁戊己庚辛壬癸".map(String.init)
  private static let branches = "子丑寅卯辰巳午未申酉戌亥".map(String.init)
  private static let aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    .map(String.init)
  private static let iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
    .map(String.init)
  private static let ganada = "가나다라마바사아자차카타파하".map(String.init)
  private static let chosung = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ".map(String.init)
}
