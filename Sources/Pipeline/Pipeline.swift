package import Auditing
package import Citations
import FetchPlanning
package import Fetching
import Foundation
package import ManuscriptReaders
import Manuscripts
import Pages
package import WebAddresses

/// The whole run, from the names of files to the audit that reports are written from.
package struct Pipeline: Sendable {
  private let options: PipelineOptions
  private let listener: @Sendable (PipelineEvent) -> Void

  /// Makes a pipeline that tells `listener` what happens, on whatever thread it happens.
  package init(
    options: PipelineOptions = PipelineOptions(),
    listener: @escaping @Sendable (PipelineEvent) -> Void = { _ in }
  ) {
    self.options = options
    self.listener = listener
  }

  /// Reads files and the citations in them.
  ///
  /// - Parameter files: Paths, folders, globs, or `-` for standard input.
  /// - Returns: What could be read, and why the rest could not.
  package func extract(_ files: [String]) -> (manuscripts: [CitedManuscript], failures: [ReadError]) {
    let (manuscripts, failures) = read(files) { manuscript in
      let cited = CitationExtractor().extract(from: manuscript)
      let citations = cited.notes.reduce(0) { $0 + $1.citations.count }
      listener(.read(path: manuscript.path, notes: cited.notes.count, citations: citations))
      return cited
    }
    return (manuscripts, failures)
  }

  /// Reads files and the addresses in them, and nothing else.
  ///
  /// - Parameter files: Paths, folders, globs, or `-` for standard input.
  /// - Returns: The addresses of each manuscript that could be read, and why the rest could not.
  package func addresses(in files: [String]) -> (links: [[Link]], failures: [ReadError]) {
    let (links, failures) = read(files) { manuscript in
      let links = LinkFinder().links(in: manuscript)
      listener(.searched(path: manuscript.path, addresses: links.count))
      return links
    }
    return (links, failures)
  }

  /// Reads files, and then what each manuscript amounts to.
  private func read<Reading>(
    _ files: [String],
    _ reading: (Manuscript) -> Reading
  ) -> (readings: [Reading], failures: [ReadError]) {
    var readings: [Reading] = []
    var failures: [ReadError] = []
    func fail(_ error: ReadError) {
      if error.code == .skipped { return listener(.skipped(error)) }
      failures.append(error)
      listener(.unreadable(error))
    }
    var read = ReadFiles()
    for file in ManuscriptFiles.expand(files) where !Task.isCancelled {
      read.read(file, as: options.inputFormat)
    }
    for result in read.results {
      if Task.isCancelled { break }
      do throws(ReadError) {
        let manuscript = try result.get()
        readings.append(reading(manuscript))
        for omission in manuscript.omissions { listener(.omitted(omission, path: manuscript.path)) }
      } catch {
        fail(error)
      }
    }
    return (readings, failures)
  }

  /// Reads files, asks every address in them once, and judges.
  ///
  /// Cancelling the task ends it early: the audit then says what is known by then.
  ///
  /// - Parameters:
  ///   - files: Paths, folders, globs, or `-` for standard input.
  ///   - fetcher: What asks the addresses; nil asks none.
  /// - Returns: The audit of what could be read, and why the rest could not.
  package func audit(
    _ files: [String],
    asking fetcher: (any Fetcher)?
  ) async -> (audit: Audit, failures: [ReadError]) {
    let startedAt = options.now()
    let (manuscripts, failures) = extract(files)
    let ignored = manuscripts.ignoredAddresses
    let (plan, excluded) = FetchPlanner().plan(manuscripts).parted {
      options.selection.contains($0) && !ignored.contains($0)
    }
    var evidence = Evidence(manuscripts, excluded: excluded)
    if let fetcher { await gather(&evidence, plan, fetcher) }
    let isInterrupted = Task.isCancelled
    let judged = Auditor(settings: options.rules, suppressions: options.suppressions).judge(
      manuscripts,
      by: evidence,
      isOffline: fetcher == nil,
      today: startedAt
    )
    listener(.finished)
    let audit = Audit(
      startedAt: startedAt,
      finishedAt: options.now(),
      isOffline: fetcher == nil,
      isInterrupted: isInterrupted,
      documents: judged.documents,
      findings: judged.findings,
      suppressed: judged.suppressed,
      remarks: judged.remarks
    )
    return (audit, failures)
  }

  /// Asks one address, and a made-up one beside it where its answer may be what the host answers to everything.
  ///
  /// - Returns: Its check; nil where the task was cancelled before the answer.
  package func check(_ address: RequestURL, asking fetcher: some Fetcher) async -> LinkCheck? {
    let link = Link(url: address.string, request: .success(address), location: .text(line: 1, column: 1))
    let manuscript = Manuscript(path: address.string, format: .text, blocks: [], notes: [])
    let cited = CitedManuscript(manuscript: manuscript, notes: [], links: [link])
    var evidence = Evidence([cited], addressesAsked: [address])
    await gather(&evidence, FetchPlanner().plan([cited]), fetcher)
    return evidence.checks[address]
  }

  /// Asks the addresses of a plan, and made-up ones where an answer may be what its host answers to everything.
  private func gather(_ evidence: inout Evidence, _ plan: FetchPlan, _ fetcher: some Fetcher) async {
    listener(.planned(plan.requests.reduce(into: [:]) { $0[$1.url.host, default: 0] += 1 }))
    var done = 0
    for await result in fetcher.fetch(plan, reading: { PageReader(response: $0) }) {
      evidence.take(result)
      done += 1
      listener(.fetched(result, done: done))
    }
    var probes: [FetchResult<Page>] = []
    let doubts = FetchPlanner().probes(of: evidence.doubts)
    for await result in fetcher.fetch(doubts, reading: { PageReader(response: $0) }) {
      probes.append(result)
      listener(.probed(result))
    }
    evidence.take(probes: probes)
  }
}
