import Citations
import Foundation
import Pages
import TestSupport
import Testing

@testable import Matching

@Suite(
  "Accuracy of matching on saved pages",
  .enabled(
    if: Fixtures.corpora != nil,
    "no folder ../shared/corpora (or the one that IBID_CORPORA names): accuracy is not measured"
  )
)
struct AccuracyTests {
  private static let pages = Result { try SavedPage.all(in: #require(Fixtures.corpora)) }
  private let matcher = CitationMatcher()

  @Test("at least 96 in 100 right citations are verified")
  func rightCitations() throws {
    var tally = Tally()
    for saved in try Self.pages.get() {
      let match = title(of: saved.item, on: saved)
      tally.count(match.band == .agrees || match.band == .near, saved.item.title ?? "")
    }
    #expect(tally.share >= 0.96, "\(tally)")
  }

  @Test("no wrong title is verified")
  func wrongTitles() throws {
    let all = try Self.pages.get()
    var tally = Tally()
    for (index, saved) in all.enumerated() {
      for distance in [1, 2, 3, 5, 8, 13, 21, 34] {
        let wrong = all[(index + distance) % all.count].item.title ?? ""
        let match = title(of: saved.item.titled(wrong), on: saved)
        tally.count(match.band != .agrees && match.band != .near, wrong)
      }
    }
    #expect(tally.share == 1, "\(tally)")
  }

  @Test("at least 99 in 100 titles with one character changed are noticed")
  func nearMisses() throws {
    var tally = Tally()
    for saved in try Self.pages.get() where title(of: saved.item, on: saved).band == .agrees {
      for slip in NearMiss.variants(of: saved.item.title ?? "") {
        tally.count(title(of: saved.item.titled(slip), on: saved).band != .agrees, slip)
      }
    }
    #expect(tally.share >= 0.99, "\(tally)")
  }

  @Test("the title of Open Graph is found in the title element of a page in Chinese")
  func heads() throws {
    var tally = Tally()
    for saved in try SavedPage.heads(in: #require(Fixtures.corpora)) {
      tally.count(title(of: saved.item, on: saved).band == .agrees, saved.item.title ?? "")
    }
    // One in five is a post whose Open Graph title is its author's name.
    #expect(tally.share >= 0.78, "\(tally)")
  }

  private func title(of item: CitationItem, on saved: SavedPage) -> TitleMatch {
    matcher.match(item, with: saved.page, at: saved.address).title
  }
}

extension CitationItem {
  fileprivate func titled(_ title: String) -> CitationItem {
    var item = self
    item.title = title
    return item
  }
}
