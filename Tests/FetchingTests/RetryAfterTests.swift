import Foundation
import Testing

@testable import Fetching

@Suite("Retry-After")
struct RetryAfterTests {
  private let now = Date(timeIntervalSince1970: 784_111_757)

  @Test(
    "a wait is read from seconds and from each form of a date (RFC 9110, section 5.6.7)",
    arguments: [
      ("120", 120), (" 0 ", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 20), ("Sunday, 06-Nov-94 08:49:37 GMT", 20),
      ("Sun Nov  6 08:49:37 1994", 20), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
    ] as [(String, Int)]
  )
  func read(value: String, seconds: Int) {
    #expect(RetryAfter.wait(value, now: now) == .seconds(seconds))
  }

  @Test("anything else asks for nothing", arguments: ["", "soon", "-5", "1.5"])
  func unread(value: String) {
    #expect(RetryAfter.wait(value, now: now) == nil)
  }
}
