import Testing

@testable import ReportWriters

@Suite("columns of a terminal")
struct DisplayWidthTests {
  @Test(
    "are counted as terminals draw",
    arguments: [
      ("abc", 3), ("海之東", 6), ("ＡＢ", 4), ("ｱｲ", 2), ("한국", 4), ("é", 1), ("e\u{301}", 1), ("「」", 4),
      ("“”", 2), ("…", 1), ("👩‍👩‍👧", 2), ("🇹🇼", 2), ("❤️", 2), ("⑤", 1), ("、。", 4), ("", 0), ("𠮷", 2),
    ]
  )
  func counted(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "are never more than allowed after a cut",
    arguments: [
      ("海之東", 6, "海之東"), ("海之東", 5, "海之…"), ("海之東", 4, "海…"), ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"),
      ("a 海東", 4, "a…"),
    ]
  )
  func cut(text: String, columns: Int, wanted: String) {
    #expect(DisplayWidth.truncated(text, to: columns) == wanted)
    #expect(DisplayWidth.of(DisplayWidth.truncated(text, to: columns)) <= columns)
  }

  @Test("of a table stand under each other")
  func table() {
    var table = TextTable([.left, .right])
    table.add([TextTable.Cell(text: "海"), TextTable.Cell(text: "1")])
    table.add([TextTable.Cell(text: "abcd"), TextTable.Cell(text: "10")])
    table.add([TextTable.Cell(text: "x"), TextTable.Cell(text: "")])
    #expect(table.lines(TextStyle(usesColor: false)) == ["海     1", "abcd  10", "x"])
  }
}
