/// What a script tells the reader in a box before it leads elsewhere: `alert("…"); history.back();`, as forums and boards
/// answer for what they no longer have.
struct ScriptAlert {
  /// The longest message that is kept, in UTF-8 bytes.
  private static let maximumLength = 400
  private static let call = Array("alert(".utf8)
  /// The objects by which a script leaves a page.
  private static let ways = ["history.", "location", "close()"].map { Array($0.utf8) }

  /// The message, white space folded.
  let message: String

  /// Reads a script; nil where it shows no message or stays on the page.
  init?(_ script: [UInt8]) {
    guard script.contains(UInt8(ascii: "(")), let call = script.firstRange(of: Self.call),
      Self.ways.contains(where: { script[call.upperBound...].firstRange(of: $0) != nil })
    else { return nil }
    let argument = script[call.upperBound...].drop { $0 == UInt8(ascii: " ") }
    guard let quote = argument.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in argument.dropFirst().prefix(Self.maximumLength) {
      if isEscaped {
        // `\n` parts lines; of all others the character itself is near enough.
        bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: " ") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == quote {
        break
      } else {
        bytes.append(byte)
      }
    }
    message = TextFolding.fold(bytes)
    if message.isEmpty { return nil }
  }
}
