import Auditing
import Citations
import Foundation
import Messages
import ReportWriters

/// One report of a run: where it goes and who writes it.
struct ReportDestination {
  /// The path that means standard output.
  static let standardOutput = "-"

  /// The file's path, or `-`.
  let path: String
  /// The format's writer.
  let writer: any ReportWriter.Type

  /// Writes to all of them: one that cannot be written to keeps nothing from the others.
  ///
  /// - Throws: `ExitCode` where one failed, when it has been told why.
  static func writeAll(
    _ destinations: [ReportDestination],
    _ write: (ReportDestination) throws -> Void
  ) throws {
    var failed = false
    for destination in destinations {
      do {
        try write(destination)
      } catch let error as CommandError {
        Console.complain(error.message)
        failed = true
      }
    }
    if failed { throw ExitStatus.trouble.exitCode }
  }

  /// Writes an audit there.
  func write(_ audit: Auditing.Audit, color: Occasion, language: LanguageOptions) throws {
    let options = options(color, language)
    let writer = writer.init(options: options)
    if WordDocument.isWanted(path, of: self.writer) {
      var text = ""
      writer.write(audit, to: &text)
      return try WordDocument(markdown: text, language: options.language).write(to: path)
    }
    try deliver { writer.write(audit, to: &$0) }
  }

  /// Writes an extraction there.
  ///
  /// - Throws: `CommandError` where the format is for audits only.
  func write(_ manuscripts: [CitedManuscript], color: Occasion, language: LanguageOptions) throws {
    guard let type = writer as? any ExtractionWriter.Type else {
      throw CommandError("format \(writer.format) is for audits; use ibid audit")
    }
    let writer = type.init(options: options(color, language))
    try deliver { writer.write(manuscripts, to: &$0) }
  }

  /// Whether its format shows nothing but addresses.
  var wantsAddressesAlone: Bool { writer is any AddressWriter.Type }

  /// Writes the addresses of manuscripts there, where the format shows nothing else.
  func write(_ links: [[Link]], color: Occasion, language: LanguageOptions) throws {
    guard let type = writer as? any AddressWriter.Type else { return }
    let writer = type.init(options: options(color, language))
    try deliver { output in
      for own in links { writer.write(own, to: &output) }
    }
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
  private func deliver(_ report: (inout ReportStream) -> Void) throws {
    if path == Self.standardOutput {
      var stream = ReportStream(put: Console.write)
      report(&stream)
      return try stream.finish()
    }
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    let type = attributes?[.type] as? FileAttributeType
    do {
      if let type, type != .typeRegular, type != .typeDirectory {
        try Self.write(report, to: url)
      } else {
        try Self.replace(url, by: report, permissions: attributes?[.posixPermissions])
      }
    } catch {
      let folder = (path as NSString).deletingLastPathComponent
      let mend: Message =
        folder.isEmpty || FileManager.default.fileExists(atPath: folder)
        ? "check its permissions and the disk" : "make the folder \(folder) first"
      throw CommandError("\(path): cannot be written; \(mend)")
    }
  }

  /// Writes a new file beside the old one, and puts it in the place of that once it is whole.
  private static func replace(_ url: URL, by report: (inout ReportStream) -> Void, permissions: Any?) throws {
    let new = url.deletingLastPathComponent().appending(
      path: ".\(url.lastPathComponent).\(UUID().uuidString)"
    )
    let attributes = permissions.map { [FileAttributeKey.posixPermissions: $0] }
    guard FileManager.default.createFile(atPath: new.path, contents: nil, attributes: attributes) else {
      throw CocoaError(.fileWriteUnknown)
    }
    do {
      try write(report, to: new)
      guard rename(new.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(at: new)
      throw error
    }
  }

  private static func write(_ report: (inout ReportStream) -> Void, to url: URL) throws {
    let handle = try FileHandle(forWritingTo: url)
    var stream = ReportStream { try handle.write(contentsOf: $0) }
    report(&stream)
    try stream.finish()
    try handle.close()
  }
}
