/// Two texts of one field, taken apart into what both have and what only one has, for marking in place.
struct SideBySide {
  /// A run of characters of one text.
  struct Piece: Equatable {
    /// The characters.
    var text: String
    /// Whether the other text lacks them.
    let isDifferent: Bool
  }

  /// The pieces of the cited text, in order.
  let cited: [Piece]
  /// The pieces of the found text, in order.
  let found: [Piece]

  /// Longer texts are not compared: the effort grows with the product of their differences and their length.
  private static let longestCompared = 400
  /// The share of the longer text that both must have; below it they are two texts, and marks would be noise.
  private static let leastShared = 0.5

  /// Compares two texts without regard to case; where they have little in common nothing is marked.
  init(_ cited: String, _ found: String) {
    let sides = [cited, found].map { SafeText.line($0).map(\.self) }
    let longest = max(sides[0].count, sides[1].count)
    guard longest <= Self.longestCompared else {
      self.init(cited: sides[0].map { ($0, false) }, found: sides[1].map { ($0, false) })
      return
    }
    let difference = sides[1].difference(from: sides[0]) { $0 == $1 || $0.lowercased() == $1.lowercased() }
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let shared = sides[0].count - removed.count
    let isMarked = Double(shared) >= Self.leastShared * Double(longest)
    self.init(
      cited: sides[0].enumerated().map { ($1, isMarked && removed.contains($0)) },
      found: sides[1].enumerated().map { ($1, isMarked && inserted.contains($0)) }
    )
  }

  private init(cited: [(Character, Bool)], found: [(Character, Bool)]) {
    self.cited = Self.pieces(cited)
    self.found = Self.pieces(found)
  }

  private static func pieces(_ characters: [(Character, Bool)]) -> [Piece] {
    var pieces: [Piece] = []
    for (character, isDifferent) in characters {
      if pieces.last?.isDifferent == isDifferent {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), isDifferent: isDifferent))
      }
    }
    return pieces
  }
}
