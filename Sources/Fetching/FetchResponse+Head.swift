import WebAddresses

extension FetchResponse {
  /// Reads an answer's head.
  init(_ head: ResponseHead, from url: RequestURL, bytes: Int = 0, isTruncated: Bool = false) {
    let type = head.text(of: "content-type").flatMap { ContentType($0) }
    self.init(
      status: head.status,
      finalURL: url,
      contentType: type?.mediaType,
      charset: type?.charset,
      bytes: bytes,
      isTruncated: isTruncated,
      headers: head.tellingFields
    )
  }
}
