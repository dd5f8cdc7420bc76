/// Tells romanised names of East Asia that keep their order from Western ones: Zhang Yimou, Chen Shui-bian, Kim Dae-jung.
enum RomanisedName {
  /// Whether two words are a name whose family name stands first.
  ///
  /// Where both words may be family names (Liu Wei), the order is not known, and that of the note is taken.
  static func hasFamilyFirst(_ first: String, _ second: String) -> Bool {
    guard first.allSatisfy(\.isLetter), first.first?.isUppercase == true, second.first?.isUppercase == true
    else {
      return false
    }
    let given = second.lowercased()
    let parts = second.split { $0 == "-" || $0 == "‐" }
    if parts.count == 2, parts[1].first?.isLowercase == true, parts.allSatisfy({ $0.count >= 2 }),
      first.count <= 6
    {
      return true
    }
    return families.contains(first.lowercased()) && !families.contains(given)
      && isPinyin(given.utf8.filter { $0 != 0x27 && $0 != 0x2D }[...], syllables: 0)
  }

  /// The family names of nine in ten people in China and Taiwan, in Pinyin and as Taiwan writes them.
  private static let families = Set(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie
    song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu lü
    ding ren yao shen zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin
    xue yan lei duan hao kong shao mao wan gu lai kang qian tao dai mo niu hong gong wen pang shu zhuang
    ji ou qi tong ling hua chang chiang tsai hsu hsieh chou kuo tseng teng chu chao chien hsiao yeh
    chuang chiu lo tsao kao hsueh
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  )

  private static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s", "y", "w",
  ].map { Array($0.utf8) }
  private static let finals = [
    "iang", "iong", "uang", "ang", "eng", "ong", "ing", "ian", "iao", "uan", "uai", "ai", "ei", "ao", "ou",
    "an", "en", "in",
    "un", "ia", "ie", "iu", "ua", "uo", "ui", "ue", "er", "a", "o", "e", "i", "u",
  ].map { Array($0.utf8) }

  /// Whether letters are one or two syllables of Hanyu Pinyin (GB/T 16159-2012).
  private static func isPinyin(_ letters: ArraySlice<UInt8>, syllables: Int) -> Bool {
    if letters.isEmpty { return syllables > 0 }
    guard syllables < 2 else { return false }
    return initials.contains { initial in
      guard letters.starts(with: initial) else { return false }
      let rest = letters.dropFirst(initial.count)
      return finals.contains { final in
        rest.starts(with: final) && isPinyin(rest.dropFirst(final.count), syllables: syllables + 1)
      }
    }
  }
}
