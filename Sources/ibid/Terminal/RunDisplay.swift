import Auditing
import FetchPlanning
import Fetching
import ManuscriptReaders
import Manuscripts
import Messages
import Pages
import Pipeline
import ReportWriters
import Synchronization
import WebAddresses

/// Tells on standard error what a run does: complaints, what became of each address, a line of progress.
final class RunDisplay: Sendable {
  private let explainsEach: Bool
  private let line: Mutex<ProgressLine?>
  /// What was said once and need not be said again.
  private let said = Mutex<Set<String>>([])

  /// Makes a display.
  init(showsProgress: Bool, explainsEach: Bool) {
    self.explainsEach = explainsEach
    line = Mutex(showsProgress ? ProgressLine() : nil)
  }

  /// Takes notice of an event.
  func notice(_ event: PipelineEvent) {
    line.withLock { line in
      switch event {
      case .unreadable(let error), .skipped(let error):
        Self.complain(error.message, around: line)
      case .omitted(let omission, let path):
        let place = "\(path):\(omission.location.messageText)"
        Self.complain("\(place): \(omission.message)", around: line)
      case .read(let path, let notes, let citations):
        if explainsEach {
          Self.print("\(SafeText.line(path)): \(notes) notes, \(citations) citations", around: line)
        }
      case .searched(let path, let addresses):
        if explainsEach { Self.print("\(SafeText.line(path)): \(addresses) addresses", around: line) }
      case .planned(let hosts):
        line?.begin(hosts)
      case .fetched(let result, let done):
        if explainsEach { Self.print(result.explanation, around: line) }
        for case .needsProgram(let reason) in result.product?.signs ?? []
        where said.withLock({ $0.insert(reason).inserted }) {
          Self.complain(Message(verbatim: reason), around: line)
        }
        line?.advance(to: done, host: result.request.url.host)
      case .probed(let result):
        if explainsEach { Self.print("made up: \(result.explanation)", around: line) }
      case .finished:
        line?.clear()
        line = nil
      }
    }
  }

  /// Says why an address is asked once more, where each is explained.
  func explain(_ retry: FetchRetry) {
    guard explainsEach else { return }
    line.withLock { Self.print(retry.explanation, around: $0) }
  }

  private static func complain(_ message: Message, around line: ProgressLine?) {
    line?.clear()
    Console.complain(message)
    line?.draw()
  }

  private static func print(_ message: Message, around line: ProgressLine?) {
    line?.clear()
    Console.display(Console.text(message) + "\n")
    line?.draw()
  }
}

extension FetchRetry {
  /// Why the address is asked once more and when, in one line.
  fileprivate var explanation: Message {
    let seconds = delay / .seconds(1)
    let wait = seconds < 10 ? "\((seconds * 10).rounded() / 10)" : "\(Int(seconds.rounded()))"
    return "\(url.string): try \(tries): \(reason); asked again in \(wait) s"
  }
}

extension FetchResult {
  /// What became of the address, in one line.
  fileprivate var explanation: Message {
    let redirects = redirects.map { " \($0.status) → \($0.to.string)" }.joined()
    let end: Message =
      switch outcome {
      case .response(let response): "\(response.status), \(response.bytes) bytes"
      case .failure(let failure): Message(verbatim: failure.message)
      }
    let milliseconds = Int(duration / .milliseconds(1))
    let tries: Message = attempts > 1 ? ", \(attempts) tries" : ""
    return "\(request.url.string):\(redirects) \(end) (\(milliseconds) ms\(tries))"
  }
}
