/// The words of notes that say what stands beside them, in the languages that `ibid` reads.
///
/// From the guides named in Fixtures/SOURCES.md and CSL's terms; words are facts of the languages.
enum NoteWords {
  /// Before the date on which an address was visited, or after it.
  static let access = Lexicon([
    "檢索日期", "檢索於", "檢索", "最後瀏覽日期", "最後瀏覽日", "最後瀏覽", "瀏覽日期", "瀏覽日", "瀏覽", "最後查訪日", "查訪日",
    "最後訪問日期", "最後訪問日", "最後訪問", "查閱日期", "查閱時間", "查閱", "上網日期", "上網時間", "上网时间", "上网日期", "上網檢視日期", "點閱日期", "點閱",
    "下載日期", "下載", "下载", "讀取日期", "檢視日期", "查詢日期", "查询日期",
    "擷取日期", "取用日期", "存取日期", "造訪日期", "登入日期", "訪問日期", "引用日期", "最後檢索日", "最後檢索日期", "最後查閱日", "最後到訪日",
    "访问日期", "访问时间", "最后访问日期", "最后访问时间", "最后访问", "访问", "最后浏览", "浏览日期", "检索日期", "检索时间", "查阅日期", "查阅",
    "登录日期", "引用日期", "下载日期", "訪問", "参照", "閲覧日", "最終閲覧日", "最終閲覧", "最終アクセス", "アクセス日", "アクセス", "閲覧", "取得",
    "접속일자", "접속일", "검색일자", "검색일", "접속", "검색", "방문일", "최종접속일", "최종검색일", "최종접속",
    "accessed", "accessed on", "date accessed", "last accessed", "retrieved", "retrieved on", "last visited",
    "visited", "last retrieved", "last viewed", "viewed", "access date", "abgerufen", "abgerufen am",
    "zugegriffen", "zuletzt abgerufen", "zuletzt abgerufen am", "consulté le", "consultado", "consultado el",
    "consultato", "geraadpleegd", "dostęp", "acesso em", "cited",
  ])

  /// Before the date on which a page was published or changed last, or after it.
  static let revision = Lexicon([
    "最後更新日期", "最後更新", "最後修訂", "更新日期", "更新時間", "更新", "發布日期", "發佈日期", "發布時間", "發布", "發佈", "刊登日期", "張貼日期",
    "最后更新", "更新时间", "发布日期", "发布时间", "发布", "发表日期", "發表日期", "最終更新日", "最終更新", "更新日", "公開日", "掲載日", "投稿日",
    "최종 수정일", "최종수정일", "최종 수정", "수정일", "게시일", "등록일", "작성일", "입력",
    "last modified", "last modified on", "last updated", "last updated on", "last revised", "last edited",
    "updated", "updated on", "modified", "revised", "posted", "posted on", "published", "published on",
    "publication date", "date published", "uploaded", "uploaded on", "created", "streamed live on",
    "zuletzt aktualisiert", "zuletzt aktualisiert am", "zuletzt geändert", "zuletzt geändert am",
    "aktualisiert",
    "veröffentlicht am", "stand", "mis à jour le", "mise à jour", "dernière mise à jour", "publié le",
    "publicado el", "actualizado el", "pubblicato il",
  ])

  /// Before the address at which a source is found that was told in full.
  static let copies = Lexicon(
    ["線上版", "網路版", "电子版", "電子版", "电子档", "電子檔", "網頁版", "全文", "線上全文", "節錄", "节录", "摘錄", "書摘", "摘要"].flatMap {
      copy in
      ["", "見", "见", "可見", "可见", "請見", "詳見", "網址", "连结", "連結"].map { copy + $0 }
    } + [
      "available at", "also available at", "available online at", "online at", "online version at", "pdf at",
    ]
  )

  /// Before the work that holds the one cited.
  static let containedIn = Lexicon([
    "載於", "載", "收入", "收於", "收錄於", "收錄在", "收錄", "刊於", "刊載於", "刊載", "刊", "發表於", "輯入", "見", "收在", "引自", "輯於",
    "载于", "载", "收于", "收录于", "收录", "刊于", "刊载于", "发表于", "辑入", "见", "出自", "in", "in:", "所収", "收載於", "見於", "見載於",
  ])

  /// The same in the languages of the West, alone before the host's name or editors.
  static let latinIn = Lexicon(["in", "dans", "en", "em"])

  /// After the names of editors.
  static let editorEndings = Lexicon([
    "編注", "編註", "编注", "編校", "编校", "總編輯", "主編", "主编", "編輯", "编辑", "合編", "合编", "總編", "总编", "執行主編", "编选", "編選",
    "選編", "选编", "彙編", "汇编", "等編", "等编",
    "纂輯", "纂辑", "纂修", "修纂", "輯錄", "辑录", "編", "编", "輯", "辑", "編集", "監修", "엮음", "편저", "편", "編纂", "编纂", "總主編",
    "总主编", "共編", "編印", "编印",
  ])

  /// After the names of translators.
  static let translatorEndings = Lexicon([
    "翻譯", "翻译", "合譯", "合译", "譯注", "譯註", "译注", "編譯", "编译", "校譯", "校译", "譯", "译", "訳", "옮김", "역", "번역", "共訳",
    "監訳", "等譯", "等译",
  ])

