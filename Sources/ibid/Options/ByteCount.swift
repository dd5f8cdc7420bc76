import ArgumentParser

/// A number of bytes as people write it: `65536`, `64KiB`, `2MiB`, `1.5MB`.
struct ByteCount: ExpressibleByArgument, Sendable {
  /// The bytes, 1 or more.
  let bytes: Int

  /// The units of IEC 80000-13 and SI; a bare letter is binary, as for curl and dd.
  private static let units: [(String, Double)] = [
    ("kib", 1024), ("mib", 1_048_576), ("gib", 1_073_741_824), ("kb", 1e3), ("mb", 1e6), ("gb", 1e9),
    ("k", 1024), ("m", 1_048_576), ("g", 1_073_741_824), ("b", 1),
  ]

  /// Reads a number with or without a unit; nil for anything else.
  init?(argument: String) {
    var number = argument.lowercased()
    var factor = 1.0
    if let (unit, value) = Self.units.first(where: { number.hasSuffix($0.0) }) {
      number.removeLast(unit.count)
      factor = value
    }
    while number.hasSuffix(" ") { number.removeLast() }
    let isPlain = number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard isPlain, let value = Double(number), (1...1e12).contains(value * factor) else { return nil }
    bytes = Int(value * factor)
  }
}
