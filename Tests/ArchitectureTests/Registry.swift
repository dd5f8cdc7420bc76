import Testing

/// A folder with one file for each thing of a kind, and the file that lists them all.
struct Registry: CustomTestStringConvertible, Sendable {
  /// The folder under Sources/.
  let folder: String
  /// The list's file under Sources/.
  let list: String
  var testDescription: String { folder }

  /// Every registry of the program.
  static let all = [
    Registry(folder: "ManuscriptReaders/Formats", list: "ManuscriptReaders/ReaderRegistry.swift"),
    Registry(folder: "Auditing/Rules", list: "Auditing/RuleRegistry.swift"),
    Registry(folder: "ReportWriters/Formats", list: "ReportWriters/ReportWriterRegistry.swift"),
    Registry(folder: "ibid/Commands", list: "ibid/Ibid.swift"),
  ]

  /// The types of the folder: one a file, but for what stands behind a plus sign, and the list itself.
  var held: [String] {
    SourceFile.inFolder(folder)
      .filter { $0.path != "Sources/" + list && !$0.name.contains("+") }
      .filter { file in !file.lines.contains { $0.contains("protocol \(file.name)") } }
      .map(\.name)
  }

  /// The types that the list names: `Name.self`.
  var listed: [String] {
    (SourceFile.all.first { $0.path == "Sources/" + list }?.lines ?? [])
      .flatMap { $0.matches(of: /\b([A-Z]\w+)\.self\b/).map { String($0.1) } }
  }
}
