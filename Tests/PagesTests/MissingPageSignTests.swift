import Pages
import TestSupport
import Testing

/// How surely a page is taken to say that it is not there.
@Suite struct MissingPageSignTests {
  private func signs(_ html: String) throws -> Set<PageSign> {
    try PageFixtures.page(Array(html.utf8)).signs
  }

  @Test("a script that tells the reader something and goes back is all that its page says")
  func alert() throws {
    let script = #"<script>alert('등록되지 않은\n번호의 글입니다.'); history.back();</script>"#
    #expect(try signs(script) == [.saysNotFound("등록되지 않은 번호의 글입니다.")])
  }

  @Test("a script that asks to log in is a gate")
  func alertToLogIn() throws {
    let script = #"<script>alert("로그인이 필요합니다."); location.href = "/login";</script>"#
    #expect(try signs(script) == [.login("로그인이 필요합니다.")])
  }

  @Test("an alert beside an article says nothing of it")
  func alertBesideText() throws {
    let text = String(repeating: "<p>The tide gauge stands at the mole and was read each hour.</p>", count: 9)
    let page =
      "<title>Tides</title><script>if (x) { alert('not found'); location = '/' }</script><h1>Tides</h1>"
    #expect(try signs(page + text).isEmpty)
  }

  @Test("the picture of an error page is as good as its words")
  func picture() throws {
    let page = #"<title>Museum</title><img src="/img/404.png" alt=""><a href="/">Home</a>"#
    #expect(try signs(page) == [.saysNotFound("/img/404.png")])
  }

  @Test(
    "words in two halves say it with others between",
    arguments: [
      "Der gewünschte Titel ist leider nicht (mehr) im Bestand vorhanden.",
      "This paper has, at its author’s wish, been removed.", "此影片已由上傳者移除。", "이 영상은 삭제가 완료되었습니다.",
    ]
  )
  func halves(sentence: String) throws {
    #expect(try signs("<title>A Site</title><p>\(sentence)</p>") == [.saysNotFound(sentence)])
  }

  @Test("a page that only apologises is a notice, and not taken for missing")
  func apology() throws {
    let page = "<title>Port Library</title><p>Please go back to the home page and start over.</p>"
    #expect(try signs(page) == [.notice("Please go back to the home page and start over.")])
  }

  @Test(
    "a page that asks to come back later is not missing",
    arguments: [
      "<title>Port Library</title><p>We are sorry: we are busy, please try again later.</p>",
      "<title>Error</title><p>Please update your browser.</p>",
    ]
  )
  func later(page: String) throws {
    #expect(try signs(page).allSatisfy { $0.absence == nil })
  }
}
