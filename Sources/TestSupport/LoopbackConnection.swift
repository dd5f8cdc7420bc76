import Foundation

/// One accepted connection of a `LoopbackServer`: bytes in, bytes out, and the ways to break off.
package final class LoopbackConnection: Sendable {
  private let socket: Int32

  init(socket: Int32) {
    self.socket = socket
  }

  /// Reads a request's head up to its empty line; nil where the other side has gone.
  package func readHead() -> String? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while recv(socket, &byte, 1, 0) == 1 {
      head.append(byte)
      if head.suffix(4).elementsEqual("\r\n\r\n".utf8) { return String(decoding: head, as: UTF8.self) }
      if head.count > 1 << 20 { return nil }
    }
    return nil
  }

  /// Sends bytes.
  ///
  /// - Returns: Whether the other side still takes them.
  @discardableResult
  package func write(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Sends a text in UTF-8.
  @discardableResult
  package func write(_ text: String) -> Bool { write(text.utf8) }

  /// Says nothing more until the other side breaks off.
  package func waitForEnd() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while recv(socket, &bytes, bytes.count, 0) > 0 {}
  }

  /// Breaks off with a reset instead of an orderly end.
  package func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
  }

  /// Ends every wait on the connection.
  func shutDown() { shutdown(socket, Int32(SHUT_RDWR)) }

  /// Gives the socket back.
  func close() { Foundation.close(socket) }
}
