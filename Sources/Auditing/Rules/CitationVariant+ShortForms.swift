import Citations
import Foundation
import Messages

extension CitationVariant {
  /// Pairs of a short form (陳文蔚，《東港志》，頁 44) and the full citation that it evidently means, one slip apart in the
  /// author's name or in the title, where no work is cited that it means as it stands.
  static func pairsOfShortForms(_ sources: [SourceKey]) -> [Pair] {
    let works = sources.compactMap(Work.init)
    var titles: [String: [[Unicode.Scalar]]] = [:]
    for work in works where !work.isShort { titles[work.author, default: []].append(work.source.title) }
    let meant = works.filter { work in
      !work.isShort
        || !titles[work.author, default: []].prefix(mostTitles).contains {
          $0.starts(with: work.source.title)
        }
    }
    var later: [Pair] = []
    for keys in [Work.byTitle, Work.byHead, Work.byTail] {
      var blocks: [String: [Work]] = [:]
      for work in meant {
        guard let key = keys(work) else { continue }
        if work.isShort {
          if let pair = blocks[key]?.lazy.compactMap({ work.pair(with: $0) }).first { later.append(pair) }
        } else if blocks[key, default: []].count < mostCompared {
          blocks[key, default: []].append(work)
        }
      }
    }
    return later
  }

  /// How many works of one author, and of one block, a short form is held against, so that the whole takes linear time.
  private static let mostTitles = 64
  private static let mostCompared = 8

  /// A citation with an author and a title long enough for a slip to be told from another work.
  private struct Work {
    let source: SourceKey
    /// The first author's family name; of a name in Han characters all of it.
    let author: String
    /// Whether only author and title are told.
    let isShort: Bool

    init?(_ source: SourceKey) {
      guard let first = source.occurrence.citation.citation.item.author.first else { return nil }
      self.source = source
      author =
        switch first {
        case .western(let family, _): PublicationDirectory.fold(family)
        case .literal(let name): PublicationDirectory.fold(name)
        }
      isShort = source.issued == nil && source.container.isEmpty && source.address == nil
      guard source.title.count >= (source.isLatin ? 10 : 3), isShort || source.issued != nil else {
        return nil
      }
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }

    static func byTitle(_ work: Work) -> String? { text(work.source.title) }

    static func byHead(_ work: Work) -> String? {
      "\(work.author)\u{0}\(text(work.source.title.prefix(work.source.isLatin ? 5 : 2)))"
    }

    static func byTail(_ work: Work) -> String? {
      "\(work.author)\u{0}\(text(work.source.title.suffix(work.source.isLatin ? 5 : 2)))"
    }

    /// The pair of this short form and a full citation, where the two are one slip apart.
    func pair(with full: Work) -> Pair? {
      if source.title == full.source.title {
        guard let slip = Slip(Array(author.unicodeScalars), Array(full.author.unicodeScalars)),
          isSlipOfName(slip, full)
        else { return nil }
        return Pair(
          later: source.occurrence,
          earlier: full.source.occurrence,
          evidence: "the same title",
          difference: "nearly the same author: \(source.authors[0]), there \(full.source.authors[0])"
        )
      }
      // A short title may leave a subtitle off.
      guard source.title.count >= (source.isLatin ? 10 : 4), author == full.author,
        SeriesMarks(of: source) == SeriesMarks(of: full.source),
        let slip = Self.slip(source.title, of: full.source.title), !slip.countsOrNegates
      else { return nil }
      return Pair(
        later: source.occurrence,
        earlier: full.source.occurrence,
        evidence: "the same author",
        difference: "nearly the same title: \((Self.slip(printed, of: full.printed) ?? slip).text)"
      )
    }

    /// The title as it is printed.
    private var printed: [Unicode.Scalar] {
      Array((source.occurrence.citation.citation.item.title ?? "").unicodeScalars)
    }

    /// Where a short title is one slip away from a title, or from its beginning.
    private static func slip(_ short: [Unicode.Scalar], of title: [Unicode.Scalar]) -> Slip? {
      [short.count, short.count - 1, short.count + 1].lazy
        .compactMap { Slip(short, Array(title.prefix($0))) }
        .first { $0.length == 1 && !$0.after.isEmpty }
    }

    /// Whether one character of a name in Han characters differs, of three or more, or one letter of a longer one.
    private func isSlipOfName(_ slip: Slip, _ full: Work) -> Bool {
      guard slip.length == 1 else { return false }
      let isHan = author.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
      let length = min(author.unicodeScalars.count, full.author.unicodeScalars.count)
      return isHan ? length >= 3 && !slip.first.isEmpty && !slip.second.isEmpty : length >= 5
    }
  }
}
