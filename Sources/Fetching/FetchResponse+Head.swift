import WebAddresses

extension FetchResponse {
  /// Reads an answer's head; nothing of its body has come.
  init(_ head: ResponseHead, from url: RequestURL) {
    let type = head.text(of: "content-type").flatMap { ContentType($0) }
    self.init(
      status: head.status,
      finalURL: url,
      contentType: type?.mediaType,
      charset: type?.charset,
      headers: head.tellingFields
    )
  }

  /// The same once no more of the body will come.
  func ended(bytes: Int, isTruncated: Bool) -> FetchResponse {
    FetchResponse(
      status: status,
      finalURL: finalURL,
      contentType: contentType,
      charset: charset,
      bytes: bytes,
      isTruncated: isTruncated,
      headers: headers
    )
  }
}
