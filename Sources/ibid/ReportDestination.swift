import Auditing
import Citations
import Foundation
import ReportWriters

/// One report of a run: where it goes and who writes it.
struct ReportDestination {
  /// The path that means standard output.
  static let standardOutput = "-"

  /// The file's path, or `-`.
  let path: String
  /// The format's writer.
  let writer: any ReportWriter.Type

  /// Writes an audit there.
  func write(_ audit: Auditing.Audit, color: Occasion, language: LanguageOptions) throws {
    var text = ""
    let options = options(color, language)
    writer.init(options: options).write(audit, to: &text)
    if WordDocument.isWanted(path, of: writer) {
      return try WordDocument(markdown: text, language: options.language).write(to: path)
    }
    try deliver(text)
  }

  /// Writes an extraction there.
  ///
  /// - Throws: `ValidationError` where the format is for audits only.
  func write(_ manuscripts: [CitedManuscript], color: Occasion, language: LanguageOptions) throws {
    guard let writer = writer as? any ExtractionWriter.Type else {
      throw CommandError("format \(writer.format) is for audits; use ibid audit")
    }
    var text = ""
    writer.init(options: options(color, language)).write(manuscripts, to: &text)
    try deliver(text)
  }

  private func options(_ color: Occasion, _ language: LanguageOptions) -> ReportOptions {
    var options = ReportOptions(version: Ibid.version)
    options.language = language.language(of: writer)
    if path == Self.standardOutput {
      options.usesColor = Terminal.output.usesColor(color)
      options.width = Terminal.output.width
      options.usesHyperlinks = Terminal.output.usesHyperlinks
    }
    return options
  }

  /// Writes a file whole or not at all; what is no regular file (`/dev/stdout`, a pipe) is written as it comes.
  private func deliver(_ text: String) throws {
    if path == Self.standardOutput { return try Console.write(text) }
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let type = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
    do {
      if let type, type != .typeRegular, type != .typeDirectory {
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: Data(text.utf8))
      } else {
        try Data(text.utf8).write(to: url, options: .atomic)
      }
    } catch {
      let folder = (path as NSString).deletingLastPathComponent
      let mend =
        folder.isEmpty || FileManager.default.fileExists(atPath: folder)
        ? "check its permissions and the disk" : "make the folder \(folder) first"
      throw CommandError("\(path): cannot be written; \(mend)")
    }
  }
}
