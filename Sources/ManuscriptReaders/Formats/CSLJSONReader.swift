package import Manuscripts

/// Reads bibliographies in CSL-JSON: every item is a note whose source is given in fields.
package struct CSLJSONReader: ManuscriptReader {
  /// CSL-JSON.
  package static let format = ManuscriptFormat.cslJSON
  /// None: `.json` may be anything, so the content must tell.
  package static let fileExtensions: [String] = []

  /// An array of objects, the first of which has an `id` and a `type`.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(65_536))
    var index = head.skippingSpace(from: 0, limit: head.count)
    guard index < head.count, head[index] == Byte.leftSquare else { return false }
    index = head.skippingSpace(from: index + 1, limit: head.count)
    guard index < head.count, head[index] == UInt8(ascii: "{") else { return false }
    return head.contains("\"type\"", in: 0..<head.count) && head.contains("\"id\"", in: 0..<head.count)
  }

  /// Makes a reader.
  package init() {}

  /// Reads items.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    do throws(CSLLibrary.Fault) {
      let library = try CSLLibrary(text.bytes)
      return Manuscript(bibliography: library.entries, of: text, path: path, format: Self.format)
    } catch {
      throw .broken(path, line: text.lineIndex(at: error.offset) + 1, kind: "JSON")
    }
  }
}
