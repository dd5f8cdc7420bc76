import Citations
import PDFReading

/// What a PDF file tells of the work in it: its information dictionary, its XMP packet, and the large text of its
/// first page.
struct PDFDescription {
  /// Endings of the files that programs name a PDF file's title after: a name is no title.
  private static let fileEndings = [
    ".doc", ".docx", ".odt", ".pdf", ".indd", ".qxd", ".qxp", ".tex", ".dvi", ".rtf", ".ppt", ".pptx", ".xls",
    ".xlsx", ".wpd", ".hwp", ".pages", ".ps", ".eps", ".ai", ".tif", ".tiff", ".jpg",
  ]
  /// What programs write in place of a title, in lower case.
  private static let noTitles: Set<String> = [
    "untitled", "untitled document", "title", "document", "slide 1", "powerpoint presentation", "無標題", "未命名",
    "投影片 1", "幻灯片 1", "无标题", "無題", "제목 없음",
  ]
  /// The programs that put their names before a title.
  private static let programs = ["Microsoft Word - ", "Microsoft PowerPoint - ", "Microsoft Excel - "]
  /// The most sizes of text larger than the body's that count as titles, and the most of one text, in characters.
  private static let most = (sizes: 3, characters: 300)
  /// How much larger letters may be and still be of one size: fonts of two scripts are mixed in one line.
  private static let sameSize = 1.15
  /// How many pages are read until one has text: covers are pictures.
  private static let firstPages = 1...3

  /// The page that the file is.
  private(set) var page = Page()

  /// Reads a file, or tells why it cannot be read. Waits for other programs.
  init(_ file: Result<PDFFile, PDFReadError>) {
    do throws(PDFReadError) {
      let file = try file.get()
      let reader = PDFReader(limits: .page)
      describe(try reader.information(of: file))
      // A file that forbids its text to be copied tells its title all the same.
      let pages = try? reader.pages(Self.firstPages, of: file)
      let first = pages?.first { $0.runs.contains { $0.text.contains { $0.isLetter } } }
      for text in first.map(Self.largeTexts) ?? [] { add(text) }
    } catch {
      switch error.code {
      case .missingProgram, .unavailable: page.signs = [.needsProgram(error.description)]
      case .encrypted, .damaged, .tooCostly: page.signs = [.unreadable(error.description)]
      }
    }
  }

  private mutating func describe(_ information: PDFInformation) {
    for title in information.titles { add(Self.title(title)) }
    var claims = PageClaims()
    claims.authors(information.authors)
    page.authors = claims.bestAuthors
    page.siteName = information.publicationName
    page.published = information.publicationDate.flatMap { DateText.date(in: $0, order: .dayFirst) }
    page.language = information.language.flatMap(LanguageTag.normalized)
  }

  private mutating func add(_ text: String) {
    let title = PageTitle(text: TextFolding.fold(text.utf8), source: .pdf)
    if !title.text.isEmpty, !page.titles.contains(title) { page.titles.append(title) }
  }

  /// A title without the program's name before it; empty where it is a file's name or none at all.
  private static func title(_ text: String) -> String {
    var text = Substring(text)
    for program in programs where text.hasPrefix(program) { text = text.dropFirst(program.count) }
    let lowered = text.lowercased()
    let isNone = noTitles.contains(lowered) || fileEndings.contains { lowered.hasSuffix($0) }
    return isNone ? "" : String(text)
  }

  /// The texts of a page that are larger than its body, the largest first.
  private static func largeTexts(of page: PDFPage) -> [String] {
    var groups: [(size: Double, runs: [PDFRun])] = []
    var lengths: [Double: Int] = [:]
    for run in page.runs {
      lengths[run.fontSize, default: 0] += run.text.utf8.count
      if let index = groups.firstIndex(where: {
        max($0.size, run.fontSize) <= sameSize * min($0.size, run.fontSize)
      }) {
        groups[index].runs.append(run)
      } else {
        groups.append((run.fontSize, [run]))
      }
    }
    let body = lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    // A page whose text has one size is a cover or a slide: all of it may be the title.
    let large = groups.filter { $0.size > body * sameSize || groups.count == 1 }
    return large.map { (size: $0.size, text: joined($0.runs)) }
      .filter { $0.text.contains { $0.isLetter } && (2...most.characters).contains($0.text.count) }
      .sorted { $0.size > $1.size }
      .prefix(most.sizes)
      .map(\.text)
  }

  /// Runs in a row; a new line is a space except between characters that are written without one.
  private static func joined(_ runs: [PDFRun]) -> String {
    var text = ""
    var bottom = 0.0
    for run in runs {
      let isNewLine = run.box.y >= bottom - run.box.height / 2
      if isNewLine, let last = text.unicodeScalars.last, let first = run.text.unicodeScalars.first,
        !(last.value >= 0x2E80 && first.value >= 0x2E80)
      {
        text += " "
      }
      text += run.text
      bottom = run.box.y + run.box.height
      if text.utf8.count > 8 * most.characters { break }
    }
    return text
  }
}
