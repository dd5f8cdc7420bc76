/// A data file of the program: one entry a line, `#` begins a comment, fields are separated by tabs.
struct DataList: Sendable {
  /// The entries, each with its fields.
  let rows: [[String]]

  /// Reads the bytes of a data file that is built into the program, which are UTF-8.
  init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.prefix { $0 != UInt8(ascii: "#") }
        .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0.trimmingSpaces, as: UTF8.self) }
      return fields.allSatisfy(\.isEmpty) ? nil : fields
    }
  }

  /// The first field of every entry.
  var firstFields: Set<String> { Set(rows.compactMap(\.first)) }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingSpaces: ArraySlice<UInt8> {
    let text = drop { $0 == UInt8(ascii: " ") }
    return text[..<(text.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? text.startIndex)]
  }
}
