/// One of the `findings` of a saved audit.
struct SavedFinding: Decodable, Sendable {
  let rule: String
  let severity: String
  let message: String
  let path: String
  let location: Place?
  let note: String?
  let citation: String?

  /// The place, in the terms of the manuscript's format.
  struct Place: Decodable, Sendable {
    let line: Int?
    let column: Int?
    let part: String?
    let paragraph: Int?
    let page: Int?
  }

  /// The line that a text report would print of it.
  var line: String {
    var parts = [SafeText.line(path)]
    if let part = location?.part { parts.append(SafeText.line(part)) }
    let numbers = [location?.page, location?.paragraph, location?.line, location?.column]
    parts += numbers.compactMap { $0.map { String($0) } }
    let place = parts.joined(separator: ":")
    return "\(place): \(SafeText.line(severity)): \(SafeText.line(message)) [\(SafeText.line(rule))]"
  }
}
