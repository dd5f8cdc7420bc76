import Fetching
import Foundation
package import ManuscriptReaders
package import Pages
package import WebAddresses

/// A page in a file, read as if a server had sent it.
package struct SavedPage: Sendable {
  /// What the page says of itself.
  package let page: Page
  /// The media type that it was read as.
  package let contentType: String
  /// The file's length.
  package let bytes: Int

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - file: Its file.
  ///   - charset: What stands for the header's `charset`.
  ///   - address: The address that it was saved from; nil where nobody knows, and then the page's relative
  ///     addresses lead nowhere.
  package init(_ file: ManuscriptFile, charset: String?, savedFrom address: RequestURL?) throws {
    let content = try file.read()
    contentType = Self.mediaType(of: content, path: file.path)
    bytes = content.count
    // RFC 6761, section 6.4: a name that never leads anywhere.
    let base = try address ?? RequestURL("https://unknown.invalid/")
    let response = FetchResponse(
      status: 200,
      finalURL: base,
      contentType: contentType,
      charset: charset,
      bytes: content.count
    )
    let reader = PageReader(response: response)
    content.withUnsafeBytes { _ = reader.consume($0) }
    var page = reader.finish().product
    if address == nil, page.canonicalURL?.hasPrefix(base.string) == true { page.canonicalURL = nil }
    self.page = page
  }

  private static func mediaType(of content: [UInt8], path: String) -> String {
    if content.starts(with: "%PDF-".utf8) { return "application/pdf" }
    return switch (path as NSString).pathExtension.lowercased() {
    case "xhtml", "xht": "application/xhtml+xml"
    case "txt", "text": "text/plain"
    default: "text/html"
    }
  }
}
