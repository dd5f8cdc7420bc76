import ArgumentParser
import Auditing
import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import Matching
import Pages
import ReportWriters
import WebAddresses

/// Measures the hot paths inside the process, each alone, so that what has become slower names its place.
///
/// It prints JSON; `make bench` sets it beside the measurements of whole programs.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure ibid's hot paths one by one."
  )

  @Argument(help: "Manuscripts to read, extract and audit offline.")
  var manuscripts: [String] = []

  @Option(help: "A page to parse. Repeatable.")
  var page: [String] = []

  @Option(parsing: .remaining, help: "Read these saved pages once, and print what they are.")
  var readPages: [String] = []

  @Option(help: "Measure only what has this in its name.")
  var filter = ""

  func run() throws {
    for path in readPages {
      let bytes = try Data(contentsOf: URL(filePath: path))
      let page = bytes.withUnsafeBytes { PageReader.page(of: $0, contentType: "text/html") }
      print(page.title?.text ?? "", page.published.map { "\($0)" } ?? "", page.siteName ?? "", page.authors)
    }
    guard readPages.isEmpty else { return }
    let all = try manuscripts.flatMap(Self.paths(ofManuscript:)) + page.flatMap(Self.paths(ofPage:))
    let measurements = try all.filter { filter.isEmpty || $0.name.contains(filter) }.map { try $0.measure() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(measurements))
  }

  /// From a manuscript's bytes to the report.
  private static func paths(ofManuscript path: String) throws -> [Benchmark] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let name = URL(filePath: path).lastPathComponent
    let manuscript = try ReaderRegistry.read(bytes, path: name, as: nil)
    let extractor = CitationExtractor()
    let cited = extractor.extract(from: manuscript)
    let texts = manuscript.notes.map(\.passage)
    let length = texts.reduce(0) { $0 + $1.text.utf8.count }
    let judged = Auditor().judge([cited], results: [:], isOffline: true, today: .distantFuture)
    let audit = Audit(
      startedAt: .distantPast,
      finishedAt: .distantPast,
      isOffline: true,
      isInterrupted: false,
      documents: judged.documents,
      findings: judged.findings
    )
    let notes = manuscript.notes.count
    return [
      Benchmark(name: "read the manuscript (\(name))", unit: "byte", units: bytes.count) {
        try ReaderRegistry.read(bytes, path: name, as: nil).notes.count
      },
      Benchmark(name: "find links (\(name))", unit: "byte", units: length) {
        texts.reduce(0) { $0 + LinkFinder().links(in: $1, hyperlinks: []).count }
      },
      Benchmark(name: "extract citations (\(name))", unit: "note", units: notes) {
        extractor.extract(from: manuscript).notes.reduce(0) { $0 + $1.citations.count }
      },
      Benchmark(name: "run the offline rules (\(name))", unit: "note", units: notes) {
        Auditor().judge([cited], results: [:], isOffline: true, today: .distantFuture).findings.count
      },
    ]
      + ReportWriterRegistry.writers.map { writer in
        Benchmark(name: "write \(writer.format) (\(name))", unit: "note", units: notes) {
          var report = ""
          writer.init(options: ReportOptions(version: "0")).write(audit, to: &report)
          return report.utf8.count
        }
      }
  }

  /// From a page's bytes to its match with a citation.
  private static func paths(ofPage path: String) throws -> [Benchmark] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let name = URL(filePath: path).lastPathComponent
    let page = bytes.withUnsafeBytes { PageReader.page(of: $0, contentType: "text/html") }
    let address = try RequestURL("https://unknown.invalid/")
    var item = CitationItem(type: .webpage)
    item.title = page.title?.text
    item.containerTitle = page.siteName
    item.issued = page.published.map({ DateVariable($0) })
    return [
      Benchmark(name: "parse the page (\(name))", unit: "byte", units: bytes.count) {
        bytes.withUnsafeBytes { PageReader.page(of: $0, contentType: "text/html").titles.count }
      },
      Benchmark(name: "match the citation (\(name))", unit: "citation", units: 1) {
        CitationMatcher().match(item, with: page, at: address).title.score > 0.5 ? 1 : 0
      },
    ]
  }
}
