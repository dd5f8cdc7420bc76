/// A note's label as its marker or its own text shows it: `[1]`, `（註 3）`, `①`, `*`, `iv`.
struct NoteLabel {
  /// The label without brackets, its digits in ASCII.
  let text: String

  /// The most characters of a label.
  private static let longest = 12

  /// Reads a label that is all that `shown` shows; nil for anything longer or without letters, digits or signs.
  init?(_ shown: String) {
    let bytes = Array(shown.utf8.prefix(96))
    let start = bytes.skippingSpace(from: 0, limit: bytes.count)
    var end = bytes.count
    while end > start, case let length = bytes.spaceLength(endingAt: end, limit: start), length > 0 {
      end -= length
    }
    guard start < end, shown.utf8.count <= 96 else { return nil }
    let ink = Array(bytes[start..<end])
    let number =
      NumberedLabel.superscript(in: ink, at: 0, limit: ink.count)
      ?? NumberedLabel.circled(in: ink, at: 0, limit: ink.count)
      ?? NumberedLabel.bracketed(in: ink, at: 0, limit: ink.count)
      ?? NumberedLabel.leading(in: ink, at: 0, limit: ink.count)
    if let number, number.end == ink.count {
      text = String(number.number)
      return
    }
    let scalars = String(decoding: ink, as: UTF8.self).unicodeScalars
      .drop { Self.brackets.contains($0) }.reversed().drop { Self.brackets.contains($0) || $0 == "." }
      .reversed()
    let plain = Array(String(String.UnicodeScalarView(scalars)).utf8)
    if let number = NumberedLabel.chineseNumber(in: plain, at: 0, limit: plain.count),
      number.end == plain.count
    {
      text = String(number.number)
      return
    }
    guard !scalars.isEmpty, scalars.count <= Self.longest else { return nil }
    text = String(String.UnicodeScalarView(scalars))
  }

  /// How many bytes at the beginning of a note show its label, brackets and a point included; 0 where they do not.
  static func length(of label: String, in bytes: [UInt8]) -> Int {
    var offset = 0
    var isBracketed = false
    if let opening = bytes.scalar(at: 0, limit: bytes.count), let scalar = Unicode.Scalar(opening.value),
      brackets.contains(scalar)
    {
      isBracketed = true
      offset = opening.length
    }
    if let number = Int(label) {
      let found =
        NumberedLabel.superscript(in: bytes, at: 0, limit: bytes.count)
        ?? NumberedLabel.circled(in: bytes, at: 0, limit: bytes.count)
        ?? NumberedLabel.bracketed(in: bytes, at: 0, limit: bytes.count)
        ?? NumberedLabel.leading(in: bytes, at: 0, limit: bytes.count)
      return found?.number == number ? found?.end ?? 0 : 0
    }
    guard bytes[offset...].starts(with: label.utf8) else { return 0 }
    offset += label.utf8.count
    if isBracketed, let closing = bytes.scalar(at: offset, limit: bytes.count) { offset += closing.length }
    if offset < bytes.count, bytes[offset] == 0x2E { offset += 1 }
    guard
      offset == bytes.count || isBracketed || bytes.spaceLength(at: offset, limit: bytes.count) > 0
        || !(label.utf8.last.map { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } ?? false)
    else { return 0 }
    return offset
  }

  private static let brackets = Set("[]()（）［］〔〕【】{}".unicodeScalars)
}
