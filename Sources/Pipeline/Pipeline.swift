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
    let (searched, failures) = search(files)
    return (understand(searched), failures)
  }

  /// Reads files and the addresses in them, and nothing else.
  ///
  /// - Parameter files: Paths, folders, globs, or `-` for standard input.
  /// - Returns: The addresses of each manuscript that could be read, and why the rest could not.
  package func addresses(in files: [String]) -> (links: [[Link]], failures: [ReadError]) {
    let (searched, failures) = search(files)
    let links = searched.map(\.links)
    for (searched, links) in zip(searched, links) {
      listener(.searched(path: searched.manuscript.path, addresses: links.count))
    }
    return (links, failures)
  }

  /// Reads files, and finds the addresses in each manuscript.
  private func search(_ files: [String]) -> (manuscripts: [SearchedManuscript], failures: [ReadError]) {
    let finder = LinkFinder()
    var manuscripts: [SearchedManuscript] = []
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
        let searched = finder.search(try result.get())
        manuscripts.append(searched)
        let manuscript = searched.manuscript
        for omission in manuscript.omissions { listener(.omitted(omission, path: manuscript.path)) }
      } catch {
        fail(error)
      }
    }
    return (manuscripts, failures)
  }

  /// Reads the citations in manuscripts.
  private func understand(_ manuscripts: [SearchedManuscript]) -> [CitedManuscript] {
    let extractor = CitationExtractor()
    return manuscripts.map { searched in
      let cited = extractor.extract(from: searched)
      let citations = cited.notes.reduce(0) { $0 + $1.citations.count }
      listener(.read(path: cited.manuscript.path, notes: cited.notes.count, citations: citations))
      return cited
    }
  }

  /// Reads files, asks every address in them once, and judges.
  ///
  /// What the notes cite is read while the first answers are waited for, and what the manuscripts alone show is looked
  /// for while the others are.
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
    let (searched, failures) = search(files)
    let ignored = searched.ignoredAddresses
    let (plan, excluded) = FetchPlanner().plan(searched).parted {
      options.selection.contains($0) && !ignored.contains($0)
    }
    let answers = fetcher.map { ask(plan, $0) }
    let manuscripts = await apart { understand(searched) }
    let auditor = Auditor(settings: options.rules, suppressions: options.suppressions)
    let isOffline = fetcher == nil
    async let found = apart { auditor.findings(in: manuscripts, isOffline: isOffline, today: startedAt) }
    var evidence = Evidence(manuscripts, excluded: excluded)
    if let fetcher, let answers { await gather(&evidence, answers, fetcher) }
    let isInterrupted = Task.isCancelled
    let judged = auditor.judge(
      manuscripts,
      by: evidence,
      beside: await found,
      isOffline: isOffline,
      today: startedAt
    )
    listener(.finished)
    let audit = Audit(
      startedAt: startedAt,
      finishedAt: options.now(),
      isOffline: isOffline,
      isInterrupted: isInterrupted,
      documents: judged.documents,
      findings: judged.findings,
      suppressed: judged.suppressed,
      remarks: judged.remarks
    )
    return (audit, failures)
  }

  /// Works for long on a thread of its own: those of tasks are as few as there are cores, and the answers that come
  /// meanwhile are kept by tasks.
  private func apart<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }

  /// Asks one address, and a made-up one beside it where its answer may be what the host answers to everything.
  ///
  /// - Returns: Its check; nil where the task was cancelled before the answer.
  package func check(_ address: RequestURL, asking fetcher: some Fetcher) async -> LinkCheck? {
    let link = Link(url: address.string, request: .success(address), location: .text(line: 1, column: 1))
    let manuscript = Manuscript(path: address.string, format: .text, blocks: [], notes: [])
    let plan = FetchPlanner().plan([SearchedManuscript(manuscript: manuscript, notes: [], body: [link])])
    let cited = CitedManuscript(manuscript: manuscript, notes: [], links: [link])
    var evidence = Evidence([cited], addressesAsked: [address])
    await gather(&evidence, ask(plan, fetcher), fetcher)
    return evidence.checks[address]
  }

  /// Begins to ask the addresses of a plan.
  private func ask(_ plan: FetchPlan, _ fetcher: some Fetcher) -> AsyncStream<FetchResult<Page>> {
    listener(.planned(plan.requests.reduce(into: [:]) { $0[$1.url.host, default: 0] += 1 }))
    return fetcher.fetch(plan, reading: { PageReader(response: $0) })
  }

  /// Takes the answers, and asks made-up addresses where an answer may be what its host answers to everything.
  private func gather(
    _ evidence: inout Evidence,
    _ answers: AsyncStream<FetchResult<Page>>,
    _ fetcher: some Fetcher
  ) async {
    var done = 0
    for await result in answers {
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
