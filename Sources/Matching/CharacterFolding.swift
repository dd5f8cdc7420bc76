import Foundation

/// Folds one character for comparison.
enum CharacterFolding {
  /// What is left of a character, handed on scalar by scalar: nothing of a space or a punctuation mark, `and` of `&`.
  static func fold(_ character: Character, _ append: (UInt32) -> Void) {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first {
      fold(scalar, append)
    } else {
      fold(String(character), append)
    }
  }

  /// The same of a character that is one scalar.
  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar, _ append: (UInt32) -> Void) {
    if scalar.isASCII {
      foldASCII(UInt8(ascii: scalar), append)
    } else if HanFolding.block.contains(scalar.value) {
      append(HanFolding.shared(scalar.value))
    } else {
      fold(String(scalar), append)
    }
  }

  private static func fold(_ text: String, _ append: (UInt32) -> Void) {
    let normalised = text.precomposedStringWithCompatibilityMapping.lowercased()
    for scalar in normalised.unicodeScalars where isKept(scalar) {
      if scalar == "ß" {
        // German writes ß as ss where a capital or a Swiss stands.
        append(0x73)
        append(0x73)
      } else {
        append(HanFolding.block.contains(scalar.value) ? HanFolding.shared(scalar.value) : scalar.value)
      }
    }
  }

  @inline(__always)
  private static func foldASCII(_ byte: UInt8, _ append: (UInt32) -> Void) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(UInt32(byte))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(UInt32(byte | 0x20))
    case UInt8(ascii: "&"): for scalar in "and".unicodeScalars { append(scalar.value) }
    default: break
    }
  }

  /// Letters, marks and numbers (general categories L, M and N).
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
