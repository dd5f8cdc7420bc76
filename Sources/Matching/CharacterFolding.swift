import Foundation

/// Folds one character for comparison.
enum CharacterFolding {
  /// What is left of a character: nothing of a space or a punctuation mark, `and` of `&`.
  static func fold(_ character: Character) -> [UInt32] {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first?.value {
      if scalar < 0x80 { return foldASCII(UInt8(scalar)) }
      if (0x3400...0x9FFF).contains(scalar) { return [HanFolding.shared(scalar)] }
    }
    let normalised = String(character).precomposedStringWithCompatibilityMapping.lowercased()
    return normalised.unicodeScalars.filter(isKept).flatMap { scalar in
      // German writes ß as ss where a capital or a Swiss stands.
      scalar == "ß" ? [0x73, 0x73] : [HanFolding.shared(scalar.value)]
    }
  }

  private static func foldASCII(_ byte: UInt8) -> [UInt32] {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): [UInt32(byte)]
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): [UInt32(byte | 0x20)]
    case UInt8(ascii: "&"): "and".unicodeScalars.map(\.value)
    default: []
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
