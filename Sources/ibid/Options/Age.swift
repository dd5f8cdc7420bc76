import ArgumentParser

/// A length of time as people write it: `30s`, `15m`, `12h`, `1d`, `2w`; a bare number is seconds.
struct Age: ExpressibleByArgument, Sendable {
  /// The length.
  let duration: Duration

  private static let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]

  /// Reads a number with or without a unit; nil for anything else, and for more than a thousand years.
  init?(argument: String) {
    var number = argument.lowercased()
    var factor = 1.0
    if let last = number.last, let unit = Self.units[last] {
      number.removeLast()
      factor = unit
    }
    let isPlain = number.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard isPlain, let value = Double(number), value * factor < 3.2e10 else { return nil }
    duration = .seconds(value * factor)
  }
}
