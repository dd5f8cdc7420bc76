import Foundation
import TestSupport

/// Findings on real manuscripts that a person has judged: Fixtures/findings/labelled.tsv.
struct LabelledFindings {
  /// The sets, by what was known of them when they were read.
  enum Collection: String, CaseIterable {
    /// The rules had been mended by a first reading of the same manuscripts.
    case mended
    /// Nothing had been mended by them.
    case untouched
    /// Read after the rules were mended by the untouched set, and before anything was mended by this one.
    case second
    /// Documents of strangers in many formats, read before anything was mended by them.
    case third
    /// Other documents of strangers, likewise, after the rules were mended by the third set.
    case fourth
    /// Further documents of strangers, read after the rules were mended by the fourth set.
    case fifth
    /// The last documents of strangers, read after the rules were mended by the fifth set.
    case sixth
    /// One text in many formats and as page text, read before anything was mended by them.
    case seventh
    /// Other texts in the same formats, chapters of real notes, and a handbook, read after the rules were mended by those.
    case eighth
    /// PDF files among the third set's.
    case pdf
    /// A manual without notes, whose lists are taken for notes.
    case lists

    /// The words over the set's table.
    fileprivate var heading: String {
      switch self {
      case .mended: "Manuscripts by which the rules were mended"
      case .untouched: "Untouched: before anything was mended by them"
      case .second: "A second fresh sample, after mending"
      case .third: "Documents of strangers, before anything was mended by them"
      case .fourth: "Other documents of strangers, before anything was mended by them"
      case .fifth: "Further documents of strangers, after the rules were mended by those"
      case .sixth: "The last documents of strangers, after the rules were mended by those"
      case .seventh: "One text in many formats, before anything was mended by them"
      case .eighth: "Other texts in the same formats, after the rules were mended by those"
      case .pdf: "PDF files of strangers, before anything was mended by them"
      case .lists: "A manual whose numbered lists are read as notes"
      }
    }

    fileprivate var introduction: String {
      switch self {
      case .mended:
        """
        The seed chapters, taiwan-md, Plurality and the English Word documents. Findings of `url/shortener` were told by
        their hosts, and notes without a marker held against the corpora's own list of them. Of rules with many findings a
        sample was read.
        """
      case .untouched:
        """
        120 documents made of the notes of zotero-chinese in 22 styles, of anystyle's references and of the labelled pages,
        and a manual in English and French, audited in one run as if all were chapters of one book, each finding read before
        anything was mended. This is what a stranger would have met: `citation/variant` took the styles of different
        journals (capitals, initials) for variants of one source.
        """
      case .second:
        """
        The other 105 documents made in the same way, the manual in German, chapters in other formats; read after the causes
        of the table before were mended, and before anything was mended by these. Many findings repeat one cause: the
        variants are two titles in ten documents, the shorteners three hosts.
        """
      case .third:
        """
        Manuals, papers and vignettes in LaTeX, HTML, reStructuredText, Markdown, EPUB and BibTeX out of 50 packages of
        Debian, in five languages, each audited alone; at most two findings of a rule and document.
        """
      case .fourth:
        """
        2,010 documents that nothing had been mended by: 817 of TeX Live, 828 out of 330 packages of Debian, the
        bibliographies of zotero-chinese in 133 styles, 195 articles of taiwan-md in 13 other formats. 93 in 100 have neither
        error nor warning. Of the two Chinese collections 35 of 39 were right; most of the wrong ones are manuals that show
        commands instead of using them. Works of a list that nothing cites were told as warnings, and are notes now.
        """
      case .fifth:
        """
        956 other documents of Debian's packages and of TeX Live, read before anything was mended by them; 93 in 100 have
        neither error nor warning. Most of the wrong ones stand in a few manuals of TeX Live: a class that takes in a library
        of its own, keys of a bibliography style of its own, and examples.
        """
      case .sixth:
        """
        1,294 more, read after the rules were mended by the fifth set, and before anything was mended by these; 98 in 100 have
        neither error nor warning. Again a third of the wrong ones are the class and the style of the table before, which
        nothing in the manuscript tells, and are not mended. With all that was mended, 263 errors and warnings of these four
        tables are still told, and 224 of them are right (85 %); 17 of the others are that class and that style.
        """
      case .seventh:
        """
        41 articles of taiwan-md and chapters of Plurality, each as pandoc, LibreOffice, XeLaTeX and poppler's pdftotext make
        18 files of it, and as page text with its notes between the paragraphs: a finding that the text itself does not have
        is a reader's fault. In the eleven formats with structure there is one such, in LaTeX; in PDF and page text nearly all
        were markers in a row (`91011`), addresses broken by the page, and days in remarks behind an address.
        """
      case .eighth:
        """
        20 other articles in the same 18 files and 36 as page text; 102 chapters of the notes of zotero-chinese in 51 styles
        (1,052 notes, not one error or warning), 13 of them as PDF and as pdftotext gives it; a handbook of 142 HTML pages.
        The rules were mended by this set too.
        """
      case .pdf:
        """
        Nearly all are tables, formulas, listings and numbered headings that the reader of PDF took for notes.
        """
      case .lists:
        """
        `debian-reference` as PDF has no notes; the reader takes the items of its numbered lists for such, and the rules
        say what is wrong with them. It stands apart because it is the reader's fault, and is not mended.
        """
      }
    }
  }

