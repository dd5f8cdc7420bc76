/// Dashes that a typesetter made of hyphens.
enum Dashes {
  /// The address with the hyphens that its dashes may have been typed as (`--` – and `---` —, or Word's – for one
  /// hyphen); nil where it has none. Some addresses do hold a dash, so this is a second reading.
  static func undone(in address: String) -> String? {
    guard address.unicodeScalars.contains(where: { $0 == "–" || $0 == "—" }) else { return nil }
    return address.replacing("—", with: "---").replacing("–", with: "-")
  }
}
