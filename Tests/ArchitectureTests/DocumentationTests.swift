import Testing

@Suite("What crosses modules is documented")
struct DocumentationTests {
  /// The names that each protocol of the program requires: where a type supplies them, the protocol documents them.
  static let requirements: [String: Set<String>] = {
    var names: [String: Set<String>] = [:]
    var parents: [String: String] = [:]
    for file in SourceFile.all {
      var current: String?
      for line in file.lines {
        if let match = line.firstMatch(of: /^(?:package )?protocol (\w+)(?:: (\w+))?/) {
          current = String(match.1)
          parents[String(match.1)] = match.2.map(String.init)
        }
        if line == "}" { current = nil }
        if let current, let name = declaredName(line) { names[current, default: []].insert(name) }
      }
    }
    for name in parents.keys {
      // A protocol of a protocol of a protocol requires what all three do.
      for parent in sequence(first: name, next: { parents[$0] }).dropFirst() {
        names[name, default: []].formUnion(names[parent] ?? [])
      }
    }
    return names
  }()

  /// The name that a line declares: `init` for initializers.
  static func declaredName(_ line: String) -> String? {
    let match = line.firstMatch(of: /\b(?:(?:var|let|func|typealias) (\w+)|(init)\b)/)
    return match.flatMap { $0.1 ?? $0.2 }.map(String.init)
  }

  @Test("every package declaration has a documentation comment", arguments: SourceFile.all)
  func packageAPIIsDocumented(file: SourceFile) {
    let conformances = Self.requirements.filter { name, _ in
      file.lines.contains { $0.contains("\(file.name):") && $0.contains(name) }
    }
    let inherited = conformances.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    for (index, line) in file.lines.enumerated() {
      let words = line.split(separator: " ")
      guard let first = words.first, first == "package" || first.hasPrefix("@"),
        words.contains("package"), !words.contains("import"),
        !inherited.contains(Self.declaredName(line) ?? "")
      else { continue }
      let above = file.lines[..<index].last { !$0.contains(/^ *@/) } ?? ""
      #expect(above.contains(/^ *\/\/\/\s/), "\(file.path):\(index + 1): \(line)")
    }
  }

  @Test("nothing is public: this is a program, not a library", arguments: SourceFile.all)
  func nothingIsPublic(file: SourceFile) {
    #expect(!file.lines.contains { $0.contains(/^ *(?:public|open)\b/) })
  }

  @Test("what the compiler cannot prove carries a comment that does", arguments: SourceFile.all)
  func unsafeCodeIsExplained(file: SourceFile) {
    let unproven = /@unchecked Sendable|nonisolated\(unsafe\)|try!|\bas!|unsafeBitCast/
    for (index, line) in file.lines.enumerated() where line.contains(unproven) {
      if line.contains(/^ *\/\//) { continue }
      let around = file.lines[max(0, index - 6)...index]
      #expect(around.contains { $0.contains("//") }, "\(file.path):\(index + 1): \(line)")
    }
  }

  @Test("nothing is left for later in a comment", arguments: SourceFile.all)
  func nothingIsLeftForLater(file: SourceFile) {
    #expect(!file.lines.contains { $0.contains(/\b(?:TODO|FIXME|XXX|HACK)\b/) })
  }
}
