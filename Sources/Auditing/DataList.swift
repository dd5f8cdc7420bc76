/// A data file of the program: one entry a line, `#` begins a comment, fields are separated by tabs.
struct DataList: Sendable {
  /// The entries, each with its fields.
  let rows: [[String]]

  /// Reads the bytes of a data file that is built into the program.
  init(_ bytes: [UInt8]) {
    rows = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let text = line.prefix { $0 != "#" }
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0.trimmingSpaces)
      }
      return fields.allSatisfy(\.isEmpty) ? nil : fields
    }
  }

  /// The first field of every entry.
  var firstFields: Set<String> { Set(rows.compactMap(\.first)) }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