  /// Before the names of translators in English.
  static let englishTranslators = Lexicon(["trans", "translated by", "trans. by", "tr"])

  /// After the names of authors.
  static let authorEndings = Lexicon([
    "筆記", "自述", "撰文", "口述歷史", "回憶", "編著", "编著", "合著", "主撰", "撰寫", "撰", "著", "作", "口述", "述", "지음", "저", "공저",
    "共著", "等著", "氏著", "新聞稿", "新闻稿",
  ])

  /// After names that are neither: those who collated, annotated, revised.
  static let otherEndings = Lexicon([
    "集釋", "集释", "集解", "集注", "校證", "校证", "點校", "点校", "校點", "校点", "校注", "校註", "校訂", "校订", "審訂", "审订", "整理",
    "標點", "标点", "注釋", "注释", "箋注", "笺注", "注",
    "校",
    "補訂", "改訂", "増補", "補筆", "訪問", "採訪", "采访", "紀錄", "纪录", "審校", "审校", "校釋", "校释", "記錄", "记录", "導讀", "序", "疏",
    "解說", "手繪", "主持", "主講", "主讲",
  ])

  /// With what the name of a publishing house ends.
  static let publisherEndings = Lexicon([
    "出版社", "出版公司", "出版有限公司", "股份有限公司", "有限公司", "出版事業", "出版中心", "出版部", "出版局", "出版", "書局", "书局", "書店", "书店",
    "書屋", "书屋", "印書館", "印书馆", "書坊", "書社", "书社", "文化", "文化事業", "圖書公司", "图书公司", "書院", "書房", "出版會", "出版会", "刻本",
    "書林", "書苑", "藏板", "出版集團", "出版集团", "新聞處印", "印行", "刊行", "발행", "출판사", "출판부", "출판", "문화사", "書館", "自版", "自印",
    "自刊", "自費出版",
    "press", "publisher", "publishers", "publishing", "publications", "books", "verlag", "éditions", "& sons",
    "& co", "editorial", "university press", "publishing group", "publishing house", "publishing company",
    "group", "inc", "ltd", "gmbh", "elsevier", "springer", "routledge", "wiley", "palgrave", "brill", "sage",
  ])

  /// What says that a source is a thesis.
  static let thesis = Lexicon([
    "博士論文", "碩士論文", "博士学位论文", "硕士学位论文", "博士學位論文", "碩士學位論文", "博士论文", "硕士论文", "學位論文", "学位论文", "修士論文", "학위논문",
    "박사논문",
    "석사논문", "박사학위논문", "석사학위논문", "phd dissertation", "phd diss", "phd thesis", "ph.d. dissertation",
    "ph.d. diss", "ph.d. thesis",
    "doctoral dissertation", "doctoral diss", "doctoral thesis", "master's thesis", "master’s thesis",
    "ma thesis",
    "msc thesis", "diss", "dissertation", "dphil thesis", "dphil diss", "m.a. thesis", "thèse de doctorat",
    "thèse", "tesis doctoral", "tesi di dottorato", "masterarbeit",
    "habilitationsschrift",
    "學士論文", "学士论文",
    "博士学位請求論文",
  ])

  /// With what the history of a law ends: passed, promulgated, amended.
  static let enactment = Lexicon([
    "通過", "公布", "公佈", "修正", "施行", "制定", "發布", "頒布", "令", "制定公布", "修正公布", "訂定", "廢止", "通过", "公布施行", "颁布", "发布",
    "修订", "修正通过",
    "生效", "決議", "决议",
  ])

  /// Before the name of a conference: Paper presented at the ….
  static let presented = Lexicon([
    "paper presented at the", "paper presented at", "paper prepared for the", "paper prepared for",
    "paper given at the", "paper given at", "poster presented at the", "poster presented at",
    "presented at the", "presented at",
  ])

  /// Before the name of an account on a platform: 微信公众号“…”.
  static let accounts = Lexicon([
    "公众号", "公眾號", "微博", "粉絲專頁", "粉絲團", "粉专", "粉專", "频道", "頻道", "账号", "帳號", "专栏", "專欄", "视频号",
  ])

  /// The reigns of Ming and Qing, and the Republic, which tell the gazetteers of one place apart.
  static let reigns = Lexicon([
    "洪武", "永樂", "永乐", "洪熙", "宣德", "正統", "正统", "景泰", "天順", "天顺", "成化", "弘治", "正德", "嘉靖", "隆慶",
    "隆庆", "萬曆", "万历", "萬歷", "泰昌", "天啟", "天启", "崇禎", "崇祯", "順治", "顺治", "康熙", "雍正", "乾隆", "嘉慶",
    "嘉庆", "道光", "咸豐", "咸丰", "同治", "光緒", "光绪", "宣統", "宣统", "民國", "民国",
  ])

  /// What says that a source is a paper given at a conference.
  static let conference = Lexicon([
    "會議論文", "会议论文", "研討會論文", "研讨会论文", "學術研討會", "学术研讨会", "學術會議", "年會論文", "paper presented at",
    "paper prepared for",
    "conference paper", "presented at", "發表於", "年会论文",
  ])
}

extension NoteWords {
  /// What may close the number of a note: 同註 5 書, 前註 3 文.
  static let noteClosers: Set<Unicode.Scalar> = ["書", "书", "文", "號", "号", "揭"]
}
