import Foundation

/// The records that reference managers store in a document's fields.
///
/// Zotero writes `ADDIN ZOTERO_ITEM CSL_CITATION {json}`, Mendeley `ADDIN CSL_CITATION {json}`, both the "citation
/// object" of citeproc-js with an `itemData` for each source; EndNote writes XML, `ADDIN EN.CITE <EndNote>…`.
enum CitationFieldRecords {
  /// The records in a field's code or data, each an item of CSL-JSON; nil where it has none.
  static func items(in code: [UInt8]) -> [String]? {
    if let start = code.firstIndex(of: UInt8(ascii: "{")),
      code[..<start].firstRange(of: Array("CSL_CITATION".utf8)) != nil
    {
      return cslItems(in: code[start...])
    }
    if let range = code.firstRange(of: Array("<EndNote".utf8)) {
      let end = code.lastIndex(of: Byte.greaterThan) ?? code.count - 1
      guard range.lowerBound <= end, let tree = try? MarkupParser.xml(Array(code[range.lowerBound...end]))
      else {
        return nil
      }
      return tree.root?.descendants("record").compactMap { EndNoteRecord($0).cslJSON }
    }
    return nil
  }

  /// The sources of a citation object: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
  private static func cslItems(in json: ArraySlice<UInt8>) -> [String]? {
    let end = json.lastIndex(of: UInt8(ascii: "}")) ?? json.endIndex - 1
    guard let object = try? JSONSerialization.jsonObject(with: Data(json[...end])) as? [String: Any],
      let items = object["citationItems"] as? [[String: Any]]
    else { return nil }
    return items.compactMap { item in
      guard let data = item["itemData"] as? [String: Any], JSONSerialization.isValidJSONObject(data),
        let bytes = try? JSONSerialization.data(withJSONObject: data, options: [.sortedKeys])
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
