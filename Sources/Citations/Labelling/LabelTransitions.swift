/// What it costs to go on with a part of a reference, or to another, over what stands between two words.
struct LabelTransitions: Sendable {
  /// No way.
  static let never: Float = -.infinity

  private static let labelCount = ReferenceLabel.allCases.count
  /// The weight by boundary, label before and label after.
  private let weights: [Float]

  /// The weights of the grammar that bibliographies and notes of the West share.
  static let western = LabelTransitions()

  private init() {
    var weights: [Float] = []
    for boundary in WordBoundary.allCases {
      for before in ReferenceLabel.allCases {
        for after in ReferenceLabel.allCases {
          weights.append(
            before == after
              ? Self.stay(in: before, over: boundary) : Self.change(before, to: after, over: boundary)
          )
        }
      }
    }
    self.weights = weights
  }

  /// The place in the table of what goes over `boundary`.
  func start(of boundary: WordBoundary) -> Int {
    boundary.rawValue * Self.labelCount * Self.labelCount
  }

  /// The weight at a place of the table.
  func weight(from before: ReferenceLabel, to after: ReferenceLabel, at start: Int) -> Float {
    weights[start + before.rawValue * Self.labelCount + after.rawValue]
  }

  /// Whether a part may follow another over any boundary.
  func mayLead(from before: ReferenceLabel, to after: ReferenceLabel) -> Bool {
    WordBoundary.allCases.contains {
      weight(from: before, to: after, at: start(of: $0)) > Self.never
    }
  }

  /// What a boundary says for a new part as such.
  static func base(_ boundary: WordBoundary) -> Float {
    switch boundary {
    case .stop: 0
    case .quote: 0.3
    case .abbreviation: -0.6
    case .comma: -0.4
    case .semicolon: -1.5
    case .colon: -2
    case .bracket: -0.8
    case .none: -4
    }
  }

  private static func stay(in label: ReferenceLabel, over boundary: WordBoundary) -> Float {
    switch (label, boundary) {
    case (.author, .stop): -3.5
    case (.author, .abbreviation): -0.8
    case (.author, .quote): -6
    case (.author, .colon): -4
    case (.author, .bracket): -0.5
    case (.quotedTitle, .quote): -9
    case (.stoppedTitle, .stop): -3.6
    case (.stoppedTitle, .abbreviation): -0.9
    case (.stoppedTitle, .quote): -6
    case (.stoppedTitle, .bracket): -0.2
    case (.commaTitle, .stop): -3.2
    case (.commaTitle, .abbreviation), (.commaTitle, .comma): -1.1
    case (.commaTitle, .quote): -6
    case (.container, .stop), (.container, .quote), (.container, .semicolon): -3
    case (.container, .comma): -1.2
    case (.container, .colon): -0.4
    case (.editor, .stop), (.translator, .stop): -2
    case (.editor, .colon), (.translator, .colon): -3
    case (.editor, .bracket), (.translator, .bracket): -1.5
    case (.publisher, .stop), (.publisher, .colon): -2
    case (.publisher, .comma): -0.7
    case (.place, .stop): -2
    case (.place, .colon): -3
    case (.date, .stop), (.leadingDate, .stop): -3
    case (.date, .colon), (.leadingDate, .colon): -2
    case (.numbers, .stop): -1
    case (.genre, .stop): -1.5
    default: 0
    }
  }

  private static func change(
    _ before: ReferenceLabel,
    to after: ReferenceLabel,
    over boundary: WordBoundary
  ) -> Float {
    switch before {
    case .author: return afterAuthor(after, boundary)
    case .leadingDate: return afterLeadingDate(after, boundary)
    default: break
    }
    guard after.isAfterTitle else { return never }
    var weight = leaving(before, over: boundary)
    let isUnmarkedTitle = before == .stoppedTitle || before == .commaTitle
    switch after {
    case .container:
      weight -= 0.3
      switch before {
      case .date, .address, .remark, .genre: weight -= 3
      case .publisher, .place, .numbers, .translator: weight -= 1.5
      case .editor: weight += 1.5
      default: break
      }
    case .editor: if before == .container { weight -= 0.5 }
    case .numbers: weight = max(weight, -0.5) - (isUnmarkedTitle ? 1 : 0)
    case .date: weight = max(weight, -0.4) - (isUnmarkedTitle ? 0.6 : 0)
    case .publisher: weight = publisher(after: before, boundary, weight)
    case .place:
      if before == .publisher { weight = boundary == .comma ? 0.5 : boundary == .stop ? -0.2 : weight }
      weight -= 0.3
    case .address: weight = max(weight, 0)
    case .genre: if !before.isTitle { weight -= 0.8 }
    default: break
    }
    return weight
  }

  private static func publisher(
    after before: ReferenceLabel,
    _ boundary: WordBoundary,
    _ weight: Float
  ) -> Float {
    switch before {
    case .place:
      switch boundary {
      case .colon: 2
      case .comma: 0.2
      case .stop: -1
      default: weight
      }
    case .stoppedTitle, .commaTitle, .quotedTitle: weight - 0.7
    case .numbers: weight - 0.3
    case .editor: weight - 1.5
    case .genre: weight + 1
    default: weight
    }
  }

  private static func afterAuthor(_ after: ReferenceLabel, _ boundary: WordBoundary) -> Float {
    switch (after, boundary) {
    case (.leadingDate, .none): -1
    case (.leadingDate, _): 1
    case (.quotedTitle, _): 1.5
    case (.stoppedTitle, .stop): 1
    case (.stoppedTitle, .abbreviation): -0.3
    case (.stoppedTitle, .colon): -2
    case (.stoppedTitle, .bracket): -0.5
    case (.commaTitle, .comma): 0
    case (.commaTitle, .colon): -2
    case (.commaTitle, .abbreviation): -1.5
    default: never
    }
  }

  private static func afterLeadingDate(_ after: ReferenceLabel, _ boundary: WordBoundary) -> Float {
    switch (after, boundary) {
    case (.quotedTitle, _): 1
    case (.stoppedTitle, .stop): 1.2
    case (.stoppedTitle, .colon), (.stoppedTitle, .abbreviation): 0.5
    case (.stoppedTitle, .bracket): 0.3
    case (.stoppedTitle, .comma): 0
    case (.stoppedTitle, .none): -1
    case (.commaTitle, .comma): 0.2
    case (.commaTitle, .bracket): 0.1
    default: never
    }
  }

  private static func leaving(_ before: ReferenceLabel, over boundary: WordBoundary) -> Float {
    switch before {
    case .quotedTitle: boundary == .quote ? 1.5 : boundary == .bracket ? -3 : -6
    case .stoppedTitle:
      switch boundary {
      case .stop: 0.6
      case .quote: 0
      case .abbreviation: -0.8
      case .comma: -2.6
      case .bracket: -1.5
      case .none, .semicolon: -4
      case .colon: -3.5
      }
    case .commaTitle:
      switch boundary {
      case .stop: 0.2
      case .comma: 0.1
      case .quote: 0
      case .abbreviation: -1.3
      case .bracket: -1.5
      case .none, .semicolon, .colon: -4
      }
    default: base(boundary)
    }
  }
}
