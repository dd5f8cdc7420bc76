import Foundation
import Messages
import ReportWriters

/// A report in Markdown made into a DOCX by pandoc (https://pandoc.org), where that is installed.
struct WordDocument {
  /// The text, in GitHub's Markdown.
  let markdown: String
  /// The language of the text, by which Word chooses its fonts and checks its spelling.
  let language: Language

  /// Whether a path asks for a DOCX of a writer of Markdown.
  static func isWanted(_ path: String, of writer: any ReportWriter.Type) -> Bool {
    path.lowercased().hasSuffix(".docx")
      && [QueryReportWriter.format, MarkdownReportWriter.format].contains(writer.format)
  }

  /// Writes the document. Reports bring no image, raw HTML or TeX with them, so that pandoc reads nothing else for it.
  ///
  /// - Throws: `CommandError` where there is no pandoc, or it fails.
  func write(to path: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "report.md")
    let complaints = folder.appending(path: "complaints")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data(markdown.utf8).write(to: source)
      try Data().write(to: complaints)
    } catch {
      throw CommandError("\(folder.path): cannot be written; check its permissions and the disk")
    }
    let pandoc = Process()
    pandoc.executableURL = URL(filePath: "/usr/bin/env")
    pandoc.arguments = [
      "pandoc", "--from=gfm", "--to=docx", "--metadata=lang:\(language.rawValue)",
      "--output=\(path)",
      source.path,
    ]
    pandoc.standardInput = FileHandle.nullDevice
    pandoc.standardOutput = FileHandle.nullDevice
    do {
      pandoc.standardError = try FileHandle(forWritingTo: complaints)
      try pandoc.run()
    } catch {
      throw CommandError(
        "\(path): pandoc cannot be started (\(error.localizedDescription)); write to a .md file"
      )
    }
    pandoc.waitUntilExit()
    // 127 is what env says of a program that is not there (POSIX.1-2024).
    if pandoc.terminationStatus == 127 {
      throw CommandError(
        "\(path): a DOCX needs pandoc, which is not installed; install it, or write to a .md file"
      )
    }
    guard pandoc.terminationStatus == 0 else {
      let words = (try? String(contentsOf: complaints, encoding: .utf8))?.split(separator: "\n").first ?? ""
      throw CommandError("\(path): pandoc could not write it: \(words)")
    }
  }
}
