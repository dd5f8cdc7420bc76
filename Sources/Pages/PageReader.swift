import CharacterEncodings
package import Fetching
import PDFReading
import WebAddresses

/// Reads a page while it arrives: decodes it, parses it, and keeps only what describes it.
///
/// Used by one thread at a time. Time and memory are bounded whatever the page is: no more than `maximumBytes`
/// of it are parsed, and what is kept has limits of its own (see `OutlineBuilder`).
package final class PageReader: BodyConsumer {
  /// How many bytes of a page are read; titles stand in the first few thousand.
  package static let maximumBytes = 512 << 10
  /// How many bytes are read at one go. Servers and networks part a page anywhere; what is decided while it is read
  /// (its kind, its encoding, whether it suffices) is decided at these places, so that it reads alike every time.
  private static let pieceLength = 2_048
  /// How many bytes of plain text are read for its first line.
  private static let maximumTextBytes = 4_096
  /// How much text of the body is read after the head was rich, when it was poor, and where no heading comes.
  private static let enoughText = (rich: 2_048, poor: 12_288, headless: 24_576)

  private let response: FetchResponse?
  private let contentType: String?
  private let decoder: PageDecoder
  private let builder: OutlineBuilder
  private var parser: HTMLPushParser?
  private var kind: BodyKind?
  /// What came before the kind of the body was known.
  private var prefix: [UInt8] = []
  private var plainText: [UInt8] = []
  private var pdf: Result<PDFFile, PDFReadError>?
  private var received = 0
  /// What came since the last whole piece.
  private var pending: [UInt8] = []
  private var isDone = false

  /// Makes a reader of the body of `response`.
  package convenience init(response: FetchResponse) {
    self.init(
      response: response,
      contentType: response.contentType,
      decoder: PageDecoder(
        charset: response.charset,
        topLevelDomain: response.finalURL.host.utf8.split(separator: UInt8(ascii: ".")).last
          .map { String(Substring($0)) }
      )
    )
  }

  private init(response: FetchResponse?, contentType: String?, decoder: PageDecoder) {
    self.response = response
    self.contentType = contentType
    self.decoder = decoder
    builder = OutlineBuilder(address: response?.finalURL.string, isSatisfied: Self.suffices)
  }

  /// Reads a page that is already there, as `ibid inspect FILE` does.
  ///
  /// - Parameters:
  ///   - charset: Stands for the header's; obeyed whatever the content says.
  ///   - contentType: The media type, where it is known.
  package static func page(
    of bytes: UnsafeRawBufferPointer,
    charset: String? = nil,
    contentType: String? = nil
  ) -> Page {
    let reader = PageReader(
      response: nil,
      contentType: contentType,
      decoder: PageDecoder(charset: charset, topLevelDomain: nil, isFinal: true)
    )
    _ = reader.consume(bytes)
    return reader.finish().product
  }

  package func consume(_ bytes: UnsafeRawBufferPointer) -> BodyAppetite {
    guard !isDone else { return .enough }
    let room = kind == .pdf ? bytes.count : Self.maximumBytes - received
    var rest = UnsafeRawBufferPointer(rebasing: bytes.prefix(room))
    received += rest.count
    while !isDone, kind != .pdf, pending.count + rest.count >= Self.pieceLength {
      let piece = pending + rest.prefix(Self.pieceLength - pending.count)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Self.pieceLength - pending.count))
      pending.removeAll(keepingCapacity: true)
      piece.withUnsafeBytes { take($0, isLast: false) }
    }
    if kind == .pdf {
      take(rest, isLast: false)
      return isDone ? .enough : .all
    }
    if isDone { return .enough }
    pending.append(contentsOf: rest)
    if received >= Self.maximumBytes { isDone = true }
    return isDone ? .enough : .more
  }

  package func finish() -> FinishedBody<Page> {
    pending.withUnsafeBytes { take($0, isLast: true) }
    parser?.finish()
    builder.finish()
    switch kind {
    case .pdf?:
      guard let pdf else { return .known(Page()) }
      return .pending { PDFDescription(pdf).page }
    case .html?: return .known(decoded(describedPage()))
    case .text?:
      var page = Page()
      page.titles = PlainText(plainText).titles
      return .known(decoded(page))
    case .other?, nil: return .known(Page())
    }
  }

  /// The page, saying how it was decoded.
  private func decoded(_ page: Page) -> Page {
    var page = page
    page.charset = decoder.encoding?.rawValue
    return page
  }

  package static func isWorthKeeping(_ page: Page) -> Bool {
    !page.signs.contains {
      switch $0 {
      case .needsProgram, .outOfService: true
      default: false
      }
    }
  }

  private func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
    if let kind {
      read(bytes, as: kind, isLast: isLast)
      return
    }
    prefix.append(contentsOf: bytes)
    guard isLast || prefix.count >= BodyKind.prefixLength else { return }
    let kind = BodyKind(prefix: Array(prefix.prefix(BodyKind.prefixLength)), contentType: contentType)
    self.kind = kind
    if kind == .html { parser = HTMLPushParser(builder: builder) }
    prefix.withUnsafeBytes { read($0, as: kind, isLast: isLast) }
    prefix = []
  }

  private func read(_ bytes: UnsafeRawBufferPointer, as kind: BodyKind, isLast: Bool) {
    switch kind {
    case .html:
      let wantsMore = parser?.feed(decoder.decode(bytes, isLast: isLast)) ?? false
      if !wantsMore { isDone = true }
    case .text:
      plainText += decoder.decode(bytes, isLast: isLast).prefix(Self.maximumTextBytes - plainText.count)
      if plainText.count >= Self.maximumTextBytes { isDone = true }
    case .pdf: putAside(bytes)
    case .other: isDone = true
    }
  }

  /// Keeps a PDF file's bytes for the programs that read such files, which need all of it.
  private func putAside(_ bytes: UnsafeRawBufferPointer) {
    do throws(PDFReadError) {
      let file = if let pdf { try pdf.get() } else { try PDFFile() }
      try file.append(bytes)
      pdf = .success(file)
    } catch {
      pdf = .failure(error)
      isDone = true
    }
  }

  /// Whether what was read tells enough: all that a note could be compared with, or a good part of the text.
  private static func suffices(_ outline: PageOutline) -> Bool {
    let length = outline.mainTextLength
    let hasHeading = outline.headingPosition != nil
    if length >= (hasHeading ? enoughText.poor : enoughText.headless) { return true }
    // So little is never enough, whatever it claims.
    guard hasHeading, length >= TextPrint.length else { return false }
    let claims = VocabularyRegistry.claims(of: outline)
    let titles = claims.titles.values
    let isRich =
      titles.contains { $0.source != .title } && titles.contains { $0.source == .title }
      && claims.dates.best != nil && claims.siteNames.best != nil
    // The heading is often the full title, of which the head has a shorter one.
    let enough = claims.persons == nil ? enoughText.rich : TextPrint.length
    return isRich && length >= enough
  }

  private func describedPage() -> Page {
    let outline = builder.outline
    let claims = VocabularyRegistry.claims(of: outline)
    var page = Page()
    page.siteName = claims.siteNames.best
    // A site's name in the place of a title is no title, unless there is no other.
    let titles = claims.titles.values
    page.titles = titles.filter { $0.text != page.siteName } + titles.filter { $0.text == page.siteName }
    page.possibleTitles = PossibleTitles(outline).titles
    page.published = claims.published
    page.authors = claims.bestAuthors
    page.language = claims.languages.best.flatMap(LanguageTag.normalized)
    page.canonicalURL = claims.canonicals.best.flatMap(resolved)
    page.textPrint = TextPrint(outline)
    page.signs = SignReader(outline: outline, claims: claims, response: response).signs
    return page
  }

  /// An address of the page, resolved against the page's own.
  private func resolved(_ reference: String) -> String? {
    guard let base = response?.finalURL else { return reference }
    return (try? base.resolving(reference))?.string
  }
}
