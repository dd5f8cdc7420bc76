import Auditing
import Citations
import Fetching
import Testing

@testable import Configuration

@Suite("A configuration")
struct ConfigurationFileTests {
  private func read(_ text: String, environment: [String: String] = [:]) throws -> ConfigurationFile {
    try ConfigurationFile(Array(text.utf8), path: "/book/ibid.yml", environment: environment)
  }

  /// The complaint about a configuration, without the file's name.
  private func complaint(_ text: String, environment: [String: String] = [:]) -> String {
    do {
      _ = try read(text, environment: environment)
      return "none"
    } catch let error as ConfigurationError {
      return String(error.description.dropFirst("/book/ibid.yml:".count))
    } catch {
      return "\(error)"
    }
  }

  @Test("that is empty says nothing", arguments: ["", "# only a comment\n", "---\n", "rules:\nhosts:\n"])
  func empty(text: String) throws {
    let file = try read(text)
    #expect(file.rules == RuleSettings())
    #expect(file.hosts.isEmpty)
    #expect(file.options.isEmpty)
  }

  @Test("the commented file of ibid init is understood")
  func template() throws {
    let file = try read(ConfigurationFile.template)
    #expect(file.options.map(\.argument) == ["--fail-on=error"])
    #expect(file.network.map(\.argument) == ["--timeout=20", "--retries=2"])
  }

  @Test("the commented file shows each section's keys, and each is understood without its comment sign")
  func commentedLines() throws {
    let lines = ConfigurationFile.template.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      line.contains(/^ *# +(- )?[a-zA-Z.\/-]+:( |$)/) && !line.contains("yaml-language-server")
        ? String(line).replacing("# ", with: "", maxReplacements: 1) : String(line)
    }
    let file = try read(lines.joined(separator: "\n"), environment: ["EXAMPLE_TOKEN": "t"])
    #expect(file.suppressions.count == 1)
    #expect(file.hosts["example.org"]?.headers == ["Authorization: Bearer t"])
    #expect(file.rules.house.accessDate == .wanted)
    #expect(file.rules.settings.count == 2)
  }

  @Test("the words for off, yes and no are texts, as YAML 1.2 has them")
  func offIsAWord() throws {
    #expect(try read("rules:\n  url/amp: off\n").rules.settings == ["url/amp": .off])
    #expect(complaint("options:\n  offline: yes\n") == "2:12: options.offline: “yes” is no true or false")
  }

  @Test("wishes of the house go before those of its profile")
  func profile() throws {
    let house = try read("profile: chicago\nstyle:\n  duplicate-citations: wanted\n").rules.house
    #expect(house.backReferenceWords == ["Ibid."])
    #expect(house.duplicateCitations == .wanted)
  }

  @Test("knows every profile, wish and form of dates that there is")
  func vocabulary() {
    let style = ConfigurationSchema.root.properties["style"]?.properties
    let wishes = HouseStyle.Wish.allCases.map(\.rawValue)
    #expect(ConfigurationSchema.root.properties["profile"]?.words == HouseProfile.allCases.map(\.rawValue))
    #expect(style?["access-date"]?.words == wishes)
    #expect(style?["duplicate-citations"]?.words == wishes)
    #expect(style?["date-forms"]?.items?.words == DateForm.allCases.map(\.rawValue))
  }

