/// Tells the language of a title by its characters and commonest words, as a BCP 47 tag.
enum LanguageTagger {
  /// Characters that only Traditional text has, and characters that only Simplified text has (frequent ones).
  private static let traditional: Set<Unicode.Scalar> = Set(
    """
    國會個們這來時對學說過後發無經開關門東車長馬見貝頁風飛魚鳥龍華業義習鄉書買亂爭於產親億僅從侖倉儀價眾優傳傷倫偽體傭債側償兩儲兒黨蘭興養\
    獸內岡冊寫軍農馮沖決況凍淨涼減湊幾鳳憑擊劃劉則剛創刪別劑劍劇勸辦務動勵勁勞勢區醫協單賣盧衛卻廠廳歷厲壓縣參雙變敘葉號嘆嗎啟員聽嗚響囑團園圍圖\
    圓聖場壞塊堅壇墳墊壘報壯聲壺處備複夠頭誇奪奮獎婦媽嬰孫寧寶實寵審憲宮寬賓將尋導層屆屬歲島嶺幣帥師帳帶幫廣莊慶應廟廢異彎彈強歸當錄徹憶懷態總\
    戀慘慣憤懶戲戰戶撲執擴掃揚擾撫拋護擁擔擬擇擋掛據擺搖擠揮損換撥數齊鬥斷舊暫術機殺雜權條極構槍檢樓標樣樹橋歐歡毀畢氣氫漢湯溝滅災爾狀獨獲環現\
    異療監蓋盜盤確碼禮禍稱種積穩窮競筆節範簡類糧約級紀純紅納紐線組終織結給統絕維綱網緊編緩練縮績繼續羅聯職聲肅腦腫臺舉艦藝蘇處虛號蟲補裝裡製複\
    規視覺觀計訂討訓記訪設許訴診評識譯試話該詳語誤說請諸課調談論證譽讀變讓豐貓財責質貨貧貪賠賴購贈贏趙趕跡躍輔輕輛輪輯輸轉軟適選遞遠遺鄧鄭釋針鐵\
    鐘鋼錯錢鍋鎖鎮鏡閉問間閱際陣陳陰陽隊階隨險隱難靜韓頂項順須預領頻題願顯顧驗驚騎鬧魯鮮鳴點齡龐爲臨勝濟營態專樂導線\
    鹽漁燈獻藥鄰遷塵綠藍銀銅鋪鏈陸麥黃齋廚懸攝檔殘滿滬潔澤灣煙燒爐牆猶瑪畫畝磚礦祿禪窩紋紙綜綿縱繪纜罰脈膚臉膠艙莖萬蓮蔣蕭薩虧蝕覽觸訟詐詞詢詩誠諾謀謝\
    謹譜賀賜賢賦賽贊趨軌軸載輩輿轄辭辯連違郵釀鈔鋒鋁錦鍵閃閣闊闡陝雖霧靈韻頌頗頒顆額飄飯飲館驛驅騙騷鬆鮑鯨鴉鴻麗龜冊處畢樑檯麵賬帳
    """.unicodeScalars
  )
  private static let simplified: Set<Unicode.Scalar> = Set(
    """
    国会个们这来时对学说过后发无经开关门东车长马见贝页风飞鱼鸟龙华业义习乡书买乱争于产亲亿仅从仑仓仪价众优传伤伦伪体佣债侧偿两储儿党兰兴养\
    兽内冈册写军农冯冲决况冻净凉减凑几凤凭击划刘则刚创删别剂剑剧劝办务动励劲劳势区医协单卖卢卫却厂厅历厉压县参双变叙叶号叹吗启员听呜响嘱团园围图\
    圆圣场坏块坚坛坟垫垒报壮声壶处备复够头夸夺奋奖妇妈婴孙宁宝实宠审宪宫宽宾将寻导层届属岁岛岭币帅师帐带帮广庄庆应庙废异弯弹强归当录彻忆怀态总\
    恋惨惯愤懒戏战户扑执扩扫扬扰抚抛护拥担拟择挡挂据摆摇挤挥损换拨数齐斗断旧暂术机杀杂权条极构枪检楼标样树桥欧欢毁毕气氢汉汤沟灭灾尔状独获环现\
    异疗监盖盗盘确码礼祸称种积稳穷竞笔节范简类粮约级纪纯红纳纽线组终织结给统绝维纲网紧编缓练缩绩继续罗联职声肃脑肿台举舰艺苏处虚号虫补装里制复\
    规视觉观计订讨训记访设许诉诊评识译试话该详语误说请诸课调谈论证誉读变让丰猫财责质货贫贪赔赖购赠赢赵赶迹跃辅轻辆轮辑输转软适选递远遗邓郑释针铁\
    钟钢错钱锅锁镇镜闭问间阅际阵陈阴阳队阶随险隐难静韩顶项顺须预领频题愿显顾验惊骑闹鲁鲜鸣点龄庞为临胜济营态专乐导线\
    盐渔灯献药邻迁尘绿蓝银铜铺链陆麦黄斋厨悬摄档残满沪洁泽湾烟烧炉墙犹玛画亩砖矿禄禅窝纹纸综绵纵绘缆罚脉肤脸胶舱茎莲蒋萧萨亏蚀览触讼诈词询诗诚诺谋谢\
    谨谱贺赐贤赋赛赞趋轨轴载辈舆辖辞辩连违邮酿钞锋铝锦键闪阁阔阐陕虽雾灵韵颂颇颁颗额飘饭饮馆驿驱骗骚鲍鲸鸦鸿丽龟账
    """.unicodeScalars
  )
  private static let onlyTraditional = traditional.subtracting(simplified)
  private static let onlySimplified = simplified.subtracting(traditional).subtracting(sharedForms)
  /// Simplified forms that Traditional text has too, as other words or as common variants: 台灣, 皇后, 公里.
  private static let sharedForms: Set<Unicode.Scalar> = Set("后里台系划几云余表面只制丰斗范松郁谷岩仆冲准万个么才并帐布".unicodeScalars)

