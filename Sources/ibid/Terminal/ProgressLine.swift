/// The line on standard error that changes while addresses are asked: how many are done, how fast, how long to go.
struct ProgressLine {
  private var requests = 0
  private var hosts = 0
  private var done = 0
  private var start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  /// The least time between two drawings.
  private static let interval = Duration.milliseconds(100)

  /// Starts counting.
  mutating func begin(requests: Int, hosts: Int) {
    self.requests = requests
    self.hosts = hosts
    start = .now
    draw()
  }

  /// Notes that `done` addresses are asked, and draws where it is time to.
  mutating func advance(to done: Int) {
    self.done = done
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.interval { return }
    lastDrawn = now
    draw()
  }

  /// Draws the line over what stands there.
  func draw() {
    guard requests > 0 else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    var text = "\(done)/\(requests) addresses of \(hosts) host\(hosts == 1 ? "" : "s")"
    if done > 0, seconds > 0.5 {
      let rate = Double(done) / seconds
      text += rate < 10 ? ", \((rate * 10).rounded() / 10)/s" : ", \(Int(rate))/s"
      text += ", \(Self.time(Double(requests - done) / rate)) to go"
    }
    // Erase in line (ECMA-48, section 8.3.41), so that nothing of a longer line stays.
    Console.display("\r\u{1B}[K" + String(text.prefix((Terminal.error.width ?? 80) - 1)))
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
