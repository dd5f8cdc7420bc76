/// Numbers with what they count.
enum Quantity {
  /// `1 note`, `2 notes`.
  static func text(_ count: Int, _ singular: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
  }
}