  /// The tag of a title's language: `ja` with kana, `ko` with Hangul, `zh-Hant` or `zh-Hans` with Han; Latin script by
  /// its commonest words, `en` where they tell nothing and all is ASCII. Nil where nothing tells.
  static func tag(of title: String) -> String? {
    var han = 0
    var kana = 0
    var hangul = 0
    var latin = 0
    var marks = 0
    for scalar in title.unicodeScalars {
      switch Script(scalar) {
      case .han:
        han += 1
        if onlyTraditional.contains(scalar) {
          marks += 1
        } else if onlySimplified.contains(scalar) {
          marks -= 1
        }
      case .kana: kana += 1
      case .hangul: hangul += 1
      case .latin: latin += 1
      case .digit, .other: break
      }
    }
    if hangul > 0, hangul >= han { return "ko" }
    if kana > 0 { return "ja" }
    if han > 0 { return marks < 0 ? "zh-Hans" : marks > 0 ? "zh-Hant" : "zh" }
    return latin > 0 ? western(title) : nil
  }

  /// How many more characters only Traditional text has than only Simplified text has.
  static func hanBalance(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { balance, scalar in
      guard Script(scalar) == .han else { return balance }
      return onlyTraditional.contains(scalar)
        ? balance + 1 : onlySimplified.contains(scalar) ? balance - 1 : balance
    }
  }

  private static let functionWords: [(tag: String, words: Set<Substring>)] = [
    ("en", ["the", "of", "and", "in", "on", "for", "to", "is", "with", "how", "from", "an"]),
    (
      "de",
      ["der", "die", "das", "und", "von", "zur", "zum", "im", "für", "über", "des", "eine", "den", "dem"]
    ),
    ("fr", ["le", "la", "les", "et", "des", "du", "dans", "une", "sur", "pour", "au", "aux", "l"]),
    ("es", ["el", "los", "las", "del", "y", "una", "por", "para", "con", "en"]),
    ("it", ["il", "gli", "della", "delle", "nel", "per", "di", "dei", "che"]),
    ("pt", ["o", "os", "da", "dos", "das", "do", "em", "uma", "com", "não"]),
  ]

  /// The languages of each function word, as places in `functionWords`.
  private static let languages: [Substring: [Int]] = functionWords.indices.reduce(into: [:]) {
    languages,
    index in
    for word in functionWords[index].words { languages[word, default: []].append(index) }
  }

  private static func western(_ title: String) -> String? {
    var counts = [Int](repeating: 0, count: functionWords.count)
    for word in title.lowercased().unicodeScalars.split(whereSeparator: isBetweenWords) {
      for language in languages[Substring(word)] ?? [] { counts[language] += 1 }
    }
    if let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) {
      return functionWords[best].tag
    }
    return title.utf8.allSatisfy { $0 < 0x80 }
      || title.unicodeScalars.allSatisfy { Script($0) != .latin || $0.value < 0x80 }
      ? "en" : nil
  }

  /// Whether a character parts words: ASCII but letters, and the marks of Latin-1, General and CJK Punctuation.
  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: false
    case 0..<0xC0, 0x2000...0x206F, 0x3000...0x303F: true
    default: false
    }
  }
}
