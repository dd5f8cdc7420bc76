import Foundation
import Synchronization

/// A server on loopback that does exactly what a test tells it, byte by byte: on an ephemeral port, one thread a
/// connection, real sockets. It serves until the tests' process ends, unless it is stopped before.
package final class LoopbackServer: Sendable {
  /// The port that it listens on.
  package let port: Int
  private let listener: Int32
  private let guests = Guests()

  /// Serves each connection with `serve`, which ends the connection when it returns.
  ///
  /// - Parameter isVersion6: Whether it listens on `::1` instead of `127.0.0.1`.
  package init(
    tls: ServerTLS? = nil,
    isVersion6: Bool = false,
    serving serve: @escaping @Sendable (LoopbackConnection) -> Void
  ) throws {
    listener = socket(isVersion6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let descriptor = listener
    let bound = isVersion6 ? Self.bind6(descriptor) : Self.bind4(descriptor)
    port = bound ?? 0
    guard bound != nil, listen(descriptor, 1_024) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EADDRNOTAVAIL)
    }
    let guests = guests
    Thread.detachNewThread {
      while case let accepted = accept(descriptor, nil, nil), accepted >= 0 {
        let connection = LoopbackConnection(socket: accepted)
        guests.enter(connection)
        Thread.detachNewThread {
          // OpenSSL writes without MSG_NOSIGNAL; the signal comes to the thread that writes.
          var signals = sigset_t()
          sigemptyset(&signals)
          sigaddset(&signals, SIGPIPE)
          pthread_sigmask(SIG_BLOCK, &signals, nil)
          if tls.map(connection.begin) ?? true { serve(connection) }
          guests.leave(connection)
          connection.close()
        }
      }
    }
  }

  /// Takes a free port of 127.0.0.1; nil where there is none.
  private static func bind4(_ socket: Int32) -> Int? {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    guard bind(socket, &address) else { return nil }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Takes a free port of ::1; nil where there is none.
  private static func bind6(_ socket: Int32) -> Int? {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_addr = in6addr_loopback
    guard bind(socket, &address) else { return nil }
    return Int(UInt16(bigEndian: address.sin6_port))
  }

  /// Binds a socket to an address, and reads which one it got.
  private static func bind<Address>(_ socket: Int32, _ address: inout Address) -> Bool {
    let size = socklen_t(MemoryLayout<Address>.size)
    var length = size
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.bind(socket, $0, size) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
  }

  /// Answers each request with what `answer` makes of its head, and keeps the connection while that is not nil.
  package convenience init(
    tls: ServerTLS? = nil,
    answering answer: @escaping @Sendable (LoopbackRequest) -> String?
  ) throws {
    try self.init(tls: tls) { connection in
      while let head = connection.readHead() {
        guard let text = answer(LoopbackRequest(head: head)), connection.write(text) else { return }
      }
    }
  }

  /// Ends all connections and listens no more.
  package func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    guests.sendAway()
  }

  /// How many connections have come.
  package var connections: Int { guests.count }

  /// The connections that are open.
  private final class Guests: Sendable {
    private let state = Mutex<(open: [ObjectIdentifier: LoopbackConnection], count: Int)>(([:], 0))

    var count: Int { state.withLock { $0.count } }

    func enter(_ connection: LoopbackConnection) {
      state.withLock {
        $0.open[ObjectIdentifier(connection)] = connection
        $0.count += 1
      }
    }

    func leave(_ connection: LoopbackConnection) {
      state.withLock { $0.open[ObjectIdentifier(connection)] = nil }
    }

    func sendAway() {
      state.withLock { for connection in $0.open.values { connection.shutDown() } }
    }
  }
}
