/// The words that point back to an earlier note or work, by what they point to.
///
/// From the guides and CSL locale terms listed in Fixtures/SOURCES.md.
enum ReferenceWords {
  /// The note or citation just before.
  static let previous = Lexicon([
    "同前註", "同前注", "同上註", "同上注", "同前引", "同前揭", "同上", "同前", "同上文", "同上引", "同上書", "同上书", "同前書", "同前书", "前揭",
    "ibid", "ibidem", "id", "ebd", "ebenda", "ib", "ibd", "там же", "위의 글", "위의 책", "위의 논문", "같은 글", "같은 책",
    "같은 논문", "위의글", "위의책", "위 글", "위 책", "위 논문", "위논문", "위 판결", "위 기사", "위 보고서", "위 자료", "같은 판결", "같은 기사",
    "상게서", "같은글", "같은책", "동서", "同右", "同上書", "同上論文", "同所", "同書", "同頁",
    "同氏前掲書",
    "同書", "同论文", "同書同頁",
  ])
  /// A note by its number, which follows.
  static let numbered = Lexicon([
    "同前註", "同前注", "同註", "同注", "同註釋", "同注释", "見前註", "见前注", "參前註", "参前注", "參見前註", "参见前注", "前揭註", "前揭注", "前引註",
    "前引注",
    "前註", "前注", "參註", "參見註", "见注", "見註", "見注", "前掲注", "前掲註", "同", "supra note", "supra n", "supra fn",
    "supra", "above n", "above note",
    "above fn", "fn", "oben fn", "oben anm", "anm", "wie anm", "각주", "앞의 각주", "위의 각주", "주", "前出注", "前掲",
    "前記注", "注釈", "同注", "前揭", "注", "註", "同上註", "同上注", "前引",
  ])
  /// A note by its number, which follows, in running words: the works cited in note 12.
  static let citedIn: Lexicon = {
    let works = ["", "the "].flatMap { article in
      [
        "work", "works", "source", "sources", "article", "articles", "book", "books", "study", "studies",
        "literature", "reference", "references", "authority", "authorities", "case", "cases", "document",
        "documents", "text", "texts", "material", "materials", "publications",
      ].map { article + $0 }
    }
    let places = [
      "cited in", "cited at", "cited", "listed in", "mentioned in", "quoted in", "given in", "in",
    ]
    let notes = [
      "note", "notes", "n", "nn", "fn", "footnote", "footnotes", "endnote", "supra note", "supra n",
    ]
    return Lexicon(
      works.flatMap { work in places.flatMap { place in notes.map { "\(work) \(place) \($0)" } } }
    )
  }()
  /// A note by its number in brackets after an author: Roe (n 5), Roe (Fn. 5). OSCOLA, 4th edition, 1.2.1.
  static let bracketed = Lexicon([
    "n", "nn", "note", "fn", "anm", "anmerkung", "fußn", "注", "註", "前注", "前註", "前掲注", "前揭註", "각주", "supra n",
    "supra note", "oben fn", "oben anm", "wie anm",
  ])
  /// A note, of this manuscript or of the work cited.
  static let note = Lexicon(["註", "注", "fn", "anm", "주", "각주", "注釈"])
  /// What may follow the number of a note: 註 12 引用之文獻, note 12 and accompanying text.
  static let noteTails = Lexicon([
    "引用之文獻", "引書", "引文", "引书", "引用的文獻", "所引用之文獻", "所引文獻", "所引之文獻", "所引書", "所引文", "所列文獻", "所列之文獻", "之文獻",
    "的文獻",
    "引文獻", "所揭文獻", "所揭書", "所揭文", "處", "及其本文", "及本文", "所引文献", "引用的文献", "所引书", "所列文献", "处", "及相关正文",
    "及相應之本文", "中之說明", "之說明", "的說明", "and accompanying text", "and text accompanying",
    "and the works cited there",
    "and the sources cited therein", "and works cited therein", "and sources cited therein",
    "and the sources cited there", "の文献", "所引の文献", "に掲げた文献", "掲記の文献",
  ])
  /// The author just named: idem, ders.
  static let sameAuthor = Lexicon([
    "ders", "dies", "derselbe", "dieselbe", "dieselben", "idem", "eadem", "iidem", "同", "同氏", "同著者", "同作者",
    "氏著",
    "같은 저자",
  ])
  /// An earlier work, whose author or title stands beside.
  static let earlierWork = Lexicon([
    "前揭書", "前揭文", "前揭論文", "前揭著", "前揭", "前引書", "前引文", "前引书", "前引論文", "前引论文", "前引", "前註書", "前註文", "前註", "前注",
    "前掲書", "前掲論文",
    "前掲", "op. cit", "op cit", "loc. cit", "loc cit", "a. a. o", "a.a.o", "앞의 글", "앞의 책", "앞의 논문", "앞의글",
    "앞의책", "同前註", "同前注", "supra", "above",
    "前揭判決", "同揭書", "揭前書", "前引著作", "上揭書", "上揭文", "前記", "同書", "同誌", "同論文", "a. a. o", "aao", "op.cit",
    "loc.cit", "art. cit", "ouvr. cité",
    "앞의 논문", "앞글", "앞책", "위 책", "위 글", "전게서", "전게논문", "前出",
  ])

  /// Words that point to an earlier place of the manuscript itself, where a division of it follows.
  static let earlierPlace = Lexicon(["supra", "above"])
  /// The divisions of a manuscript, as references name them.
  static let divisions = Lexicon([
    "part", "parts", "pt", "section", "sections", "sec", "subsection", "chapter", "chapters", "ch", "chap",
    "para",
    "paras", "paragraph", "paragraphs", "appendix", "app", "figure", "fig", "table", "text", "§", "§§", "¶",
    "¶¶",
  ])

  /// Whether a name is a word for the author just named.
  static func isSameAuthor(_ name: String) -> Bool {
    let text = NoteText(name)
    let range = text.trimmed(text.bounds) { $0 == " " || $0 == "." || $0 == "," }
    return !range.isEmpty
      && sameAuthor.match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }
}
