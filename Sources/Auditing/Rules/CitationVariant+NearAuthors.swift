import Citations
import Foundation
import Messages

extension CitationVariant {
  /// Pairs of citations from one publication whose authors are evidently one person, spelled two ways.
  ///
  /// Two names of one sound may well be two people. So a Han name has to share its family name and one of two given
  /// characters, a Western one all but a letter of its longer part, and one of the two spellings has to be rare.
  static func pairsOfNearAuthors(_ sources: [SourceKey]) -> [Pair] {
    let signatures = sources.filter { !$0.container.isEmpty }.flatMap { source in
      source.occurrence.citation.citation.item.author.compactMap { Signature(source: source, author: $0) }
    }
    var counts: [[String]: Int] = [:]
    for signature in signatures { counts[[signature.source.container, signature.name], default: 0] += 1 }
    func isRare(_ signature: Signature) -> Bool {
      counts[[signature.source.container, signature.name], default: 0] < habitual
    }
    var blocks: [[String]: [Signature]] = [:]
    var sounds: [String: String] = [:]
    return signatures.compactMap { later in
      for key in later.blocks {
        let block = blocks[key, default: []]
        let earlier = block.first { earlier in
          (isRare(later) || isRare(earlier)) && later.isSlip(of: earlier, sounds: &sounds)
        }
        if let earlier {
          return Pair(
            later: later.source.occurrence,
            earlier: earlier.source.occurrence,
            evidence: "the same publication",
            difference: later.isHan
              ? "an author of the same sound: \(later.name), there \(earlier.name)"
              : "nearly the same author: \(later.name), there \(earlier.name)"
          )
        }
        if block.count < mostCompared, !block.contains(where: { $0.name == later.name }) {
          blocks[key, default: []].append(later)
        }
      }
      return nil
    }
  }

  /// A name that stands so often in the notes of one publication is that of a person, and no slip.
  private static let habitual = 3
  /// How many names of one block a name is held against, so that the whole takes linear time.
  private static let mostCompared = 8

  /// An author under a source.
  private struct Signature {
    let source: SourceKey
    /// As it is printed.
    let name: String
    /// Family name and given name as they are compared: characters of a Han name, letters in lower case of a Western.
    let family: [Unicode.Scalar]
    let given: [Unicode.Scalar]
    let isHan: Bool

    /// Takes a name whose slips can be told from other people's names: a Han name of three characters, or a Western
    /// one of some length; nil for all others.
    init?(source: SourceKey, author: PersonName) {
      self.source = source
      name = author.written
      switch author {
      case .literal(let text):
        let scalars = Array(text.unicodeScalars)
        guard scalars.count == 3, scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else {
          return nil
        }
        (family, given, isHan) = (Array(scalars[..<1]), Array(scalars[1...]), true)
      case .western(let family, let given):
        self.family = Array(PublicationDirectory.fold(family).unicodeScalars)
        self.given = Array(PublicationDirectory.fold(given).unicodeScalars)
        isHan = false
        guard self.family.count >= 5, self.given.count >= 3 else { return nil }
      }
    }

    /// Where a slip of the name would stand too: beside one of the given characters, or beside the given name and the
    /// beginning or the end of the family name.
    var blocks: [[String]] {
      let container = source.container
      if isHan { return given.enumerated().map { [container, "\(family[0])", "\($0)\($1)"] } }
      let whole = String(String.UnicodeScalarView(given))
      return [
        [container, whole, "\(family[0])\(family[1])"],
        [container, whole, String(family.suffix(2).map(Character.init))],
      ]
    }

    func isSlip(of other: Signature, sounds: inout [String: String]) -> Bool {
      guard name != other.name, isHan == other.isHan else { return false }
      guard isHan else { return Slip(family, other.family).map { $0.length == 1 } ?? false }
      guard let slip = Slip(given, other.given), slip.length == 1 else { return false }
      return Self.sound(of: slip.first[0], &sounds) == Self.sound(of: slip.second[0], &sounds)
    }

    /// A character's sound in pinyin with its tone.
    private static func sound(of scalar: Unicode.Scalar, _ sounds: inout [String: String]) -> String {
      let character = String(Character(scalar))
      if let known = sounds[character] { return known }
      let sound = character.applyingTransform(.mandarinToLatin, reverse: false) ?? character
      sounds[character] = sound
      return sound
    }
  }
}
