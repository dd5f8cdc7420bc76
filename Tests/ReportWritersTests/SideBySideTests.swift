import Testing

@testable import ReportWriters

@Suite("Two texts side by side")
struct SideBySideTests {
  private func shown(_ pieces: [SideBySide.Piece]) -> String {
    pieces.map { $0.isDifferent ? "<\($0.text)>" : $0.text }.joined()
  }

  @Test(
    "mark what only one of them has",
    arguments: [
      ("王滄寧談話全文", "王滬寧談話全文", "王<滄>寧談話全文", "王<滬>寧談話全文"),
      ("海港的燈塔", "海港的燈塔｜島嶼時報", "海港的燈塔", "海港的燈塔<｜島嶼時報>"),
      ("The Lighthouse", "the lighthouse", "The Lighthouse", "the lighthouse"),
      ("同一個題名", "同一個題名", "同一個題名", "同一個題名"),
    ]
  )
  func marks(cited: String, found: String, left: String, right: String) {
    let sides = SideBySide(cited, found)
    #expect(shown(sides.cited) == left)
    #expect(shown(sides.found) == right)
  }

  @Test("are left alone where they have little in common, and where they are long")
  func unmarked() {
    for (cited, found) in [("海港的燈塔", "山城雨季"), (String(repeating: "長", count: 401), "長")] {
      let sides = SideBySide(cited, found)
      #expect(!(sides.cited + sides.found).contains { $0.isDifferent })
      #expect(shown(sides.cited) == cited)
    }
  }
}
