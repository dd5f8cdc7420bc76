/// Dashes that a typesetter made of hyphens.
enum Dashes {
  /// Whether a character is a hyphen of typesetting alone (U+2010, U+2011), which nobody types into an address.
  static func isTypesetHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  /// The address with the hyphens that its dashes may have been typed as (`--` – and `---` —, or Word's – for one
  /// hyphen); nil where it has none. Some addresses do hold a dash, so this is a second reading.
  static func undone(in address: String) -> String? {
    guard address.unicodeScalars.contains(where: { $0 == "–" || $0 == "—" }) else { return nil }
    return address.replacing("—", with: "---").replacing("–", with: "-")
  }
}
