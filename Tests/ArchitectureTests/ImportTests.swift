import Foundation
import TestSupport
import Testing

@Suite("The modules import what the README's table says")
struct ImportTests {
  @Test("the table names every module in Sources")
  func tableIsComplete() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.root.appending(path: "Sources").path
    )
    #expect(Set(HouseTable.rows.map(\.module)) == Set(folders.filter { !$0.hasPrefix(".") }))
  }

  @Test("no module imports one that stands below it in the table", arguments: HouseTable.rows.indices)
  func nothingLooksBackUp(row: Int) {
    let above = Set(HouseTable.rows[..<row].map(\.module))
    #expect(HouseTable.rows[row].imports.subtracting(above).isEmpty)
  }

  @Test("a file imports only what the table allows its module", arguments: SourceFile.all)
  func filesKeepToTheTable(file: SourceFile) throws {
    let ours = Set(HouseTable.rows.map(\.module))
    let allowed = try #require(HouseTable.rows.first { $0.module == file.module }).imports
    #expect(Set(file.imports).intersection(ours).subtracting(allowed) == [])
  }

  @Test("Package.swift gives each module the dependencies of the table", arguments: HouseTable.rows)
  func manifestAgrees(row: HouseTable.Row) throws {
    let manifest = try String(contentsOf: Fixtures.root.appending(path: "Package.swift"), encoding: .utf8)
    let ours = Set(HouseTable.rows.map(\.module))
    let declarations = manifest.split(separator: /\n {4}(?:room|tests|\.\w+)\(/)
    let declaration = try #require(
      declarations.first { $0.prefix(80).firstMatch(of: /"(\w+)"/)?.1 == row.module[...] }
    )
    let dependencies = declaration.firstMatch(of: /(?:uses|dependencies): \[([^\]]*)\]/)?.1 ?? ""
    let names = dependencies.matches(of: /"(\w+)"/).map { String($0.1) }
    #expect(Set(names).intersection(ours) == row.imports)
  }
}
