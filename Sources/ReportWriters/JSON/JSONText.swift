import Foundation

/// JSON as the program prints it: keys sorted, so that the same values give the same bytes.
enum JSONText {
  /// The text of a value, with a line's end.
  static func of(_ value: some Encodable) -> String {
    String(decoding: encoded(value), as: UTF8.self) + "\n"
  }

  /// Writes the text of a value that need not be there as a whole, with a line's end.
  static func write(_ piece: JSONPiece, to output: inout some TextOutputStream) {
    write(piece, depth: 0, to: &output)
    output.write("\n")
  }

  private static func write(_ piece: JSONPiece, depth: Int, to output: inout some TextOutputStream) {
    let indent = String(repeating: " ", count: (depth + 1) * 2)
    var isFirst = true
    func separator() -> String {
      defer { isFirst = false }
      return (isFirst ? "\n" : ",\n") + indent
    }
    switch piece {
    case .value(let value):
      output.write(String(decoding: indented(encoded(value), by: depth * 2), as: UTF8.self))
    case .object(let members):
      output.write("{")
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        output.write("\(separator())\"\(key)\" : ")
        write(member, depth: depth + 1, to: &output)
      }
      output.write("\n\(indent.dropLast(2))}")
    case .array(let elements):
      output.write("[")
      for element in elements {
        output.write(separator())
        write(element, depth: depth + 1, to: &output)
      }
      // An empty array has an empty line, as the encoder writes it.
      output.write("\(isFirst ? "\n" : "")\n\(indent.dropLast(2))]")
    }
  }

  private static func encoded(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    guard let data = try? encoder.encode(value) else {
      // Encoding fails on infinite numbers alone, and scores are held to 0...1 where they are taken over.
      preconditionFailure("a report holds only finite numbers")
    }
    return data
  }

  /// The text with more white space before each of its lines but the first and empty ones; inside of JSON's strings no
  /// line ends.
  private static func indented(_ text: Data, by width: Int) -> [UInt8] {
    var indented: [UInt8] = []
    indented.reserveCapacity(text.count * 2)
    let spaces = [UInt8](repeating: UInt8(ascii: " "), count: width)
    text.withUnsafeBytes { text in
      for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { indented.append(UInt8(ascii: "\n")) }
        if number > 0, !line.isEmpty { indented.append(contentsOf: spaces) }
        indented.append(contentsOf: line)
      }
    }
    return indented
  }
}
