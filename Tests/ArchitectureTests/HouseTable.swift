import Foundation
import TestSupport
import Testing

/// The table of modules and of what each may import, as the README prints it.
enum HouseTable {
  /// One row: a module, and the modules of this project that it may import.
  struct Row: CustomTestStringConvertible, Sendable {
    let module: String
    let imports: Set<String>
    var testDescription: String { module }
  }

  /// The rows from the top of the table to its bottom; a row may name several modules.
  static let rows: [Row] = {
    let readme = (try? String(contentsOf: Fixtures.root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return readme.split(separator: "\n")
      .drop { !$0.hasPrefix("| module in `Sources/` |") }
      .dropFirst(2)
      .prefix { $0.hasPrefix("|") }
      .flatMap { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        let imports = Set(codeWords(cells[2]))
        return codeWords(cells[1]).map { Row(module: $0, imports: imports) }
      }
  }()

  private static func codeWords(_ cell: Substring) -> [String] {
    cell.matches(of: /`(\w+)`/).map { String($0.1) }
  }
}
