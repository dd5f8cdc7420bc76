/// Every report format, and the choice of one by name or by a file's ending.
package enum ReportWriterRegistry {
  /// The writers, in the order in which `--help` lists them.
  package static let writers: [any ReportWriter.Type] = [
    TextReportWriter.self,
    MarkdownReportWriter.self,
    HTMLReportWriter.self,
    QueryReportWriter.self,
    JSONReportWriter.self,
    SARIFReportWriter.self,
    JUnitReportWriter.self,
    GitHubReportWriter.self,
    CSVReportWriter.self,
    TSVReportWriter.self,
    CSLJSONReportWriter.self,
    URLListWriter.self,
  ]

  /// The writers that can also show an extraction.
  package static let extractionWriters: [any ExtractionWriter.Type] =
    writers.compactMap { $0 as? any ExtractionWriter.Type }

  /// The writer of the format `name`, if there is one.
  package static func writer(named name: String) -> (any ReportWriter.Type)? {
    writers.first { $0.format == name }
  }

  /// The writer that a file's ending calls for, if there is one: the longest ending that fits decides.
  package static func writer(forPath path: String) -> (any ReportWriter.Type)? {
    let name = path.lowercased()
    var best: (writer: any ReportWriter.Type, length: Int)?
    for writer in writers {
      for ending in writer.fileExtensions where name.hasSuffix("." + ending) {
        if ending.count > best?.length ?? 0 { best = (writer, ending.count) }
      }
    }
    return best?.writer
  }
}
