extension CitationItem {
  /// Takes in the ISBN, ISSN and PMID that stand beside the source, the first of each kind.
  mutating func identify(by numbers: [StandardNumber]) {
    for number in numbers {
      switch number.kind {
      case .isbn: isbn = isbn ?? number.value
      case .issn: issn = issn ?? number.value
      case .pmid: pmid = pmid ?? number.value
      }
    }
  }
}
