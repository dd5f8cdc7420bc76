import Testing

@Suite("A registry lists what its folder holds")
struct RegistryTests {
  @Test("every file of the folder is in the list", arguments: Registry.all)
  func nothingIsForgotten(registry: Registry) {
    #expect(!registry.held.isEmpty)
    #expect(Set(registry.held).subtracting(registry.listed) == [])
  }

  @Test("a rule's file is named after its id")
  func rulesAreNamedAfterTheirIDs() {
    for file in SourceFile.inFolder("Auditing/Rules") where !file.name.contains("+") {
      let id = file.lines.lazy.compactMap { $0.firstMatch(of: /id: "([a-z-]+\/[a-z0-9-]+)"/) }.first
        .map { String($0.1) }
      let name = id.map { $0.filter { $0 != "/" && $0 != "-" } }
      #expect(name == file.name.lowercased(), "\(file.path) holds \(id ?? "no id")")
    }
  }
}