  @Test("paths of suppressions and options are seen from its folder")
  func paths() throws {
    let file = try read(
      """
      suppressions:
        - { rule: url/amp, path: chapters/*.md, reason: r }
      options: { output: [reports/a.json, "-"], baseline: old.json }
      network: { cacert: ../ca.pem }
      """
    )
    #expect(file.suppressions.first?.path == "/book/chapters/*.md")
    #expect(
      file.options.map(\.argument) == [
        "--output=/book/reports/a.json", "--output=-", "--baseline=/book/old.json",
      ]
    )
    #expect(file.network.map(\.argument) == ["--cacert=/ca.pem"])
  }

  @Test("hosts are known in lower case and punycode")
  func hosts() throws {
    let file = try read(
      """
      hosts:
        Bücher.Example: { interval: 1500, concurrency: 1, user-agent: desk }
      """
    )
    let options = try #require(file.hosts["xn--bcher-kva.example"])
    #expect(options.interval == .milliseconds(1500))
    #expect(options.perHost == 1)
    #expect(options.userAgent == "desk")
  }

  @Test("values of headers take variables of the environment, and messages do not tell them")
  func secrets() throws {
    let environment = ["TOKEN": "s3cret", "BROKEN": "s3cret\r\nX: y"]
    let file = try read(
      """
      hosts:
        example.org: { headers: { Authorization: "Bearer ${TOKEN}" } }
      network: { header: "X-Key: ${TOKEN}" }
      """,
      environment: environment
    )
    #expect(file.hosts["example.org"]?.headers == ["Authorization: Bearer s3cret"])
    #expect(file.network.map(\.argument) == ["--header=X-Key: s3cret"])
    #expect(file.network.map(\.writtenArgument) == ["--header=X-Key: ${TOKEN}"])
    let broken = complaint(
      "hosts: { a.example: { headers: { A: \"${BROKEN}\" } } }",
      environment: environment
    )
    #expect(broken == "1:37: a header may not hold a line break; give it on one line")
  }

  @Test(
    "what is wrong is told with its place and the nearest name that is right",
    arguments: [
      ("profiles: chicago", "1:1: there is no key “profiles”; did you mean “profile”?"),
      (
        "style:\n  access_date: any",
        "2:3: there is no key “access_date” in style; did you mean “access-date”?"
      ),
      (
        "rules:\n  url/shortner: off",
        "2:3: there is no key “url/shortner” in rules; did you mean “url/shortener”?"
      ),
      (
        "rules:\n  url/amp: warn",
        "2:12: rules.url/amp: “warn” is none of its values; give one of error, note, off, warning"
      ),
      ("rules: []", "1:8: rules: a list is no mapping"),
      ("network:\n  retries: many", "2:12: network.retries: “many” is no whole number"),
      (
        "hosts:\n  a.example:\n    interval: -1",
        "3:15: hosts.a.example.interval: “-1” is out of range; give 0 to 3600000"
      ),
      ("hosts:\n  a/b: {}", "2:3: “a/b” is no host; write it as example.org"),
      ("hosts:\n  a.b: { headers: { 'A B': c } }", "2:21: “A B” cannot be the name of a header"),
      ("suppressions:\n  - rule: url/amp", "2:5: suppressions[0] has no key “reason”, which it needs"),
      (
        "suppressions:\n  - { rule: url/amp, citation: 甲乙, reason: r }",
        "2:32: a citation of fewer than 4 letters is too short to be known by"
      ),
      (
        "suppressions:\n  - { rule: url/amp, until: 2026-02-30, reason: r }",
        "2:29: “2026-02-30” is no day; write it as 2027-12-31"
      ),
      ("rules: {}\nrules: {}", "1:1: is no YAML here: “rules” stands there twice"),
      ("rules: {", "2:1: is no YAML here: did not find expected node content"),
      ("--- {}\n--- {}", "2:1: is no YAML here: but found another document"),
    ]
  )
  func complaints(text: String, expected: String) {
    #expect(complaint(text) == expected)
  }

  @Test("aliases are refused before anything is built of them")
  func aliases() {
    let bomb = (1..<40).reduce("a0: &a0 [x, x]\n") { $0 + "a\($1): &a\($1) [*a\($1 - 1), *a\($1 - 1)]\n" }
    #expect(
      complaint(bomb + "? *a39\n: 1\n")
        == "2:10: anchors and aliases (&name, *name) are not read; write the value out, or put a text in quotes"
    )
  }

  @Test("signs of anchors inside texts are no anchors")
  func ampersands() throws {
    let file = try read("suppressions:\n  - { rule: url/amp, reason: 'AT&T and *stars*' }\n")
    #expect(file.suppressions.first?.reason == "AT&T and *stars*")
  }

  @Test("the deepest nesting that is read harms nobody")
  func depth() {
    let text = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(complaint("rules: \(text)") == "1:8: rules: a list is no mapping")
  }

  @Test("what is too deep or too large is refused")
  func limits() {
    #expect(
      complaint(String(repeating: "[", count: 100_000)).hasPrefix(
        "1:1: is no YAML here: Maximum nesting level"
      )
    )
    #expect(complaint("# " + String(repeating: "x", count: 300_000)).hasPrefix(" is larger than 256 KiB"))
    #expect(
      (try? ConfigurationFile([0xFF, 0xFE, 0x41], path: "ibid.yml", environment: [:])) == nil
    )
  }
}
