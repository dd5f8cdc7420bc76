/// Decides the CSL type of a source from what is known of it.
enum ItemClassifier {
  private static let institutions = Lexicon([
    "基金會", "研究所", "研究院", "外交部", "國防部", "經濟部", "聯盟", "協會", "政府", "委員會", "大學", "學院", "技術處", "辦公室", "總署", "部",
    "局", "處", "学会", "研究会", "联合会", "理事会", "银行", "銀行", "圖書館", "图书馆", "博物館", "博物馆", "檔案館", "档案馆", "紀念館", "纪念馆",
    "署", "會", "院", "所", "公司", "中心", "学院", "大学", "委员会", "协会", "办公室", "基金会", "厅", "庁", "省", "官網", "官网", "府",
    "house", "department", "ministry", "commission", "office", "institute", "council", "university", "bank",
    "foundation", "agency", "bureau", "organization", "association", "center", "centre", "committee", "nato",
    "government", "parliament", "secretariat", "corporation", "defense", "state", "treasury",
    "commerce", "union", "administration", "service", "services", "college", "school", "academy", "society",
    "laboratory", "board", "library", "museum", "advocacy",
  ])
  private static let platforms = Lexicon([
    "facebook", "twitter", "youtube", "wikipedia", "instagram", "reddit", "維基百科", "维基百科", "blog", "臉書", "網誌",
    "博客",
    "部落格", "知乎", "微博", "threads", "tiktok", "bilibili", "spotify", "flickr", "telegram", "linkedin", "plurk",
    "噗浪",
  ])
  private static let magazines = Lexicon([
    "週刊", "周刊", "雜誌", "杂志", "月刊", "雙週刊", "magazine", "weekly", "誌", "잡지", "雑誌", "monthly",
  ])
  private static let newspapers = Lexicon([
    "times", "post", "news", "herald", "tribune", "guardian", "journal", "daily", "gazette", "telegraph",
    "chronicle",
    "observer", "independent", "mail", "mirror", "star", "sun", "globe", "reuters", "bbc", "cnn", "zeitung",
    "today", "press", "registry", "bulletin", "examiner", "inquirer", "standard", "courier", "monde",
    "figaro", "país", "新聞", "新闻", "日報", "日报", "晚報", "晚报", "早報", "早报", "時報", "时报", "일보", "신문",
  ])
  private static let journals = Lexicon([
    "學報", "学报", "季刊", "學刊", "学刊", "評論", "评论", "論叢", "论丛", "研究", "集刊", "科學", "科学", "學誌", "研究集刊", "年刊", "論集",
    "紀要", "連載",
    "journal", "review", "quarterly", "studies", "research", "proceedings", "annals", "transactions",
    "bulletin",
    "letters", "science", "psychology", "physics", "chemistry", "biology", "medicine", "sociology",
    "economics",
    "history", "philosophy", "linguistics", "nature", "geology", "ecology", "genetics", "mathematics",
    "sciences",
    "new yorker", "psychologist", "philosopher", "yearbook", "forum", "culture", "politics", "geography",
    "연구", "논총", "학보", "學会誌", "学会誌", "法學", "法学", "叢刊", "月刊",
  ])
  private static let acts = Lexicon([
    "法", "條例", "条例", "通則", "通则", "憲法", "宪法", "細則", "细则", "施行法", "組織法", "組織條例", "規程", "規則", "规则", "辦法", "办法",
    "規定", "法典",
    "规定", "修正案", "act", "law", "code", "regulation", "directive", "解释", "公約", "公约", "條約", "条约",
  ])

  /// Whether a title is that of a law, a regulation or a treaty.
  static func isLegislation(_ title: String) -> Bool {
    ends(title, acts)
  }

  /// Whether a name is that of an institution: by its last word, or as University of X, Department of Y.
  static func isInstitution(_ name: String) -> Bool {
    let text = NoteText(name)
    return institutions.matchEnding(in: text, at: text.scalars.count, from: 0) != nil
      || offices.first(in: text, text.bounds) != nil
  }

