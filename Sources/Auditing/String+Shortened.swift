extension String {
  /// The text as a message quotes it: at most 120 characters, an ellipsis for the rest.
  var shortened: String {
    guard let end = index(startIndex, offsetBy: 120, limitedBy: endIndex), end != endIndex else {
      return self
    }
    return self[..<end] + "…"
  }
}
