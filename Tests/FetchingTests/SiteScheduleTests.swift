import FetchPlanning
import Testing

@testable import Fetching

@Suite("Which request starts next")
struct SiteScheduleTests {
  private final class Job {}

  private let start = ContinuousClock.now

  private func schedule(
    _ requests: [String: [Int]],
    perHost: Int = 4,
    interval: Duration = .zero,
    slots: Int = 8
  ) -> SiteSchedule<Job> {
    var policy = HostPolicy()
    policy.perHost = perHost
    policy.interval = interval
    return SiteSchedule(requests, policy: policy, slots: slots)
  }

  /// All that may start at one moment, as indices of requests.
  private func startable(_ schedule: inout SiteSchedule<Job>, at moment: ContinuousClock.Instant) -> [Int] {
    var indices: [Int] = []
    while let (site, work) = schedule.next(now: moment) {
      schedule.reach(site, now: moment)
      if case .fresh(let index) = work { indices.append(index) }
    }
    return indices
  }

  @Test("a site has no more requests under way than it may")
  func perHost() {
    var schedule = schedule(["a": [0, 1, 2, 3, 4]], perHost: 2)
    #expect(startable(&schedule, at: start) == [0, 1])
  }

  @Test("the first request of a site goes alone until it connects")
  func firstAlone() throws {
    var schedule = schedule(["a": [0, 1, 2]], perHost: 3)
    let first = schedule.next(now: start)
    let (site, _) = try #require(first)
    #expect(startable(&schedule, at: start).isEmpty)
    schedule.reach(site, now: start)
    #expect(startable(&schedule, at: start) == [1, 2])
  }

  @Test("where the first request of a site ends without a connection, the others need not wait")
  func firstFails() throws {
    var schedule = schedule(["a": [0, 1, 2]], perHost: 3)
    let first = schedule.next(now: start)
    let (site, _) = try #require(first)
    schedule.leave(site, now: start)
    #expect(startable(&schedule, at: start) == [1, 2])
  }

  @Test("a place that is given back is taken by the next request")
  func leaving() throws {
    var schedule = schedule(["a": [0, 1]], perHost: 1)
    let next = schedule.next(now: start)
    let (site, _) = try #require(next)
    #expect(startable(&schedule, at: start).isEmpty)
    schedule.leave(site, now: start)
    #expect(startable(&schedule, at: start) == [1])
  }

  @Test("a site that waits for its interval keeps no other from starting")
  func interval() {
    var schedule = schedule(["a": [0, 1], "b": [2]], interval: .seconds(1))
    #expect(startable(&schedule, at: start) == [0, 2])
    #expect(schedule.nextDue == start + .seconds(1))
    #expect(startable(&schedule, at: start + .seconds(1)) == [1])
  }

  @Test("the longest queue is begun first")
  func longestFirst() {
    var schedule = schedule(["a": [0], "b": [1, 2, 3], "c": [4, 5]], perHost: 1)
    #expect(startable(&schedule, at: start) == [1, 4, 0])
  }

  @Test("as many sites are asked as there are slots before one of them is asked twice at once")
  func breadth() {
    var schedule = schedule(["a": [0, 1, 2], "b": [3, 4], "c": [5]], slots: 2)
    #expect(startable(&schedule, at: start) == [0, 3, 1, 4, 2, 5])
  }

  @Test("a site whose only request has ended goes before one that still has one under way")
  func idleFirst() throws {
    var schedule = schedule(["a": [0, 1, 2], "b": [3, 4]], slots: 2)
    let first = schedule.next(now: start)
    schedule.reach(try #require(first).site, now: start)
    let second = schedule.next(now: start)
    schedule.leave(try #require(second).site, now: start)
    #expect(startable(&schedule, at: start) == [4, 1, 2])
  }

  @Test("a further try waits for its moment, and then goes before what was never asked")
  func furtherTry() throws {
    var schedule = schedule(["a": [0, 1]], perHost: 1)
    let next = schedule.next(now: start)
    let (site, _) = try #require(next)
    schedule.add(Job(), to: "a", at: start + .seconds(5))
    #expect(startable(&schedule, at: start).isEmpty)
    schedule.leave(site, now: start)
    let later = schedule.next(now: start + .seconds(5))
    let (_, work) = try #require(later)
    guard case .returning = work else {
      Issue.record("a fresh request went first")
      return
    }
  }

  @Test("a site that its server asks to leave alone is left alone so long")
  func hold() throws {
    var schedule = schedule(["a": [0, 1]], perHost: 2)
    let next = schedule.next(now: start)
    let (site, _) = try #require(next)
    schedule.reach(site, now: start)
    schedule.hold(site, for: .seconds(9), now: start, atMost: .seconds(30))
    #expect(startable(&schedule, at: start + .seconds(8)).isEmpty)
    #expect(startable(&schedule, at: start + .seconds(9)) == [1])
  }

  @Test("a site that is an exception is asked as its own policy says, and the others as all")
  func exceptions() {
    var careful = HostPolicy()
    careful.perHost = 1
    var policy = HostPolicy()
    policy.interval = .zero
    var schedule = SiteSchedule<Job>(
      ["a": [0, 1, 2], "b": [3, 4]],
      policy: policy,
      exceptions: ["a": careful],
      slots: 8
    )
    #expect(startable(&schedule, at: start).sorted() == [0, 3, 4])
  }

  @Test("a server that asks to be left alone again and again is waited for no longer than the limit")
  func holdLimit() throws {
    var schedule = schedule(["a": [0, 1]], perHost: 2)
    let next = schedule.next(now: start)
    let (site, _) = try #require(next)
    func hold(at second: Int) -> Bool {
      schedule.hold(site, for: .seconds(20), now: start + .seconds(second), atMost: .seconds(30))
    }
    #expect(hold(at: 0))
    #expect(hold(at: 5))
    #expect(!hold(at: 20))
    site.hasAnswered()
    #expect(hold(at: 20))
  }

  @Test("a site where something failed the last time is opened first")
  func urgent() {
    let requests = ["a": [0, 1, 2], "b": [3], "c": [4, 5]]
    var schedule = SiteSchedule<Job>(requests, policy: HostPolicy(), slots: 8) { $0 == 3 }
    #expect(startable(&schedule, at: start).first == 3)
  }
}
