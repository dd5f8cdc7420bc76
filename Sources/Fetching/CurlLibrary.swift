import CLibcurl

/// libcurl as a whole.
enum CurlLibrary {
  /// Sets libcurl up, once for the whole process and before any thread uses it.
  static let ready: Void = {
    _ = curl_global_init(Int(CURL_GLOBAL_ALL))
  }()

  /// The file of certificate authorities that this libcurl was built to read.
  static var certificateAuthorities: String? {
    guard let info = curl_version_info(CURLVERSION_SEVENTH), let path = info.pointee.cainfo else {
      return nil
    }
    return String(cString: path)
  }
}
