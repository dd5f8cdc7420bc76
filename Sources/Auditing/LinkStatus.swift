/// What became of one address, in the words of the public JSON.
package enum LinkStatus: String, Sendable, Hashable, CaseIterable {
  case ok
  case notFound = "not-found"
  case gone
  case soft404 = "soft-404"
  case parked, blocked
  case clientError = "client-error"
  case serverError = "server-error"
  case timeout
  case dnsError = "dns-error"
  case connectionError = "connection-error"
  case tlsError = "tls-error"
  case redirectLoop = "redirect-loop"
  case tooManyRedirects = "too-many-redirects"
  case truncated
  case invalidURL = "invalid-url"
  case unsupportedScheme = "unsupported-scheme"
  case privateAddress = "private-address"
  case excluded
  case notChecked = "not-checked"
}
