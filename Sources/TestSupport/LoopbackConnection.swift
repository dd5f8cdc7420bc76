import CLibssl
import Foundation

/// One accepted connection of a `LoopbackServer`: bytes in, bytes out, and the ways to break off.
///
/// Only the thread that serves it reads, writes and ends its TLS session; others may shut its socket down, which
/// the system lets any thread do.
package final class LoopbackConnection: @unchecked Sendable {
  private let socket: Int32
  private var session: OpaquePointer?

  init(socket: Int32) {
    self.socket = socket
  }

  /// Shakes hands; false where the other side would not.
  func begin(_ tls: ServerTLS) -> Bool {
    session = tls.accept(socket)
    return session != nil
  }

  /// Reads what has come, at most `count` bytes; none where the other side has gone.
  package func read(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = session.map { Int(SSL_read($0, &bytes, Int32(count))) } ?? recv(socket, &bytes, count, 0)
    return Array(bytes.prefix(max(0, read)))
  }

  /// Reads `count` bytes; nil where the other side has gone before.
  package func read(exactly count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = read(count - bytes.count)
      if more.isEmpty { return nil }
      bytes += more
    }
    return bytes
  }

  /// Reads a request's head up to its empty line; nil where the other side has gone.
  package func readHead() -> String? {
    var head: [UInt8] = []
    while let byte = read(1).first {
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
      let sent = rest.withUnsafeBytes { bytes in
        session.map { Int(SSL_write($0, bytes.baseAddress, Int32(bytes.count))) }
          ?? send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
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
    while !read(4_096).isEmpty {}
  }

  /// Breaks off with a reset instead of an orderly end.
  package func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
  }

  /// Ends every wait on the connection.
  func shutDown() { shutdown(socket, Int32(SHUT_RDWR)) }

  /// Gives the socket back.
  func close() {
    if let session { SSL_free(session) }
    Foundation.close(socket)
  }
}
