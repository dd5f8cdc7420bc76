import Foundation

/// The items of a CSL-JSON file, with their places.
struct CSLLibrary {
  /// The entries in their order.
  private(set) var entries: [BibliographyEntry] = []

  /// Reads a file.
  ///
  /// Each object of the outermost array, or of the outermost object's `items`, is decoded for itself, so that its
  /// place is known.
  ///
  /// - Complexity: Linear in the number of bytes.
  /// - Throws: `Fault` at the first object that is broken.
  init(_ bytes: [UInt8]) throws(Fault) {
    let decoder = JSONDecoder()
    for range in try Self.objects(in: bytes) {
      let item: CSLItem
      do {
        item = try decoder.decode(CSLItem.self, from: Data(bytes[range]))
      } catch {
        throw Fault(offset: range.lowerBound)
      }
      let key = item.id.isEmpty ? "\(entries.count + 1)" : item.id
      var entry = BibliographyEntry(key: key, type: item.type, range: range)
      entry.variables = item.variables
      entry.offsets = Self.offsets(of: item, in: bytes, range: range)
      entries.append(entry)
    }
  }

  /// Broken JSON, and where.
  struct Fault: Error {
    /// In bytes from the beginning.
    let offset: Int
  }

  /// The objects in the outermost array, or in the first array of the outermost object.
  private static func objects(in bytes: [UInt8]) throws(Fault) -> [Range<Int>] {
    var objects: [Range<Int>] = []
    var arrayDepth: Int?
    var depth = 0
    var start = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let opening = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == Byte.backslash ? 2 : 1
        }
        if index >= bytes.count { throw Fault(offset: opening) }
      case Byte.leftSquare:
        if arrayDepth == nil { arrayDepth = depth }
        depth += 1
      case UInt8(ascii: "{"):
        if let arrayDepth, depth == arrayDepth + 1 { start = index }
        depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if let arrayDepth, depth == arrayDepth + 1 { objects.append(start..<index + 1) }
      case Byte.rightSquare:
        depth -= 1
        if depth == arrayDepth { return objects }
      default: break
      }
      if depth < 0 { throw Fault(offset: index) }
      index += 1
    }
    throw Fault(offset: max(0, bytes.count - 1))
  }

  /// Where the values of the members stand that are searched for by a reader: titles and addresses.
  private static func offsets(of item: CSLItem, in bytes: [UInt8], range: Range<Int>) -> [String: Int] {
    var offsets: [String: Int] = [:]
    for name in ["title", "URL", "DOI"] where item.variables[name] != nil {
      let key = Array("\"\(name)\"".utf8)
      var index = range.lowerBound
      while let start = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
        index = start + 1
        guard bytes[start..<range.upperBound].starts(with: key) else { continue }
        var value = bytes.skippingSpace(from: start + key.count, limit: range.upperBound)
        guard value < range.upperBound, bytes[value] == Byte.colon else { continue }
        value = bytes.skippingSpace(from: value + 1, limit: range.upperBound)
        offsets[name] = min(value + 1, range.upperBound - 1)
        break
      }
    }
    return offsets
  }
}
