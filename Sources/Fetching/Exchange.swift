import CLibcurl
import FetchPlanning
import Foundation
import WebAddresses

/// One request and its answer on one handle: what libcurl reports of it, and what that amounts to.
final class Exchange {
  /// What takes a body's bytes as they arrive.
  typealias BodyReader = (UnsafeRawBufferPointer) -> BodyAppetite

  /// How much of a body is still received once nobody wants it: less than a new connection costs.
  static let longestDrain = 64 << 10

  /// The address that is asked.
  let url: RequestURL
  /// The handle that asks.
  let handle: EasyHandle
  /// The answer's head, as far as it has come.
  private(set) var head = ResponseHead()
  /// The bytes of the body so far, content codings undone.
  private(set) var bodyBytes = 0
  /// Whether nobody wants more of the body: what is left of it does not matter.
  private(set) var isSatisfied = false

  /// Headers that are this request's own; libcurl reads them as long as the transfer lasts.
  var headers: CurlList?

  private let configuration: CurlConfiguration
  private let makeReader: (ResponseHead) -> BodyReader?
  private let whenConnecting: () -> Void
  private let whenSatisfied: () -> Void
  private var reader: BodyReader?
  private var wantsAll = false
  private var unwantedBytes = 0
  private var isHeadTooLarge = false
  private var refusal: String?
  private var hasOpenedSocket = false

  /// Makes an exchange.
  ///
  /// - Parameters:
  ///   - makeReader: Called at the body's first byte; nil drops the body.
  ///   - whenConnecting: Called before each connection that is made for the request.
  ///   - whenSatisfied: Called once when the rest of the body is only drained.
  init(
    url: RequestURL,
    handle: EasyHandle,
    configuration: CurlConfiguration,
    makeReader: @escaping (ResponseHead) -> BodyReader?,
    whenConnecting: @escaping () -> Void,
    whenSatisfied: @escaping () -> Void
  ) {
    self.url = url
    self.handle = handle
    self.configuration = configuration
    self.makeReader = makeReader
    self.whenConnecting = whenConnecting
    self.whenSatisfied = whenSatisfied
  }

  /// The exchange that libcurl was told of as a handle's private data.
  static func of(_ pointer: UnsafeMutableRawPointer) -> Exchange? {
    var itself: UnsafeMutableRawPointer?
    guard shim_easy_getinfo_pointer(pointer, CURLINFO_PRIVATE, &itself) == CURLE_OK, let itself else {
      return nil
    }
    // The loop that took the handle up keeps its exchange until it has taken it off again.
    return Unmanaged<Exchange>.fromOpaque(itself).takeUnretainedValue()
  }

  // MARK: What libcurl calls

  /// libcurl's CURLOPT_HEADERFUNCTION.
  static let takeHeader: curl_write_callback = { bytes, size, count, itself in
    guard let bytes, let itself else { return 0 }
    // The handle's owner keeps the exchange until the transfer is taken off.
    let exchange = Unmanaged<Exchange>.fromOpaque(itself).takeUnretainedValue()
    return exchange.takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
  }

  /// libcurl's CURLOPT_WRITEFUNCTION.
  static let takeBody: curl_write_callback = { bytes, size, count, itself in
    guard let bytes, let itself else { return 0 }
    // As above.
    let exchange = Unmanaged<Exchange>.fromOpaque(itself).takeUnretainedValue()
    return exchange.takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
  }

  /// libcurl's CURLOPT_OPENSOCKETFUNCTION: the one place where a connection comes about, so what is refused here
  /// is not reached, whatever name or redirect led to it.
  static let openSocket: curl_opensocket_callback = { itself, _, address in
    guard let address, let itself else { return CURL_SOCKET_BAD }
    // As above.
    let exchange = Unmanaged<Exchange>.fromOpaque(itself).takeUnretainedValue()
    // The address stands at the end of libcurl's struct and is as long as its family wants.
    let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
    guard exchange.mayConnect(to: IPAddress(socketAddress: UnsafeRawPointer(address) + offset)) else {
      return CURL_SOCKET_BAD
    }
    let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(address.pointee.family, kind, address.pointee.protocol)
  }

  private func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    isHeadTooLarge = !head.take(line: line)
    return !isHeadTooLarge
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if bodyBytes == 0 { reader = makeReader(head) }
    let limit =
      wantsAll ? configuration.options.maximumWholeBytes : configuration.options.maximumBytes
    let room = limit - bodyBytes
    let wanted = UnsafeRawBufferPointer(rebasing: bytes.prefix(max(room, 0)))
    bodyBytes += wanted.count
    if !isSatisfied {
      let appetite = reader?(wanted) ?? .enough
      wantsAll = appetite == .all
      if appetite == .enough || bytes.count >= room {
        isSatisfied = true
        unwantedBytes = 0
        whenSatisfied()
        return bytes.count < room && isRestWorthDraining
      }
    }
    if isSatisfied { unwantedBytes += bytes.count }
    return unwantedBytes <= Self.longestDrain
  }

  /// Whether what is left of the body costs less than a new connection would.
  private var isRestWorthDraining: Bool {
    guard let length = head.contentLength else { return true }
    return length - handle.offset(CURLINFO_SIZE_DOWNLOAD_T) <= Self.longestDrain
  }

  private func mayConnect(to address: IPAddress?) -> Bool {
    whenConnecting()
    guard let address else { return false }
    if configuration.proxyAddresses.contains(address) { return true }
    guard configuration.options.addresses.allows(address) else {
      refusal = "\(url.host) leads to \(address.text), which is not a public address"
      return false
    }
    hasOpenedSocket = true
    return true
  }

  // MARK: What it amounts to

  /// What came of the exchange, once libcurl has ended it with `code`.
  func conclusion(_ code: CURLcode) -> Conclusion {
    if isHeadTooLarge {
      return .failure(FetchFailure(kind: .protocolError, message: "the answer's headers are too large"))
    }
    if head.isComplete {
      // A body in a coding that cannot be undone is nothing that could have been read.
      if code == CURLE_BAD_CONTENT_ENCODING, bodyBytes == 0 {
        return .failure(FetchFailure(kind: .protocolError, message: handle.message(for: code)))
      }
      return .answer(isTruncated: code != CURLE_OK && !isSatisfied)
    }
    if code == CURLE_OK {
      return .failure(FetchFailure(kind: .protocolError, message: "the answer has no status"))
    }
    if let refusal, !hasOpenedSocket {
      return .failure(FetchFailure(kind: .privateAddress, message: refusal))
    }
    return .failure(FetchFailure(code, of: handle))
  }

  /// What came of an exchange.
  enum Conclusion {
    /// An answer's head has come, and of its body what there was.
    case answer(isTruncated: Bool)
    /// No answer.
    case failure(FetchFailure)
  }
}