  private static let offices = Lexicon([
    "university of", "department of", "ministry of", "institute of", "bureau of", "office of",
    "association of",
    "center for", "centre for", "centers for", "college of", "school of", "academy of", "national institute",
    "national institutes", "press", "publishing",
    "publishers",
  ])

  private static let departments = Lexicon([
    "department of", "school of", "faculty of", "institute of", "college of", "division of", "dept. of",
  ])

  /// Whether a name is that of a part of a university: Department of Tides.
  static func isDepartment(_ name: String) -> Bool {
    let text = NoteText(name)
    return departments.match(in: text, at: 0, limit: text.scalars.count) != nil
  }

  private static let conferences = Lexicon([
    "proceedings of", "proc", "conference on", "conf", "symposium on", "symp", "workshop on", "congress on",
  ])

  /// Whether a name is that of the papers of a conference; a journal may be called so as well.
  static func isConference(_ name: String) -> Bool { isConference(NoteText(name)) }

  private static func isConference(_ text: NoteText) -> Bool { conferences.occurs(in: text, text.bounds) }

  /// Whether a name is that of a site where everybody writes.
  static func isPlatform(_ name: String) -> Bool {
    ends(name, platforms)
  }

  /// Whether a name is that of a journal, a newspaper or a magazine by its last word.
  static func isPeriodical(_ name: String) -> Bool {
    let text = NoteText(name)
    return ends(text, journals) || ends(text, magazines) || ends(text, newspapers)
      || Imprints.isPeriodical(name)
  }

  private static let periodicalBeginnings = Lexicon([
    "journal of", "annals of", "archives of", "transactions of", "annual review of", "zeitschrift für",
    "revue de", "revista de",
  ])

  /// Whether a name is that of a journal by its first words: Journal of Tides.
  static func beginsPeriodical(_ name: String) -> Bool { beginsPeriodical(NoteText(name)) }

  private static func beginsPeriodical(_ text: NoteText) -> Bool {
    periodicalBeginnings.match(in: text, at: 0, limit: text.scalars.count) != nil
  }

  /// The type of an article or page in a container.
  static func typeOfContained(container: String, facts: Facts, hasHostEditor: Bool) -> ItemType {
    let text = NoteText(container)
    let hasDay = facts.issued?.from.day != nil
    if facts.isConferencePaper { return .paperConference }
    if facts.isRecording, facts.firstLink != nil || hasDay { return .webpage }
    if facts.volume == nil, facts.issue == nil, isConference(text) { return .paperConference }
    if hasDay, !hasHostEditor, facts.publisher == nil, ends(text, newspapers) {
      return .articleNewspaper
    }
    if hasHostEditor || facts.publisher != nil || facts.publisherPlace != nil { return .chapter }
    if facts.sheet != nil { return .articleNewspaper }
    if facts.volume != nil || facts.issue != nil || facts.totalIssue != nil {
      return facts.issued?.from.month != nil && ends(text, magazines)
        ? .articleMagazine : .articleJournal
    }
    if ends(text, magazines) { return .articleMagazine }
    if hasDay {
      if ends(text, institutions) || ends(text, platforms) { return .webpage }
      let isLatin = container.unicodeScalars.allSatisfy { !Script($0).isEastAsian }
      return isLatin && !ends(text, newspapers) ? .articleMagazine : .articleNewspaper
    }
    if ends(text, journals) || beginsPeriodical(text)
      || Imprints.isPeriodical(container) && facts.firstLink == nil
    {
      return .articleJournal
    }
    if facts.firstLink != nil { return .webpage }
    if ends(text, institutions) || ends(text, platforms) { return .webpage }
    return facts.pages != nil ? .articleJournal : .chapter
  }

  private static func ends(_ name: String, _ words: Lexicon) -> Bool { ends(NoteText(name), words) }

  private static func ends(_ text: NoteText, _ words: Lexicon) -> Bool {
    words.matchEnding(in: text, at: text.scalars.count, from: 0) != nil
  }
}
