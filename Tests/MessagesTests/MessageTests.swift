import Messages
import Testing

@Suite("A message")
struct MessageTests {
  @Test("is its sentence in English, with what stands at its places")
  func english() {
    let message: Message = "the page names \("王大明") as author, not \(3) others"
    #expect(message.template == "the page names {1} as author, not {2} others")
    #expect(message.text(in: .english) == "the page names 王大明 as author, not 3 others")
  }

  @Test("may stand inside another")
  func nested() {
    let inner: Message = "note \(5)"
    let outer: Message = "as in \(inner)"
    #expect(outer.description == "as in note 5")
    #expect(outer.template == "as in {1}")
  }

  @Test(
    "leaves braces in a text from outside as they are",
    arguments: ["{1}", "{2}", "{", "}{", "{+x+}", "{99}"]
  )
  func hostileArguments(text: String) {
    let message: Message = "“\(text)” is no {title} of \(text)"
    #expect(message.description == "“\(text)” is no {title} of \(text)")
  }

  @Test("is the same in all languages where it is a text from outside")
  func verbatim() {
    let message = Message(verbatim: "note {1}")
    for language in Language.allCases { #expect(language(message) == "note {1}") }
  }

  @Test(
    "is in the language that the environment asks for",
    arguments: [
      ("zh_TW.UTF-8", Language.traditionalChinese), ("zh-Hant", .traditionalChinese),
      ("zh_HK", .traditionalChinese),
      ("zh_CN.UTF-8", .english), ("C.UTF-8", .english), ("de_DE", .english), ("", .english),
    ]
  )
  func environment(locale: String, language: Language) {
    #expect(Language(environment: ["LANG": locale]) == language)
    #expect(Language(environment: ["LC_ALL": locale, "LANG": locale.isEmpty ? "" : "en_US"]) == language)
  }
}
