import Testing

@Suite("Files are short and named after what is in them")
struct NamingTests {
  @Test(
    "a file holds one type, named as the file, or extensions of the type before its plus sign",
    arguments: SourceFile.all
  )
  func oneTypeAFile(file: SourceFile) {
    if let plus = file.name.firstIndex(of: "+") {
      let owner = String(file.name[..<plus])
      #expect(file.types == [])
      #expect(file.extendedTypes.contains(owner))
    } else {
      #expect(file.types == [file.name])
    }
  }

  @Test("no file is longer than 600 lines", arguments: SourceFile.all)
  func filesAreShort(file: SourceFile) {
    #expect(file.lines.count <= 600)
  }

  @Test("half of the files have at most 120 lines")
  func filesAreMostlyShort() {
    let counts = SourceFile.all.map(\.lines.count).sorted()
    #expect(counts[counts.count / 2] <= 120)
  }

  @Test("no file or folder is a drawer for all sorts of things", arguments: SourceFile.all)
  func noDrawers(file: SourceFile) {
    let drawers: Set = [
      "utils", "util", "utilities", "helpers", "helper", "misc", "common", "shared", "types",
    ]
    let parts = file.path.lowercased().split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "+" })
    #expect(drawers.isDisjoint(with: parts.map(String.init)))
  }
}
