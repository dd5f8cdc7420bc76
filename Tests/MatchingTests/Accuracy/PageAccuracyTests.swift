import Citations
import Foundation
import Pages
import TestSupport
import Testing
import WebAddresses

@testable import Matching

/// Floors of what is read and judged on saved pages. With IBID_SHOW_MISTAKES set, each mistake on a row that is not
/// held out is printed.
@Suite(
  "Accuracy on saved pages",
  .enabled(
    if: Fixtures.corpora != nil,
    "no folder ../shared/corpora (or the one that IBID_CORPORA names): accuracy is not measured"
  )
)
struct PageAccuracyTests {
  /// The share that each measure must reach on each half; lowered only on purpose.
  struct Floors: Decodable {
    let pages: [String: [String: Double]]
    let missing: [String: [String: Double]]
  }

  private static let floors = Result {
    try JSONDecoder().decode(Floors.self, from: Data(contentsOf: Fixtures.url("pages/floors.json")))
  }
  private static let halves = ["looked at", "held out"]
  /// How far on in the corpus the titles stand that a page is wrongly cited under.
  private static let distances = [1, 2, 3, 5, 8, 13, 21, 34]

  @Test("every measure reaches its floor on both halves")
  func floors() async throws {
    let pages = try await SavedPage.all(in: #require(Fixtures.corpora))
    let titled = pages.compactMap(\.labels.title)
    let siblings = Dictionary(
      grouping: pages.filter { $0.labels.url != nil },
      by: \.address.registrableDomain
    )
    var tallies: [PageMeasure: [[String: Tally]]] = [:]
    var titles = 0
    for saved in pages {
      if saved.labels.title != nil { titles += 1 }
      // Titles of other pages, and of those of the same site.
      let others =
        Self.distances.map { titled[(max(titles, 1) - 1 + $0) % titled.count] }
        + (siblings[saved.address.registrableDomain] ?? []).compactMap(\.labels.title)
        .filter { $0 != saved.labels.title }
      for measure in PageMeasure.allCases {
        for (isRight, account) in measure.trials(of: saved, others: others) {
          let half = saved.isHeldOut ? 1 : 0
          for group in ["all", saved.language, saved.labels.source] {
            tallies[measure, default: [[:], [:]]][half][group, default: Tally()].count(isRight, account)
          }
          if !isRight, !saved.isHeldOut { Self.show("\(measure.rawValue): \(saved.labels.file): \(account)") }
        }
      }
    }
    var report = PageAccuracyReport()
    report.tables.append(Self.table("All pages", measures: PageMeasure.allCases, group: "all", tallies))
    for language in Set(pages.map(\.language)).sorted()
    where pages.filter({ $0.language == language }).count >= 7 {
      report.tables.append(
        Self.table("Language: \(language)", measures: PageMeasure.allCases, group: language, tallies)
      )
    }
    for source in Set(pages.map(\.labels.source)).sorted() {
      report.tables.append(
        Self.table("Source: \(source)", measures: PageMeasure.allCases, group: source, tallies)
      )
    }
    report.tables.append(try await missing())
    for (name, floors) in try Self.floors.get().pages {
      let measure = try #require(PageMeasure.allCases.first { "\($0)" == name }, "no measure \(name)")
      for (index, half) in Self.halves.enumerated() {
        let tally = try #require(tallies[measure]?[index]["all"])
        let floor = try #require(floors[half], "no floor of \(name) on the rows \(half)")
        #expect(tally.share >= floor, "\(name), \(half): \(tally)")
      }
    }
    if let path = ProcessInfo.processInfo.environment["IBID_PAGE_ACCURACY_REPORT"] {
      try report.markdown.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// Measures how missing pages are told from articles about them, and holds that to its floors.
  private func missing() async throws -> PageAccuracyReport.Table {
    var table = PageAccuracyReport.Table(
      heading: "Missing pages that answer 200",
      columns: ["precision", "recall"],
      rows: []
    )
    var sets = [
      ("first collection", try await MissingPage.all(in: "pages.json")),
      ("fifth collection", try await MissingPage.all(in: "other-systems.json")),
      ("fifth collection as cited", try await MissingPage.all(in: "other-systems.json", asCited: true)),
    ]
    for (name, file, asCited) in [
      ("second collection", "later.json", false), ("third collection", "systems.json", false),
      ("fourth collection", "cited.json", false), ("fourth collection as cited", "cited.json", true),
    ] {
      let pages = try await MissingPage.all(in: file, asCited: asCited).enumerated()
      sets.append(("\(name), even rows", pages.filter { $0.offset % 2 == 0 }.map(\.element)))
      sets.append(("\(name), odd rows", pages.filter { $0.offset % 2 == 1 }.map(\.element)))
    }
    for (half, pages) in sets {
      var (precision, recall) = (Tally(), Tally())
      for page in pages {
        if page.isTakenForMissing { precision.count(page.isMissing, page.account) }
        if page.isMissing { recall.count(page.isTakenForMissing, page.account) }
        if page.isMissing != page.isTakenForMissing, !half.contains("odd"), !half.contains("fifth") {
          Self.show("\(half): \(page.account)")
        }
      }
      let floors = try #require(try Self.floors.get().missing[half])
      #expect(precision.share >= floors["precision", default: 1], "\(half): \(precision)")
      #expect(recall.share >= floors["recall", default: 1], "\(half): \(recall)")
      table.rows.append((half, [precision, recall]))
    }
    return table
  }

  @Test("the title of Open Graph is found in the title element of a page in Chinese")
  func heads() throws {
    var tally = Tally()
    for head in try PageHead.all(in: #require(Fixtures.corpora)) {
      let match = CitationMatcher().match(head.item, with: head.page, at: head.address).title
      tally.count(match.band == .agrees, head.item.title ?? "")
    }
    // One in five is a post whose Open Graph title is its author's name.
    #expect(tally.share >= 0.78, "\(tally)")
  }

  private static func table(
    _ heading: String,
    measures: [PageMeasure],
    group: String,
    _ tallies: [PageMeasure: [[String: Tally]]]
  ) -> PageAccuracyReport.Table {
    PageAccuracyReport.Table(
      heading: heading,
      columns: halves,
      rows: measures.map { measure in
        (measure.rawValue, halves.indices.map { tallies[measure]?[$0][group] ?? Tally() })
      }
    )
  }

  private static func show(_ mistake: String) {
    if ProcessInfo.processInfo.environment["IBID_SHOW_MISTAKES"] != nil { print("MISTAKE \(mistake)") }
  }
}
