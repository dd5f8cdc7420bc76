import Foundation
import Manuscripts
import Markup

/// The sources that reference managers store behind the citations that they print.
///
/// Zotero writes `ADDIN ZOTERO_ITEM CSL_CITATION {json}`, Mendeley `ADDIN CSL_CITATION {json}`, both the "citation
/// object" of citeproc-js with an `itemData` for each source; EndNote writes XML, `ADDIN EN.CITE <EndNote>…`.
enum ManagedCitation {
  /// The sources in a field's code or data; nil where it holds none.
  static func items(in code: [UInt8]) -> [EmbeddedItem]? {
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
      return tree.root?.descendants("record").compactMap { EndNoteRecord($0)?.item }
    }
    return nil
  }

  /// The sources of a citation object: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
  private static func cslItems(in json: ArraySlice<UInt8>) -> [EmbeddedItem]? {
    let end = json.lastIndex(of: UInt8(ascii: "}")) ?? json.endIndex - 1
    guard let object = try? JSONDecoder().decode(CitationObject.self, from: Data(json[...end])) else {
      return nil
    }
    return object.citationItems.compactMap { item in
      item.itemData.map {
        EmbeddedItem(origin: .field, type: $0.type, variables: $0.variables, textRange: 0..<0)
      }
    }
  }

  private struct CitationObject: Decodable {
    let citationItems: [Source]

    struct Source: Decodable {
      let itemData: CSLItem?
    }
  }
}
