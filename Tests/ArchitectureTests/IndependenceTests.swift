import Foundation
import TestSupport
import Testing

@Suite("The program knows neither its samples nor a machine")
struct IndependenceTests {
  /// The hosts that the sample chapters cite, and where their addresses lead; but for the resolver of DOIs,
  /// which every program that reads a DOI has to know.
  static let hosts: [String] = {
    let table = (try? String(contentsOf: Fixtures.url("web/answers.tsv"), encoding: .utf8)) ?? ""
    return Set(table.matches(of: /https?:\/\/([^\/\s]+)/).map { String($0.1) }).subtracting(["doi.org"])
      .sorted()
  }()

  /// The titles that the sample chapters cite.
  static let titles: [String] = {
    ["chapter-06", "chapter-09"].flatMap { chapter -> [String] in
      guard let data = try? Data(contentsOf: Fixtures.url("manuscripts/text/\(chapter).json")),
        let truth = try? JSONDecoder().decode(ChapterTitles.self, from: data)
      else { return [] }
      return truth.notes.flatMap(\.citations).compactMap(\.item?.title)
    }
  }()

  private struct ChapterTitles: Decodable {
    struct Note: Decodable { let citations: [Citation] }
    struct Citation: Decodable { let item: Item? }
    struct Item: Decodable { let title: String }
    let notes: [Note]
  }

  @Test("the samples cite at least 50 titles on at least 30 hosts, or this suite tests nothing")
  func samplesAreRead() {
    #expect(Self.titles.count >= 50)
    #expect(Self.hosts.count >= 30)
  }

  @Test("no source file names a title of the samples", arguments: SourceFile.all)
  func titlesAreUnknown(file: SourceFile) {
    let text = file.lines.joined(separator: "\n")
    #expect(Self.titles.filter { text.contains($0) } == [])
  }

  @Test("no source file names a host of the samples", arguments: SourceFile.all)
  func hostsAreUnknown(file: SourceFile) {
    let text = file.lines.joined(separator: "\n")
    #expect(Self.hosts.filter { text.contains($0) } == [])
  }

  @Test("no file of the project names a path of somebody's machine")
  func pathsAreUnknown() throws {
    let files = FileManager.default.enumerator(atPath: Fixtures.root.path)
    let machine = /(?:^|[^A-Za-z0-9.])\/(?:work|farm|root|home|Users)\//
    while let path = files?.nextObject() as? String {
      if path.hasPrefix(".build") || path.hasPrefix(".git/") || path == ".git" {
        files?.skipDescendants()
        continue
      }
      let url = Fixtures.root.appending(path: path)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      #expect(!text.contains(machine), "\(path)")
    }
  }
}
