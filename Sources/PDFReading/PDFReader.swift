import Foundation
import Markup
import Messages

/// Reads PDF files with poppler's programs, each run in a process of its own with limits.
///
/// Its functions wait for the programs: call them where waiting is no harm.
package struct PDFReader: Sendable {
  /// How much of a metadata stream is read, in bytes: libxml2 compares each attribute of an element with all before it.
  private static let maximumPacket = 128 << 10

  private let limits: PDFLimits
  private let searchPath: String

  /// Makes a reader whose programs may cost what `limits` say.
  package init(limits: PDFLimits) {
    let path = ProcessInfo.processInfo.environment["PATH"]
    self.init(limits: limits, searchPath: path ?? "/usr/local/bin:/usr/bin:/bin")
  }

  init(limits: PDFLimits, searchPath: String) {
    self.limits = limits
    self.searchPath = searchPath
  }

  /// What a file says of itself.
  package func information(of file: PDFFile) throws(PDFReadError) -> PDFInformation {
    var information = PDFInformation()
    for line in try lines(printedBy: "pdfinfo", ["-enc", "UTF-8", "-isodates"], file) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      if value.isEmpty { continue }
      switch line[..<colon] {
      case "Title": information.titles.append(value)
      case "Author": information.authors.append(value)
      case "Creator": information.creator = value
      case "CreationDate": information.created = value
      case "Pages": information.pages = Int(value) ?? 0
      default: break
      }
    }
    let metadata = try bytes(printedBy: "pdfinfo", ["-meta"], file)
    let packet = XMPPacket(Array(metadata.prefix(Self.maximumPacket)))
    information.titles = packet.titles + information.titles.filter { !packet.titles.contains($0) }
    if !packet.creators.isEmpty { information.authors = packet.creators }
    information.publicationName = packet.publicationName
    information.publicationDate = packet.publicationDate
    information.language = packet.languages.first
    return information
  }

  /// The text of pages.
  ///
  /// - Parameter numbers: Which pages, counted from 1; nil reads all.
  package func pages(_ numbers: ClosedRange<Int>? = nil, of file: PDFFile) throws(PDFReadError) -> [PDFPage] {
    // The hidden text is what a scanned page was recognised as.
    var arguments = ["-xml", "-i", "-hidden", "-stdout", "-enc", "UTF-8"]
    arguments += ["-zoom", "\(PopplerXML.unitsInPoint)"]
    if let numbers { arguments += ["-f", "\(numbers.lowerBound)", "-l", "\(numbers.upperBound)"] }
    let printed = try bytes(printedBy: "pdftohtml", arguments, file)
    do throws(MarkupError) {
      return try PopplerXML(printed).pages
    } catch {
      if case .broken = error { throw .damaged("poppler finds no page in it") }
      throw .tooCostly
    }
  }

  private func lines(
    printedBy program: String,
    _ arguments: [String],
    _ file: PDFFile
  ) throws(PDFReadError) -> [Substring] {
    String(decoding: try bytes(printedBy: program, arguments, file), as: UTF8.self).split(separator: "\n")
  }

  /// What a program prints about a file.
  private func bytes(
    printedBy program: String,
    _ arguments: [String],
    _ file: PDFFile
  ) throws(PDFReadError) -> [UInt8] {
    let confined = ConfinedProgram(
      name: program,
      arguments: arguments + ["/dev/stdin"],
      limits: limits,
      searchPath: searchPath
    )
    let outcome = try confined.run(reading: file)
    if outcome.isOverLimit { throw .tooCostly }
    switch outcome.status {
    case 0?: return outcome.output
    case ConfinedProgram.notFound?: throw .missing(program)
    default:
      let complaint = String(decoding: outcome.complaint, as: UTF8.self)
      if complaint.contains("password") || complaint.contains("not allowed") { throw .encrypted }
      if complaint.contains("ut of memory") || complaint.contains("bad_alloc") { throw .tooCostly }
      throw .damaged(Message(verbatim: Self.sentence(complaint)))
    }
  }

  /// The first line of a complaint, without poppler's kind of it.
  private static func sentence(_ complaint: String) -> String {
    let line = complaint.split(separator: "\n").first ?? ""
    return String(line.split(separator: ": ", maxSplits: 1).last ?? line)
  }
}