  /// How the findings of one rule came out.
  struct Share {
    let rule: String
    let severity: String
    var right = 0
    var wrong = 0
  }

  /// The rules of each set, in the file's order.
  let shares: [Collection: [Share]]

  /// Reads the file: set, key, rule, severity, `right` or `wrong`, and why, parted by tabs.
  init() throws {
    let text = try String(contentsOf: Fixtures.url("findings/labelled.tsv"), encoding: .utf8)
    var shares: [Collection: [Share]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let set = Collection(rawValue: fields[0]),
        ["right", "wrong"].contains(fields[4])
      else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: String(line)])
      }
      var own = shares[set] ?? []
      let index =
        own.firstIndex { $0.rule == fields[2] && $0.severity == fields[3] }
        ?? {
          own.append(Share(rule: fields[2], severity: fields[3]))
          return own.count - 1
        }()
      if fields[4] == "right" { own[index].right += 1 } else { own[index].wrong += 1 }
      shares[set] = own
    }
    self.shares = shares
  }

  /// How many findings of a set were read.
  func count(_ set: Collection) -> Int {
    (shares[set] ?? []).reduce(0) { $0 + $1.right + $1.wrong }
  }

  /// The share of right findings among the errors and warnings of a set, 0 to 1.
  func precision(_ set: Collection) -> Double {
    let (right, all) = grave(set)
    return Double(right) / Double(max(1, all))
  }

  private func grave(_ set: Collection) -> (right: Int, all: Int) {
    let grave = (shares[set] ?? []).filter { $0.severity != "note" }
    return (grave.reduce(0) { $0 + $1.right }, grave.reduce(0) { $0 + $1.right + $1.wrong })
  }

  /// The section of Reports/accuracy.md.
  var markdown: String {
    let sections = Collection.allCases.map { set in
      let rows = (shares[set] ?? []).map { share in
        let total = share.right + share.wrong
        return
          "| `\(share.rule)` | \(share.severity) | \(total) | \(share.right) | \(Self.percent(share.right, total)) |"
      }
      let (right, all) = grave(set)
      return """
        ### \(set.heading)

        \(set.introduction)
        Errors and warnings: \(right) of \(all) right (\(Self.percent(right, all))).

        | rule | severity | read | right | share |
        |---|---|---|---|---|
        \(rows.joined(separator: "\n"))
        """
    }
    return """

      ## Findings of the checks without a network, judged by hand

      What an offline audit finds, each finding read beside its note (`Fixtures/findings/labelled.tsv`, which says how the
      documents were made). Right is a finding that an editor would act on, or is a fact of the kind that the rule tells.

      \(sections.joined(separator: "\n\n"))

      """
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    String(format: "%.0f %%", 100 * Double(part) / Double(max(1, whole)))
  }
}
