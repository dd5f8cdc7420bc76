import CLibcurl
import Messages
import WebAddresses

/// The syntax of the options that ibid takes over from curl, checked before anything is asked.
enum CurlSyntax {
  /// `Name: value`, `Name:` (leaves a header out) or `Name;` (sends it empty).
  static func check(header: String) throws(FetchConfigurationError) {
    let name = header.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
    let isComplete = name.count < header.utf8.count
    guard isComplete, !name.isEmpty, name.allSatisfy(isTokenByte) else {
      throw FetchConfigurationError(
        option: "--header",
        reason: "“\(printable(header))” is no header; write it as “Name: value”"
      )
    }
    guard !header.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) else {
      throw FetchConfigurationError(
        option: "--header",
        reason:
          "the value of “\(String(decoding: name, as: UTF8.self))” has a line break; write one header an option"
      )
    }
  }

  /// `[+]HOST:PORT:ADDRESS[,ADDRESS]…`, or `-HOST:PORT`.
  static func check(resolve entry: String) throws(FetchConfigurationError) {
    func malformed(_ reason: Message) -> FetchConfigurationError {
      FetchConfigurationError(
        option: "--resolve",
        reason: "“\(printable(entry))”: \(reason); write it as HOST:PORT:ADDRESS"
      )
    }
    if entry.hasPrefix("-") {
      guard let fields = fields(of: String(entry.dropFirst())), fields.count == 2, isPort(fields[1]) else {
        throw malformed("the entry to remove is no HOST:PORT")
      }
      return
    }
    let bare = entry.hasPrefix("+") ? String(entry.dropFirst()) : entry
    let parts = bare.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty else { throw malformed("it needs three fields") }
    guard isPort(String(parts[1])) else { throw malformed("“\(parts[1])” is no port from 1 to 65535") }
    for address in parts[2].split(separator: ",", omittingEmptySubsequences: false)
    where IPAddress(String(address)) == nil {
      throw malformed("“\(address)” is no IP address")
    }
  }

  /// `HOST1:PORT1:HOST2:PORT2`, where each field may be empty.
  static func check(connectTo entry: String) throws(FetchConfigurationError) {
    func malformed(_ reason: Message) -> FetchConfigurationError {
      FetchConfigurationError(
        option: "--connect-to",
        reason: "“\(printable(entry))”: \(reason); write it as HOST1:PORT1:HOST2:PORT2"
      )
    }
    guard let fields = fields(of: entry), fields.count == 4 else { throw malformed("it needs four fields") }
    for port in [fields[1], fields[3]] where !port.isEmpty && !isPort(port) {
      throw malformed("“\(port)” is no port from 1 to 65535")
    }
  }

  /// The host of a proxy's URL.
  static func host(ofProxy proxy: String) throws(FetchConfigurationError) -> String {
    func malformed(_ reason: Message) -> FetchConfigurationError {
      FetchConfigurationError(
        option: "--proxy",
        reason: "\(reason); write it as [http|https|socks4|socks4a|socks5|socks5h]://HOST:PORT"
      )
    }
    let shown = printable(RequestURL.withoutUserInfo(proxy))
    guard let url = curl_url() else { throw malformed("the proxy's URL cannot be read") }
    defer { curl_url_cleanup(url) }
    let flags = UInt32(CURLU_GUESS_SCHEME | CURLU_NON_SUPPORT_SCHEME)
    let code = curl_url_set(url, CURLUPART_URL, proxy.contains("://") ? proxy : "http://" + proxy, flags)
    guard code == CURLUE_OK else { throw malformed("“\(shown)” is no URL") }
    guard let scheme = part(CURLUPART_SCHEME, of: url), let host = part(CURLUPART_HOST, of: url) else {
      throw malformed("“\(shown)” has no host")
    }
    guard ["http", "https", "socks", "socks4", "socks4a", "socks5", "socks5h"].contains(scheme) else {
      throw malformed("there are no proxies of scheme “\(scheme)”")
    }
    return host
  }

  private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// The fields of a text between colons, where an IPv6 address in brackets is one field.
  private static func fields(of text: String) -> [String]? {
    var fields = [""]
    var isInBrackets = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[" where !isInBrackets: isInBrackets = true
      case "]" where isInBrackets: isInBrackets = false
      case ":" where !isInBrackets:
        fields.append("")
        continue
      default: break
      }
      fields[fields.count - 1].unicodeScalars.append(scalar)
    }
    return isInBrackets ? nil : fields
  }

  private static func isPort(_ text: String) -> Bool {
    UInt16(text).map { $0 > 0 } ?? false
  }

  /// The bytes of a token (RFC 9110, section 5.6.2).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// A text of the command line without what would disturb a terminal.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "␦" : $0 })
    )
  }
}
