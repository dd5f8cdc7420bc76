extension DottedGrammar.Pass {
  /// 港口论文集：2011年卷 — the index after a volume that is named by its year.
  func annualEnd(_ own: [Token], _ index: Int) -> Int? {
    guard index + 1 < own.count, case .date = own[index].kind, own[index + 1].kind == .words,
      own[index + 1].range.count == 1,
      "卷辑輯期版".unicodeScalars.contains(text.scalars[own[index + 1].range.lowerBound])
    else { return nil }
    return index + 2
  }

  /// Whether a volume after a colon ends the field, and no words go on: Handbook: Vol. 4. Tides.
  func isLastPart(_ own: [Token], _ index: Int) -> Bool {
    guard index + 1 < own.count else { return true }
    return !own[index + 1].isSeparator(":")
  }

  /// Handbook: Vol. 4. Tides, currents, and winds. 4th ed. Publisher: the end of a volume's own title, which goes on with the
  /// title of the work (APA 7, 9.28).
  func volumeTitleEnd(_ own: [Token], _ index: Int) -> Int? {
    guard index + 2 < own.count, case .counted(.volume, _) = own[index].kind,
      Script(text.scalars[own[index].range.lowerBound]) == .latin, own[index + 1].isSeparator("."),
      own[index + 2].kind == .words,
      let stop = own.indices.dropFirst(index + 3).first(where: { index in
        switch own[index].kind {
        case .words, .separator(","): false
        default: true
        }
      }), stop + 1 < own.count
    else { return nil }
    if case .typeMark = own[stop].kind { return stop }
    switch own[stop + 1].kind {
    case .words, .counted(.edition, _), .number, .date, .group: return own[stop].isSeparator(".") ? stop : nil
    case .counted(.volume, _): return own[stop].isSeparator(":") ? stop : nil
    default: return nil
    }
  }

  /// Handbook: Vol. 4. Tides, currents, and winds (4th ed., pp. 43–110): the stop between a volume and its own title.
  func isVolumeStop(_ own: [Token], _ stop: Int) -> Bool {
    guard stop > 1, stop + 2 < own.count, case .counted(.volume, _) = own[stop - 1].kind,
      own[stop - 2].isSeparator(":"), own[stop + 1].kind == .words
    else { return false }
    let next = own[(stop + 1)...].first { token in
      token.kind != .words && !token.isSeparator(",") && !token.isSeparator(":")
    }
    return next.map { if case .group = $0.kind { isFact($0) } else { false } } ?? false
  }

  /// Where the title of a host ends that stands in `range` of the tokens: before the volume behind its last colon, and not
  /// before a subtitle.
  func beforeVolume(_ own: [Token], in range: Range<Int>) -> Int {
    guard let colon = own[range].lastIndex(where: { $0.isSeparator(":") }), colon > range.lowerBound,
      colon + 1 < range.upperBound
    else { return range.upperBound }
    if annualEnd(own, colon + 1) == range.upperBound { return colon }
    switch own[colon + 1].kind {
    case .words:
      // 卷. 2 版: a word for a volume whose number is missing.
      let isEmpty = own[colon + 1].range.count == 1 && text.string(own[colon + 1].range) == "卷"
      return isEmpty && colon + 2 == range.upperBound ? colon : range.upperBound
    case .counted(.volume, _), .number: return colon + 2 == range.upperBound ? colon : range.upperBound
    default: return range.upperBound
    }
  }

  /// 2019 Workshop on Tides; Coastal Structures 2007. Port Ellis; 海港学会2016年年会论文集: a year that no separator parts from
  /// the words of a name.
  func isYearOfName(_ own: [Token], at index: Int) -> Bool {
    guard isYear(own[index]), index + 1 < own.count else { return false }
    if index == 0 { return own[1].kind == .words }
    if case .separator = own[index - 1].kind { return own[index + 1].kind == .words }
    guard own[index - 1].kind == .words else { return false }
    if own[index + 1].kind == .words {
      return own[index].range.lowerBound == own[index - 1].range.upperBound
        && own[index + 1].range.lowerBound == own[index].range.upperBound
    }
    return own[index + 1].isSeparator(".") && index + 2 < own.count && own[index + 2].kind == .words
  }
}
