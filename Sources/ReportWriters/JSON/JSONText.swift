import Dispatch
import Foundation
import Synchronization

/// JSON as the program prints it: keys sorted, so that the same values give the same bytes.
enum JSONText {
  /// The text of a value, with a line's end.
  static func of(_ value: some Encodable) -> String {
    text(of: value, depth: 0) + "\n"
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
      let text = lines(of: (start..<min(start + share, range.upperBound)).map(value), depth: depth)
      texts.withLock { $0[index] = text }
    }
    return texts.withLock(\.self)
  }

  /// The text of a value that stands so deep, behind its key.
  private static func text(of value: any Encodable, depth: Int) -> String {
    depth == 0
      ? String(decoding: encoded(value), as: UTF8.self)
      : lines(of: [value], depth: depth, droppingFirst: depth * 2)
  }

  /// The lines of values that stand so deep in arrays, 1 or more, which the encoder indents.
  private static func lines(of values: [any Encodable], depth: Int, droppingFirst indent: Int = 0) -> String {
    // Each bracket stands on a line of its own, two spaces further in than the one before.
    let brackets = depth * (depth + 1)
    let text = encoded(JSONElements(values: values, depth: depth))
    return String(decoding: text.dropFirst(brackets + indent).dropLast(brackets), as: UTF8.self)
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
}
