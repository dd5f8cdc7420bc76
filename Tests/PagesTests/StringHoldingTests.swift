import Testing

@testable import Pages

@Suite("A search by bytes")
struct StringHoldingTests {
  @Test(
    "finds what a search by characters finds",
    arguments: [
      ("", ""), ("harbour", ""), ("", "harbour"), ("The harbour", "harbour"), ("The harbour", "Harbour"),
      ("aaab", "aab"), ("港務局的帳冊", "局的"), ("港務局的帳冊", "局之"), ("café", "fe\u{301}"), ("cafe\u{301}", "é"),
      ("cafe\u{301}", "cafe"), ("각오", "각"), ("가\u{11A8}오", "가"), ("一\r\n二", "\n"), ("㍿と株式", "株"),
      ("\u{F900}", "\u{8C48}"), ("👩‍🚀 moon", "👩"), ("が", "か"), ("か\u{3099}", "か"),
    ]
  )
  func holds(text: String, part: String) {
    #expect(text.holds(part) == text.contains(part))
  }
}
