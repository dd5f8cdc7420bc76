import DataFiles
import Foundation

/// Characters that a font's glyph names give, where the writer meant others.
enum PrintedCharacters {
  /// The text with ligatures taken apart, radicals made characters and hyphens those of addresses: fonts share one glyph
  /// between ⼝ and 口, or ‑ and -, and programs that make PDF files from glyphs pick either.
  static func resolved(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isCompatibility($0) || isHyphen($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { resolved, scalar in
      if let character = radicals[scalar] {
        resolved.unicodeScalars.append(character)
      } else if isHyphen(scalar) {
        resolved += "-"
      } else if isCompatibility(scalar) {
        resolved += String(scalar).precomposedStringWithCompatibilityMapping
      } else {
        resolved.unicodeScalars.append(scalar)
      }
    }
  }

  /// Kangxi Radicals and CJK Radicals Supplement, the Latin ligatures, and the brackets of mathematics that are 〈 and 〉.
  private static func isCompatibility(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2329, 0x232A, 0x2E80...0x2FDF, 0xFB00...0xFB06: true
    default: false
    }
  }

  /// The hyphen and the one at which no line is broken.
  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x2010 || scalar.value == 0x2011
  }

  /// The radicals of the supplement that Unicode gives no compatibility mapping: a line each.
  /// https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
  private static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = DataTable(PackageResources.radicals_txt).rows.filter { $0.count == 2 }
    let pairs = rows.compactMap { row -> (Unicode.Scalar, Unicode.Scalar)? in
      guard let radical = row[0].unicodeScalars.first, let character = row[1].unicodeScalars.first else {
        return nil
      }
      return (radical, character)
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}
