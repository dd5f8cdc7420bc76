import Messages
import ReportWriters

/// The line on standard error that changes while addresses are asked: how many are done, how fast, how long to go, and
/// which hosts are waited for.
struct ProgressLine {
  private var requests = 0
  /// The hosts that have not answered all requests yet, with how many are left.
  private var waiting: [String: Int] = [:]
  private var done = 0
  private var start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  /// The least time between two drawings.
  private static let interval = Duration.milliseconds(100)

  /// Starts counting.
  ///
  /// - Parameter hosts: How many addresses of each host will be asked.
  mutating func begin(_ hosts: [String: Int]) {
    requests = hosts.values.reduce(0, +)
    waiting = hosts
    start = .now
    draw()
  }

  /// Notes that `done` addresses are asked, and draws where it is time to.
  mutating func advance(to done: Int, host: String) {
    self.done = done
    waiting[host] = waiting[host].flatMap { $0 > 1 ? $0 - 1 : nil }
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.interval { return }
    lastDrawn = now
    draw()
  }

  /// Draws the line over what stands there.
  func draw() {
    guard requests > 0 else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    var parts: [Message] = ["\(done)/\(requests) addresses"]
    if done > 0, seconds > 0.5 {
      let rate = Double(done) / seconds
      let rounded = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
      parts.append("\(rounded)/s")
      parts.append("\(Self.time(Double(requests - done) / rate)) to go")
    }
    if let host = waiting.keys.min() {
      parts.append(waiting.count == 1 ? "waiting for \(host)" : "waiting for \(waiting.count) hosts")
    }
    // Erase in line (ECMA-48, section 8.3.41), so that nothing of a longer line stays.
    let text = Console.text(.list(parts.map(Console.text)))
    Console.display("\r\u{1B}[K" + DisplayWidth.truncated(text, to: (Terminal.error.width ?? 80) - 1))
  }

  /// Removes the line.
  func clear() {
    guard requests > 0 else { return }
    Console.display("\r\u{1B}[K")
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 359_999).rounded(.up))
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }
}
