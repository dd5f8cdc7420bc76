import Foundation

/// What a citation's text is known by whatever becomes of its spaces, punctuation, case and width.
package struct CitationKey: Hashable {
  /// The letters and digits, folded.
  package let scalars: [Unicode.Scalar]

  /// Folds a text (Unicode's compatibility mapping, NFKC).
  package init(_ text: String) {
    scalars = text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.compactMap {
      scalar in
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
      return scalar == "臺" ? "台" : scalar
    }
  }

  /// The beginning by which keys are looked up; nil where there is not so much.
  var head: ArraySlice<Unicode.Scalar>? {
    scalars.count < Self.headLength ? nil : scalars.prefix(Self.headLength)
  }

  /// How long `head` is: the shortest part of a citation that is known by itself.
  package static let headLength = 4

  /// Whether `other` stands in this one from an index on.
  func holds(_ other: CitationKey, at index: Int) -> Bool {
    scalars[index...].starts(with: other.scalars)
  }
}
