import CharacterEncodings
import Citations
import Foundation
import Pages

@testable import Matching

/// What is measured on saved pages.
enum PageMeasure: String, CaseIterable {
  case title = "title among the candidates"
  case date = "date"
  case site = "site"
  case author = "author"
  case encoding = "encoding"
  case present = "not taken for a missing page"
  case right = "right citation verified"
  case edited = "title as an editor types it, verified"
  case wrong = "wrong title caught"
  case near = "one character or number changed, noticed"

  /// Holds a page's reading against its labels.
  ///
  /// - Parameter others: Titles of other pages, for wrong citations.
  /// - Returns: Each trial with whether it came out right, and what to say of it; none where the label is missing.
  func trials(of saved: SavedPage, others: [String]) -> [(isRight: Bool, account: String)] {
    let (labels, page) = (saved.labels, saved.page)
    switch self {
    case .title:
      guard let title = labels.title else { return [] }
      let wanted = Self.folded(title)
      let isThere = page.titles.contains {
        Self.folded($0.text).contains(wanted) || wanted.contains(Self.folded($0.text))
      }
      return [(isThere, "\(title), not \(page.titles.prefix(3).map(\.text))")]
    case .date:
      guard let date = labels.date else { return [] }
      let found =
        page.published.map { $0.dateParts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-") } ?? "–"
      return [(found == date || labels.otherDates?.contains(found) == true, "\(date), not \(found)")]
    case .site:
      guard !saved.sites.isEmpty else { return [] }
      let found = Self.folded(page.siteName ?? "")
      let isRight = saved.sites.map(Self.folded).contains {
        !found.isEmpty && (found.contains($0) || $0.contains(found))
      }
      return [(isRight, "\(saved.sites), not \(page.siteName ?? "–")")]
    case .author:
      guard let names = labels.author?.all else { return [] }
      let wanted = Self.folded(names.joined(separator: " "))
      let isThere = page.authors.contains { author in
        let words = author.split { $0 == " " || $0 == "," }.map { Self.folded(String($0)) }
        return !words.isEmpty && words.allSatisfy(wanted.contains)
      }
      return [(isThere, "\(names), not \(page.authors)")]
    case .encoding:
      guard let charset = labels.charset.flatMap(CharacterEncoding.init(label:))?.rawValue else { return [] }
      return [(page.charset == charset, "\(charset), not \(page.charset ?? "–")")]
    case .present:
      let signs = page.signs.filter {
        switch $0 {
        case .refresh, .needsJavaScript, .notice: false
        default: true
        }
      }
      return [(signs.isEmpty, "\(signs)")]
    case .right:
      guard let item = saved.item else { return [] }
      let match = Self.match(item, with: saved)
      return [(match.isVerified, "\(item.title ?? ""): \(match.band), \(page.titles.prefix(4).map(\.text))")]
    case .edited:
      guard let item = saved.item, Self.match(item, with: saved).band == .agrees else { return [] }
      return EditedTitle.variants(of: item.title ?? "").map { title in
        (Self.match(item.titled(title), with: saved).isVerified, "\(title) for \(item.title ?? "")")
      }
    case .wrong:
      guard let item = saved.item else { return [] }
      return others.map { other in
        let match = Self.match(item.titled(other), with: saved)
        return (!match.isVerified, "\(other) on \(page.titles.prefix(4).map(\.text))")
      }
    case .near:
      guard let item = saved.item, Self.match(item, with: saved).band == .agrees else { return [] }
      return NearMiss.variants(of: item.title ?? "").map { slip in
        (Self.match(item.titled(slip), with: saved).band != .agrees, "\(slip) for \(item.title ?? "")")
      }
    }
  }

  private static func match(_ item: CitationItem, with saved: SavedPage) -> TitleMatch {
    CitationMatcher().match(item, with: saved.page, at: saved.address).title
  }

  /// The letters and digits of a text in lower case.
  private static func folded(_ text: String) -> String {
    String(text.precomposedStringWithCompatibilityMapping.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension TitleMatch {
  /// Whether a citation with this title is `verified`.
  var isVerified: Bool { band == .agrees || band == .near }
}

extension CitationItem {
  /// The item under another title.
  fileprivate func titled(_ title: String) -> CitationItem {
    var item = self
    item.title = title
    return item
  }
}
