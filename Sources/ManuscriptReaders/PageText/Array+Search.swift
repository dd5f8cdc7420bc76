extension Array {
  /// The index of the first element for which `isSecond` holds, where it holds for all that follow;
  /// `count` if for none.
  func partitionIndex(where isSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
