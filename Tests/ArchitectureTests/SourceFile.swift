import Foundation
import TestSupport
import Testing

/// One Swift file of the program, as text.
struct SourceFile: CustomTestStringConvertible, Sendable {
  /// The path from the project's root: `Sources/Citations/Citation.swift`.
  let path: String
  /// Its lines.
  let lines: [String]

  /// The module that it belongs to.
  var module: String { String(path.split(separator: "/")[1]) }
  /// The file's name without `.swift`.
  var name: String { String(path.split(separator: "/").last?.dropLast(6) ?? "") }
  var testDescription: String { path }

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      line.wholeMatch(of: /(?:(?:package|private|fileprivate|internal|@\w+) )*import (?:\w+ )?(\w+)(?:\..*)?/)
        .map { String($0.1) }
    }
  }

  /// The types that it declares at its top level and that other files can see.
  var types: [String] {
    lines.compactMap { line in
      line.firstMatch(
        of:
          /^(?:(?:package|final|indirect|nonisolated|@\w+(?:\(\w+\))?) )*(?:struct|enum|class|actor|protocol) (\w+)/
      ).map { String($0.1) }
    }
  }

  /// The types that it extends at its top level.
  var extendedTypes: [String] {
    lines.compactMap { $0.firstMatch(of: /^(?:package |private |fileprivate )?extension (\[?\w+)/) }
      .map { $0.1.hasPrefix("[") ? "Array" : String($0.1) }
  }

  /// All Swift files of the program.
  static let all: [SourceFile] = {
    let sources = Fixtures.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: sources.appending(path: path), encoding: .utf8) else {
        return nil
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return SourceFile(path: "Sources/" + path, lines: lines)
    }
  }()

  /// The files of one folder, without what stands in folders below it.
  static func inFolder(_ folder: String) -> [SourceFile] {
    all.filter { $0.path == "Sources/\(folder)/\($0.name).swift" }
  }
}
