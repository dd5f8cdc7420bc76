import Dispatch
import Foundation
import Synchronization

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
    // An empty array has an empty line, as the encoder writes it.
    func bracket() -> String { "\(isFirst ? "\n" : "")\n\(indent.dropLast(2))]" }
    switch piece {
    case .value(let value):
      output.write(text(of: value, depth: depth))
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
      output.write(bracket())
    case .values(let count, let value):
      output.write("[")
      for start in stride(from: 0, to: count, by: block) {
        for text in texts(of: value, start..<min(start + block, count), depth: depth + 1) {
          output.write(isFirst ? "\n" : ",\n")
          output.write(text)
          isFirst = false
        }
      }
      output.write(bracket())
    }
  }

  /// Values that are encoded before any of them is written: so few that their text is nothing beside the report.
  private static let block = 1024
  /// Values that one core takes at a time.
  private static let share = 32

  /// The texts of some elements of an array, several in each, made on all cores: the encoder takes most of the time that
  /// a report takes.
  private static func texts(
    of value: @Sendable (Int) -> any Encodable,
    _ range: Range<Int>,
    depth: Int
  ) -> [String] {
    let shares = (range.count + share - 1) / share
    let texts = Mutex([String](repeating: "", count: shares))
    DispatchQueue.concurrentPerform(iterations: shares) { index in
      let start = range.lowerBound + index * share
      let elements = JSONElements(values: (start..<min(start + share, range.upperBound)).map(value))
      // Without the brackets and the line breaks beside them. What they hold stands one step deeper already.
      let lines = encoded(elements).dropFirst("[\n".utf8.count).dropLast("\n]".utf8.count)
      let text = indented(lines, by: depth * 2 - 2, isAtStart: true)
      texts.withLock { $0[index] = text }
    }
    return texts.withLock(\.self)
  }

  private static func text(of value: any Encodable, depth: Int) -> String {
    indented(encoded(value), by: depth * 2, isAtStart: false)
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

  /// The text with more white space before each of its lines but empty ones; inside of JSON's strings no line ends.
  ///
  /// - Parameter isAtStart: Whether the first line has it as well.
  private static func indented(_ text: Data, by width: Int, isAtStart: Bool) -> String {
    var indented: [UInt8] = []
    indented.reserveCapacity(text.count * 2)
    let spaces = repeatElement(UInt8(ascii: " "), count: width)
    text.withUnsafeBytes { text in
      var (start, isAtStart) = (0, isAtStart)
      while start < text.count {
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
        if isAtStart, text[start] != UInt8(ascii: "\n") { indented.append(contentsOf: spaces) }
        indented.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
        (start, isAtStart) = (end, true)
      }
    }
    return String(decoding: indented, as: UTF8.self)
  }
}
