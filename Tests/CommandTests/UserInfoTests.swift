import Foundation
import TestSupport
import Testing

@Suite("names and passwords in addresses")
struct UserInfoTests {
  private static let secrets = ["alice", "pa55word", "bob", "t0ken"]

  /// A chapter in which they stand in running text, in a note, in a link's destination and in a bibliography's field.
  private static let files = [
    "page.txt": """
    See https://alice:pa55word@127.0.0.1:9/private/page for the minutes.¹

    1 Ann Other, “The Page,” Example Site, May 3, 2020, http://bob:t0ken@127.0.0.1:9/a.
    """,
    "links.md": """
    See [the minutes](https://alice:pa55word@127.0.0.1:9/private/page).[^1]

    [^1]: Ann Other, [“The Page”](http://bob:t0ken@127.0.0.1:9/a), *Example Site*, May 3, 2020.
    """,
    "works.bib": """
    @online{page, author = {Other, Ann}, title = {The Page}, date = {2020-05-03}, url = {http://bob:t0ken@127.0.0.1:9/a}}
    """,
  ]

  @Test("are in no report, no list and no message", arguments: ["audit", "audit --offline", "extract"])
  func hidden(command: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in Self.files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let formats = command == "extract" ? ["text", "json", "csl-json", "urls"] : Self.formats
    for format in formats {
      let run = try Program(
        shell: "ibid \(command) page.txt links.md works.bib --format \(format) \(Self.options(of: command))",
        in: folder
      )
      let printed = run.output + run.errors
      #expect(run.output.contains("127.0.0.1:9"), "\(format)")
      #expect(Self.secrets.filter(printed.contains) == [], "\(format)")
    }
  }

  private static let formats = "text markdown queries html json csl-json csv tsv sarif junit github urls"
    .split(separator: " ").map(String.init)

  private static func options(of command: String) -> String {
    command == "audit" ? "--allow-private-addresses --retries 0 --no-cache" : ""
  }

  @Test("are in no message about an address that cannot be asked")
  func refused() throws {
    let run = try Program(
      shell: "ibid inspect ftp://alice:pa55word@127.0.0.1:9/",
      in: FileManager.default.temporaryDirectory
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("ftp://127.0.0.1:9/: cannot be requested"))
  }

  @Test("are told of, for every reader of the manuscript has them")
  func told() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.files["page.txt", default: ""].utf8).write(to: folder.appending(path: "page.txt"))
    let run = try Program(shell: "ibid audit --offline page.txt --format csv", in: folder)
    #expect(run.output.components(separatedBy: "url/private-address").count == 3)
  }
}
