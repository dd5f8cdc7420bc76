import Foundation

/// The status line and the header fields of one answer, read line by line as they arrive.
struct ResponseHead {
  /// The most bytes that all heads of one exchange may have together, those of 1xx answers included.
  static let maximumBytes = 256 << 10
  /// The most lines that they may have together.
  static let maximumLines = 2_000

  /// The status code; 0 before the first status line.
  private(set) var status = 0
  /// Whether the empty line that ends a final answer's head has come.
  private(set) var isComplete = false
  /// The fields, names in lower case, values as sent, in order.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  private var bytes = 0
  private var lines = 0

  /// Takes the next line, its line break included.
  ///
  /// - Returns: Whether the head is still within its limits.
  mutating func take(line: UnsafeRawBufferPointer) -> Bool {
    // What comes after the body (trailer fields) tells nothing that is wanted.
    if isComplete { return true }
    bytes += line.count
    lines += 1
    guard bytes <= Self.maximumBytes, lines <= Self.maximumLines else { return false }
    let text = line.trimmingLineBreak
    if text.starts(with: "HTTP/".utf8) {
      status = Self.status(in: text)
      fields = []
    } else if text.isEmpty {
      isComplete = status >= 200
    } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: text[text.startIndex..<colon], as: UTF8.self).lowercased()
      let value = text[(colon + 1)...].drop(while: isBlank)
      let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? value.startIndex
      fields.append((name, Array(value[value.startIndex..<end])))
    }
    return true
  }

  /// The first value of a field, as sent.
  func bytes(of name: String) -> [UInt8]? {
    fields.first { $0.name == name }?.value
  }

  /// The first value of a field as text, without control characters.
  func text(of name: String) -> String? {
    bytes(of: name).map(Self.text)
  }

  /// The fields that tell more of an answer than its status, for those who judge it.
  var tellingFields: [String: String] {
    var telling: [String: String] = [:]
    for field in fields where Self.isTelling(field.name) && field.value.count <= Self.longestTellingValue {
      let value = Self.text(field.value)
      telling[field.name] = telling[field.name].map { $0 + ", " + value } ?? value
    }
    return telling
  }

  /// The bytes that the body has by Content-Length, codings included; nil where it does not say.
  var contentLength: Int? { text(of: "content-length").flatMap { Int($0) } }

  private static let longestTellingValue = 2_048

  /// Fields that say that a person is asked for, how long to wait, and by what the answer can be compared later.
  private static func isTelling(_ name: String) -> Bool {
    switch name {
    case "cf-mitigated", "etag", "last-modified", "retry-after", "x-amzn-waf-action": true
    default: false
    }
  }

  private static func text(_ value: [UInt8]) -> String {
    if value.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(decoding: value, as: UTF8.self) }
    let scalars = String(decoding: value, as: UTF8.self).unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The three digits after the first space of a status line; 0 where there are none.
  private static func status(in line: Slice<UnsafeRawBufferPointer>) -> Int {
    let digits = line.drop { !isBlank($0) }.drop(while: isBlank).prefix(3)
    return Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

extension UnsafeRawBufferPointer {
  /// The line without its CR and LF.
  fileprivate var trimmingLineBreak: Slice<UnsafeRawBufferPointer> {
    let end = lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? startIndex
    return self[startIndex..<end]
  }
}
