import Dispatch
import Foundation

/// Ctrl-C and the other signals that ask a program to come to an end.
enum Interruption {
  /// Runs work that the first SIGINT or SIGTERM cancels; a second one ends the program at once.
  static func cancelling<Success: Sendable>(_ work: @escaping @Sendable () async -> Success) async -> Success
  {
    let task = Task { await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      // The default action would end the program before the source hears of the signal.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if task.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
    }
    return await task.value
  }
}
