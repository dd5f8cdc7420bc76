import Auditing
import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import Pages
import ReportWriters

/// Feeds what libFuzzer makes up to everything that reads foreign bytes: a manuscript of one format, its citations,
/// checks and reports; or a page.
///
/// What is fed stands in the environment's `IBID_FUZZ`: `page`, or a format's name as `--input-format` has it. libFuzzer
/// itself (https://llvm.org/docs/LibFuzzer.html) tells crashes, sanitizers' complaints, and inputs that take too long.
@main enum Fuzzing {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, read))
  }

  private static let subject = ProcessInfo.processInfo.environment["IBID_FUZZ"] ?? "text"
  private static let format = ManuscriptFormat(rawValue: subject)

  /// Reads one made-up input; it is in C's hands, which calls it from a nonisolated function.
  private static let read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    if Fuzzing.subject == "page" {
      _ = PageReader.page(of: bytes)
    } else if let manuscript = try? ReaderRegistry.read([UInt8](bytes), path: "fuzz", as: Fuzzing.format) {
      Fuzzing.report(CitationExtractor().extract(from: manuscript))
    }
    return 0
  }

  /// Judges a manuscript offline, and writes all reports.
  private static func report(_ manuscript: CitedManuscript) {
    let judged = Auditor().judge([manuscript], results: [:], isOffline: true, today: .distantFuture)
    let audit = Audit(
      startedAt: .distantPast,
      finishedAt: .distantPast,
      isOffline: true,
      isInterrupted: false,
      documents: judged.documents,
      findings: judged.findings
    )
    for writer in ReportWriterRegistry.writers {
      var report = ""
      writer.init(options: ReportOptions(version: "0")).write(audit, to: &report)
    }
  }
}

/// libFuzzer's own main function, under the name that it has for programs with one of their own. Arguments and result
/// are words and pointers, which C and Swift pass alike.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
