import Foundation
import TestSupport
import Testing

@testable import ReportWriters

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Reports, opened by the programs that people open them with", .serialized)
struct OutsideReadersTests {
  /// The reports of all nasty titles in a folder, as `0.csv`, `1.csv` ….
  private func reports(_ writer: any ReportWriter.Type, _ ending: String) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    for (number, title) in NastyTitle.all.enumerated() {
      var text = ""
      writer.init(options: ReportOptions(version: "1.0.0")).write(
        try SampleAudit.saying(title.text),
        to: &text
      )
      try folder.write(text, to: "\(number).\(ending)")
    }
    return folder
  }

  @Test(
    "LibreOffice finds one row a citation in the CSV, its columns, and no formula",
    .enabled(if: Program.tool("soffice") != nil, "needs LibreOffice")
  )
  func spreadsheet() throws {
    let folder = try reports(CSVReportWriter.self, "csv")
    let run = try Program(
      shell: """
        soffice "-env:UserInstallation=file://$PWD/profile" --headless --infilter=CSV:44,34,76,1 \
          --convert-to fods *.csv
        """,
      in: folder.url,
      environment: ["HOME": folder.url.path]
    )
    for number in NastyTitle.all.indices {
      let sheet = try? Data(contentsOf: folder.url.appending(path: "\(number).fods"))
      let document = try XMLDocument(data: #require(sheet, "\(run.errors)"))
      #expect(try document.nodes(forXPath: "//@*[local-name()='formula']").isEmpty)
      let rows = try document.nodes(
        forXPath: "//*[local-name()='table-row'][*[local-name()='table-cell'][@*[local-name()='value-type']]]"
      )
      #expect(rows.count == 1 + 5 + 2, "\(NastyTitle.all[number])")
    }
  }

  @Test(
    "a JUnit parser finds every citation, the failures and what is skipped",
    .enabled(
      if: Program.tool("junitparser") != nil,
      "junitparser is not installed; .ci/setup --tests does that"
    )
  )
  func jUnit() throws {
    let folder = try reports(JUnitReportWriter.self, "xml")
    let script = """
      import glob
      from junitparser import JUnitXml, Failure, Skipped
      for path in glob.glob("*.xml"):
          cases = [case for suite in JUnitXml.fromfile(path) for case in suite]
          results = [type(result).__name__ for case in cases for result in case.result]
          print(len(cases), results.count("Failure"), results.count("Error"))
      """
    try folder.write(script, to: "count.py")
    let python = try #require(Program.tool("junitparser")).deletingLastPathComponent().appending(
      path: "python3"
    )
    let run = try Program(python, ["count.py"], in: folder.url)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == NastyTitle.all.count)
    #expect(Set(lines) == ["7 1 0"])
  }

  @Test(
    "a query sheet as DOCX brings no link or markup with it that a title asks for",
    .enabled(if: Program.tool("pandoc") != nil, "needs pandoc")
  )
  func wordDocument() throws {
    let folder = try reports(QueryReportWriter.self, "md")
    let run = try Program(
      shell: """
        for sheet in *.md; do
          pandoc --from=gfm --to=docx "$sheet" --output=sheet.docx && pandoc --from=docx --to=json sheet.docx
          echo
        done
        """,
      in: folder.url
    )
    #expect(run.status == 0)
    let documents = run.output.split(separator: "\n")
    #expect(documents.count == NastyTitle.all.count)
    for document in documents {
      let kinds = document.matches(of: /"t":"(RawInline|RawBlock|Image)"/)
      #expect(kinds.isEmpty)
      // An address in a title may be a link where it shows where it leads.
      let links = document.matches(of: /"Str","c":"([^"]*)"\}\],\["([^"]*)",""\]\]/).map(\.output)
      #expect(links.filter { $0.1 != $0.2 && !$0.2.hasPrefix("https://example.org/") }.isEmpty)
      #expect(links.count == document.matches(of: /"t":"Link"/).count)
    }
  }
}
