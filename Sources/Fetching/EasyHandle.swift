import CLibcurl
import Foundation

/// One libcurl handle, set up once and used for one transfer after the other.
///
/// It belongs to one thread at a time: a transfer loop hands it on only between transfers.
final class EasyHandle {
  /// libcurl's own handle.
  let pointer: UnsafeMutableRawPointer
  private let words: UnsafeMutablePointer<CChar>

  /// Makes a handle with all that stays the same for every transfer; nil where memory is out.
  init?(_ configuration: CurlConfiguration) {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    words = .allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    let options = configuration.options
    _ = shim_easy_setopt_pointer(pointer, CURLOPT_ERRORBUFFER, words)
    set(CURLOPT_NOSIGNAL, 1)
    // Without it a look-up that hangs would be waited for when its transfer is taken off.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_PIPEWAIT, 1)
    // All codings that libcurl was built with.
    set(CURLOPT_ACCEPT_ENCODING, "")
    // The engine is on and reads no file.
    set(CURLOPT_COOKIEFILE, "")
    set(CURLOPT_CAINFO, configuration.certificateAuthorities)
    // With a folder of authorities libcurl parses them all for every connection: 24 ms and 0.8 MB each.
    _ = shim_easy_setopt_string(pointer, CURLOPT_CAPATH, nil)
    set(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeout.inMilliseconds)
    _ = shim_easy_setopt_list(pointer, CURLOPT_RESOLVE, configuration.resolve.pointer)
    _ = shim_easy_setopt_list(pointer, CURLOPT_CONNECT_TO, configuration.connectTo.pointer)
    if let proxy = options.proxy { set(CURLOPT_PROXY, proxy) }
    _ = shim_easy_setopt_write(pointer, CURLOPT_HEADERFUNCTION, Exchange.takeHeader)
    _ = shim_easy_setopt_write(pointer, CURLOPT_WRITEFUNCTION, Exchange.takeBody)
    _ = shim_easy_setopt_opensocket(pointer, Exchange.openSocket)
  }

  deinit {
    curl_easy_cleanup(pointer)
    words.deallocate()
  }

  /// Sets an option that is a number.
  func set(_ option: CURLoption, _ value: Int) {
    _ = shim_easy_setopt_long(pointer, option, value)
  }

  /// Sets an option that is a text, which libcurl copies.
  func set(_ option: CURLoption, _ value: String) {
    _ = shim_easy_setopt_string(pointer, option, value)
  }

  /// Lets the next transfer only look at the server's certificates, good or bad, and ask for nothing; or ends that.
  func looksAtCertificates(_ looks: Bool) {
    set(CURLOPT_SSL_VERIFYPEER, looks ? 0 : 1)
    set(CURLOPT_SSL_VERIFYHOST, looks ? 0 : 2)
    for option in [CURLOPT_CERTINFO, CURLOPT_CONNECT_ONLY, CURLOPT_FRESH_CONNECT] {
      set(option, looks ? 1 : 0)
    }
  }

  /// Takes it that `exchange` is told what happens; it has to live as long as the transfer.
  func report(to exchange: Exchange) {
    let itself = Unmanaged.passUnretained(exchange).toOpaque()
    words.pointee = 0
    for option in [CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PRIVATE] {
      _ = shim_easy_setopt_pointer(pointer, option, itself)
    }
  }

  /// Forgets the cookies of the chain before.
  func forgetCookies() { set(CURLOPT_COOKIELIST, "ALL") }

  /// A number that libcurl knows of the last transfer.
  func number(_ info: CURLINFO) -> Int {
    var value = 0
    _ = shim_easy_getinfo_long(pointer, info, &value)
    return value
  }

  /// A size or time that libcurl knows of the transfer under way.
  func offset(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    _ = shim_easy_getinfo_offset(pointer, info, &value)
    return Int(value)
  }

  /// What libcurl says of a failure, without the milliseconds: the same failure is told in the same words.
  func message(for code: CURLcode) -> String {
    let own = String(cString: words)
    let message = own.isEmpty ? String(cString: curl_easy_strerror(code)) : own
    return Self.withoutTime(message)
  }

  private static func withoutTime(_ message: String) -> String {
    guard let after = message.firstRange(of: " after ") else { return message }
    let rest = message[after.upperBound...].drop(while: \.isNumber)
    guard let unit = [" milliseconds", " ms"].first(where: rest.hasPrefix) else { return message }
    return String(message[..<after.lowerBound] + rest.dropFirst(unit.count))
  }
}
