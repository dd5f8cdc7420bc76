import Foundation
import Messages
import Yams

/// The text of a configuration, read into YAML's nodes within limits.
///
/// YAML 1.1 as far as libyaml reads it, without anchors and aliases: nothing in a configuration needs them, and a few
/// lines of them can stand for more than any memory holds. libyaml itself refuses what is nested deeper than 1,000.
struct YAMLText {
  /// The largest file that is read, in bytes.
  static let maximumBytes = 256 << 10

  /// The root; nil where the file says nothing.
  let root: Node?

  /// Reads a file's bytes.
  init(_ bytes: [UInt8], path: String) throws(ConfigurationError) {
    guard bytes.count <= Self.maximumBytes else {
      throw ConfigurationError(
        path: path,
        reason: "is larger than \(Self.maximumBytes >> 10) KiB; a configuration is not"
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    if let offset = Self.firstAlias(in: bytes) {
      let lines = bytes[..<offset].split(separator: 0x0A, omittingEmptySubsequences: false)
      let column = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count + 1
      throw ConfigurationError(
        path: path,
        place: .init(line: lines.count, column: column),
        reason:
          "anchors and aliases (&name, *name) are not read; write the value out, or put a text in quotes"
      )
    }
    do {
      root = try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch {
      throw Self.error(error, path: path)
    }
  }

  /// Where a word `*name` stands of which there is a `&name`, wherever that is: an alias has both.
  private static func firstAlias(in bytes: [UInt8]) -> Int? {
    var anchors: Set<ArraySlice<UInt8>> = []
    var aliases: [(name: ArraySlice<UInt8>, offset: Int)] = []
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
      let name = bytes[(offset + 1)...].prefix(while: isNameByte)
      guard !name.isEmpty else { continue }
      if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, offset)) }
    }
    return aliases.first { anchors.contains($0.name) }?.offset
  }

  /// The bytes of an anchor's name, as libyaml has them: letters, digits, `-` and `_`.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func error(_ error: any Error, path: String) -> ConfigurationError {
    func failure(_ problem: Message, _ mark: Mark?) -> ConfigurationError {
      ConfigurationError(
        path: path,
        place: mark.map { .init(line: $0.line, column: $0.column) },
        reason: "is no YAML here: \(problem)"
      )
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      return failure(Message(verbatim: problem), mark)
    case .duplicatedKeysInMapping(let keys, let context)?:
      let name: Message = keys.first.map { Message(verbatim: ConfigurationText.quoted($0)) } ?? "a key"
      return failure("\(name) stands there twice", context.mark)
    case .reader(let problem, _, _, _)?: return failure(Message(verbatim: problem), nil)
    case .memory?: return failure("it is nested too deeply", nil)
    default: return failure("it cannot be read", nil)
    }
  }
}
