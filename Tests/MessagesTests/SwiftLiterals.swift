import Foundation
import TestSupport
import Testing

/// The string literals of one file of the program, read as the compiler would number their places.
struct SwiftLiterals: CustomTestStringConvertible, Sendable {
  /// The path from the project's root.
  let path: String
  /// The literals on one line each, interpolations as `{1}`, `{2}` ….
  let templates: [String]
  /// Those of them that are said as they stand: `say("…")`, and in errors and on standard error.
  let spoken: [String]

  /// What stands before a literal that is said.
  private static let sayings = [
    "say(", "CommandError(", "reason:", "why:", "complain(", "report(", "Console.text(",
  ]

  var testDescription: String { path }

  /// All files of the program.
  static let all: [SwiftLiterals] = {
    let sources = Fixtures.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: sources.appending(path: path), encoding: .utf8) else {
        return nil
      }
      return SwiftLiterals(path: "Sources/" + path, text)
    }
  }()

  private init(path: String, _ text: String) {
    self.path = path
    var scanner = Scanner(bytes: Array(text.utf8))
    templates = scanner.literals()
    spoken = scanner.spoken
  }

  /// Walks through Swift text by the index of its bytes.
  private struct Scanner {
    let bytes: [UInt8]
    private var index = 0
    private var found: [String] = []
    private(set) var spoken: [String] = []

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func literals() -> [String] {
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "/") where at(1) == UInt8(ascii: "/"):
          while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        case UInt8(ascii: "\"") where opensLongLiteral: skipLongLiteral()
        case UInt8(ascii: "\""): found.append(literal())
        default: index += 1
        }
      }
      return found
    }

    private func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private var opensLongLiteral: Bool {
      at(0) == UInt8(ascii: "\"") && at(1) == UInt8(ascii: "\"") && at(2) == UInt8(ascii: "\"")
    }

    private mutating func skipLongLiteral() {
      index += 3
      while index < bytes.count, !opensLongLiteral {
        if at(0) == UInt8(ascii: "\\"), at(1) == UInt8(ascii: "(") {
          index += 2
          skipInterpolation()
        } else {
          index += 1
        }
      }
      index += 3
    }

    private mutating func literal() -> String {
      let before = String(decoding: bytes[..<index].suffix(120), as: UTF8.self).reversed()
        .drop(while: \.isWhitespace)
      let isSpoken = SwiftLiterals.sayings.contains { before.starts(with: $0.reversed()) }
      index += 1
      var text: [UInt8] = []
      var places = 0
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        let isEscape = bytes[index] == UInt8(ascii: "\\")
        if isEscape, at(1) == UInt8(ascii: "(") {
          places += 1
          text += Array("{\(places)}".utf8)
          index += 2
          skipInterpolation()
        } else {
          if isEscape { index += 1 }
          text.append(isEscape && at(0) == UInt8(ascii: "n") ? UInt8(ascii: "\n") : at(0))
          index += 1
        }
      }
      index += 1
      let template = String(decoding: text, as: UTF8.self)
      if isSpoken { spoken.append(template) }
      return template
    }

    private mutating func skipInterpolation() {
      var depth = 1
      while depth > 0, index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          found.append(literal())
          continue
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
        index += 1
      }
    }
  }
}
