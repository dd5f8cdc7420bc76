import Foundation
import TestSupport
import Testing

@testable import Citations

@Suite("The registry of styles")
struct StyleRegistryTests {
  @Test("every file in the folder Styles is registered, and has a fixture of its name")
  func complete() throws {
    let folder = Fixtures.root.appending(path: "Sources/Citations/Styles")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "CitationStyle.swift" && $0 != "StyleRegistry.swift" }.map { String($0.dropLast(6)) }
    #expect(files.sorted() == StyleRegistry.all.map { String(describing: $0) }.sorted())
    // Guides that several styles share the reading of have rows of their own besides.
    #expect(Set(StyleRegistry.all.map { $0.name }).isSubset(of: StyleRowsTests.styles))
  }
}
