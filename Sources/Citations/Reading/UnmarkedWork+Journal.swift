/// The journals that a work stands in, told by their volumes: 19 Journal 199 (1993).
extension UnmarkedWork {
  /// Whether a field begins with a volume and a journal's name.
  func isVolumeContainer(_ field: Range<Int>) -> Bool {
    guard case .number(let value) = tokens[field.lowerBound].kind, field.count >= 2,
      tokens[field.lowerBound + 1].kind == .words
    else { return false }
    // 2021 State of the Ports (Place: Publisher, 2021): a year with which a title begins.
    guard FactReader.year(value) != nil, field.count >= 3 else { return true }
    return !holdsPublisher(tokens[field.lowerBound + 2])
  }

  /// 19 Journal 199, 205 (1993); 19 Journal 199, 205 n.14 (1993): the page meant, behind the first.
  mutating func readPinpoint(_ rest: inout ArraySlice<Range<Int>>) {
    guard facts.pages != nil, let field = rest.first, case .number(let page) = tokens[field.lowerBound].kind,
      FactReader.year(page) == nil || field.count > 1
    else { return }
    var next = field.lowerBound + 1
    facts.pinpoint = page
    if next < field.upperBound, tokens[next].kind == .words, case let note = tokens[next].range,
      text.scalars[note].starts(with: "n.".unicodeScalars)
    {
      facts.pinpoint = text.string(tokens[field.lowerBound].range.lowerBound..<note.upperBound)
      next += 1
    }
    rest.removeFirst()
    if next < field.upperBound { rest = [next..<field.upperBound] + rest }
  }

  /// Title, Harbor Review 104, no. 2 (1999): a periodical with its volume, before an issue.
  mutating func takeNumberedJournal(_ field: Range<Int>, before rest: ArraySlice<Range<Int>>) -> Bool {
    guard let next = rest.first, case .counted(.issue, _) = tokens[next.lowerBound].kind, field.count == 2,
      tokens[field.lowerBound].kind == .words, case .number(let volume) = tokens[field.lowerBound + 1].kind,
      FactReader.year(volume) == nil
    else { return false }
    container = tokens[field.lowerBound].range
    facts.volume = volume
    facts.evidence += 2
    return true
  }

  /// 19 Journal 199: a volume, the journal, and the page where the work begins.
  mutating func readVolumeContainerPage(_ field: Range<Int>) -> Bool {
    guard case .number(let volume) = tokens[field.lowerBound].kind, isVolumeContainer(field) else {
      return false
    }
    var end = field.lowerBound + 1
    while end < field.upperBound {
      switch tokens[end].kind {
      case .words, .separator(":"), .separator("."), .separator(","):
        end += 1
        continue
      default: break
      }
      break
    }
    container = range(field.lowerBound + 1..<end)
    facts.volume = volume
    facts.evidence += 3
    if end < field.upperBound, case .number(let page) = tokens[end].kind {
      facts.pages = page
      end += 1
    }
    FactReader(segment).read(tokens[end..<field.upperBound], into: &facts)
    return true
  }
}
