import Foundation
import TestSupport
import Testing

@Suite("The program speaks")
struct LanguageTests {
  private func run(_ command: String, _ environment: [String: String] = [:]) throws -> Program {
    try Program(shell: command, in: Fixtures.url("manuscripts/text"), environment: environment)
  }

  private let audit = "ibid audit --offline --fail-on never chapter-06.txt"

  @Test("the language that is asked for")
  func option() throws {
    let run = try run("ibid rules link/parked --language zh-Hant")
    #expect(run.output.hasPrefix("link/parked: error，需要連線\n網域待售或已停放\n"))
  }

  @Test(
    "the language of the environment, English where it knows it not",
    arguments: ["zh_TW.UTF-8", "de_DE.UTF-8"]
  )
  func environment(locale: String) throws {
    let run = try run(audit, ["LC_ALL": locale])
    #expect(run.output.contains("離線：沒有連線查核網址。") == (locale == "zh_TW.UTF-8"))
    #expect(run.output.contains("Offline: no address was asked.") == (locale == "de_DE.UTF-8"))
  }

  @Test("English to programs, unless told otherwise", arguments: ["json", "sarif", "csv", "junit", "github"])
  func programs(format: String) throws {
    let environment = ["LANG": "zh_TW.UTF-8"]
    let english = "reurl.cc is a link shortener"
    #expect(try run("\(audit) --format \(format)", environment).output.contains(english))
    #expect(!(try run("\(audit) --format \(format) --language zh-TW", environment).output.contains(english)))
  }

  @Test(
    "the same language on standard error",
    arguments: [
      ("missing.txt", "missing.txt：沒有這個檔案；請檢查檔名與目前所在的資料夾"),
      ("--output nowhere/a.md chapter-06.txt", "nowhere/a.md：無法寫入；請先建立資料夾 nowhere"),
      ("--config missing.yml chapter-06.txt", "missing.yml：無法讀取；請檢查檔名與權限"),
      ("--include '[' chapter-06.txt", "--include：「[」不是正規表示式；請檢查括號，字面上的符號前請加反斜線"),
    ]
  )
  func errors(arguments: String, error: String) throws {
    let command = "ibid audit --offline \(arguments)"
    #expect(try run(command, ["LANG": "zh_TW.UTF-8"]).errors == "ibid: \(error)\n")
    #expect(try run("\(command) --language zh-Hant").errors == "ibid: \(error)\n")
  }

  @Test("no language that it does not know")
  func unknown() throws {
    let run = try run("\(audit) --language tlh")
    #expect(run.status == 64)
    #expect(run.errors.contains("there is no language 'tlh'; give en or zh-Hant"))
  }
}
