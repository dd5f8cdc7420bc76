import Auditing
import Foundation
import TestSupport
import Testing

/// A way in which a server may misbehave, and the status that its link must get: a row of Fixtures/faults.json.
struct Fault: Decodable, Sendable, CustomTestStringConvertible {
  /// What a server does next on a connection: the object has one of these keys.
  struct Step: Decodable, Sendable {
    /// Reads a request's head.
    var read: Bool?
    /// Reads HTTP/2 frames up to a request's HEADERS (RFC 9113, sections 3.4 and 4.1).
    var readFrames: Bool?
    var write: String?
    var hex: String?
    var base64: String?
    /// Writes a text `times` times.
    var `repeat`: String?
    var times: Int?
    /// Writes a text until the other side goes.
    var forever: String?
    /// Writes a text again and again with pauses, until the other side goes.
    var drip: String?
    /// Says nothing until the other side goes.
    var wait: Bool?
    /// Breaks off with a reset.
    var reset: Bool?
    /// Starts over, for the connection's next request.
    var again: Bool?
  }

  let name: String
  /// What the server does on each connection; nil where nobody listens.
  let serve: [Step]?
  /// The certificate of a server that speaks TLS.
  let tls: TestAuthority.Certificate?
  /// Whether that server speaks no version of TLS that is still in use.
  let isOutdated: Bool?
  /// The application protocol that it speaks, where that is not HTTP/1.1.
  let `protocol`: String?
  /// The address to ask, with `{port}`; nil for the server's own.
  let url: String?
  /// Whether the server is asked as a proxy, and private addresses are refused.
  let asProxy: Bool?
  /// Whether the address has a public name that leads to loopback, and private addresses are refused.
  let rebinds: Bool?
  /// Whether the time-out is short, because it is what the row is about.
  let impatient: Bool?
  /// The status that the link must get.
  let status: String
  /// How many tries it must take, where that matters; two are allowed.
  let attempts: Int?

  var testDescription: String { name }

  /// All rows.
  static let all: [Fault] = {
    do {
      return try JSONDecoder().decode([Fault].self, from: Data(contentsOf: Fixtures.url("faults.json")))
    } catch {
      fatalError("Fixtures/faults.json: \(error)")
    }
  }()

  /// Does on a connection what the row says.
  func play(on connection: LoopbackConnection) {
    for step in serve ?? [] where !step.play(on: connection) { return }
    if serve?.last?.again == true { play(on: connection) }
  }
}

extension Fault.Step {
  /// Does it; false where the other side has gone.
  fileprivate func play(on connection: LoopbackConnection) -> Bool {
    if read == true { return connection.readHead() != nil }
    if readFrames == true { return Self.readFrames(from: connection) }
    if let write { return connection.write(write) }
    if let hex { return connection.write(Self.bytes(hex)) }
    if let base64 { return connection.write(Data(base64Encoded: base64) ?? Data()) }
    if let text = self.repeat { return connection.write(String(repeating: text, count: times ?? 1)) }
    if let forever { while connection.write(forever) {} }
    if let drip { while connection.write(drip) { usleep(20_000) } }
    if wait == true { connection.waitForEnd() }
    if reset == true { connection.reset() }
    return again == true
  }

  private static func readFrames(from connection: LoopbackConnection) -> Bool {
    let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
    guard connection.read(exactly: preface.count) == preface else { return false }
    while let head = connection.read(exactly: 9) {
      let length = head.prefix(3).reduce(0) { $0 << 8 | Int($1) }
      guard connection.read(exactly: length) != nil else { return false }
      if head[3] == 1 { return true }
    }
    return false
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    var digits = hex[...]
    var bytes: [UInt8] = []
    while let byte = UInt8(digits.prefix(2), radix: 16) {
      bytes.append(byte)
      digits = digits.dropFirst(2)
    }
    return bytes
  }
}
