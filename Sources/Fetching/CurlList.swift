import CLibcurl

/// A list of strings as libcurl takes them.
///
/// It is made once and only read afterwards, which libcurl promises to do of its option lists: so threads may
/// share it (the pointer itself never changes).
final class CurlList: @unchecked Sendable {
  /// The list; nil is the empty one.
  let pointer: UnsafeMutablePointer<curl_slist>?

  /// The same as Swift has it.
  let strings: [String]

  init(_ strings: [String]) {
    self.strings = strings
    pointer = strings.reduce(nil) { list, string in curl_slist_append(list, string) ?? list }
  }

  deinit { curl_slist_free_all(pointer) }
}
