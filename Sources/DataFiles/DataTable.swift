/// A data file that is built into the program: lines of fields between tabs; blank lines and those that start with
/// `#` do not count.
package struct DataTable: Sendable {
  /// The fields of each line, in order.
  package let rows: [[String]]

  /// Reads a file's bytes, which are UTF-8.
  package init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      line.first == UInt8(ascii: "#")
        ? nil
        : line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
