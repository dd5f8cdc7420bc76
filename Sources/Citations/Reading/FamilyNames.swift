/// The family names of China and Taiwan, by which a name without a role or a title behind it is told from other words.
enum FamilyNames {
  /// Whether a name begins with one, and a given name of one or two characters follows.
  static func beginsChinese(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count >= 2, scalars.allSatisfy({ Script($0) == .han }) else { return false }
    if scalars.count >= 3, double.contains(String(String.UnicodeScalarView(scalars[..<2]))) { return true }
    return scalars.count <= 3 && single.contains(scalars[0])
      || scalars.count == 4 && single.contains(scalars[0]) && single.contains(scalars[1])
  }

  /// Whether a family name stands first in a range.
  static func begin(_ text: NoteText, _ range: Range<Int>) -> Bool {
    single.contains(text.scalars[range.lowerBound])
      || range.count > 1 && double.contains(text.string(range.lowerBound..<range.lowerBound + 2))
  }

  /// The frequent ones of one character, in Traditional and in Simplified form: general knowledge, written down here.
  private static let single: Set<Unicode.Scalar> = Set(
    """
    陳陈林黃黄張张李王吳吴劉刘蔡楊杨許许鄭郑謝谢洪郭邱曾廖賴赖徐周葉叶蘇苏莊庄呂吕江何蕭萧羅罗高潘簡简朱鍾钟彭游詹胡施沈余趙赵盧卢\
    梁顏颜柯孫孙魏翁戴范宋方鄧邓杜傅侯曹薛丁卓馬马阮董溫温唐藍蓝蔣蒋石古紀纪姚連连馮冯歐欧程湯汤田康姜汪白鄒邹尤巫塗涂黎史崔\
    金韓韩于馬马閻阎孟秦夏賈贾倪湛霍段雷龍龙萬万錢钱湯汤尹黎易常武喬乔賀贺龔龚文伍嚴严陶陸陆柳俞邵毛章魯鲁季甘甯宁苗凌費费\
    牛樊岳齊齐梅尚欒栾駱骆解華华葛殷左涂項项祝童應应裴包耿關关管鮑鲍路房焦辛龐庞聶聂畢毕牟穆焦巴谷滕靳申褚裘柴車车單单顧顾\
    饒饶符池鄔邬甄藺蔺冉翟虞嵇伏成談谈庾麥麦冷辜練练粘茆鄞薩萨官席危祁闕阙隋衛卫屠利商佘查查盛閔闵婁娄臧司尉強强初烏乌計计\
    艾浦封晏向
    """.unicodeScalars.filter { Script($0) == .han }
  )

  private static let double: Set<String> = [
    "歐陽", "欧阳", "司馬", "司马", "上官", "諸葛", "诸葛", "司徒", "東方", "东方", "夏侯", "皇甫", "尉遲", "尉迟", "公孫", "公孙",
    "慕容", "令狐", "長孫", "长孙", "張簡", "范姜", "歐陽", "端木", "宇文", "鍾離", "呼延",
  ]
}
