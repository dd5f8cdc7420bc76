import Markup

/// How a run of text is printed, as far as it matters: `w:rPr`.
struct WordRun {
  /// Whether its figures stand raised.
  let isRaised: Bool
  /// Whether it is printed at all.
  let isHidden: Bool

  /// Reads a run's properties.
  init(_ properties: MarkupElement?) {
    var isRaised = false
    var isHidden = false
    for property in properties?.children ?? [] {
      switch property.local {
      case "vertAlign": isRaised = property["val"] == "superscript"
      case "vanish": isHidden = Self.isOn(property)
      default: break
      }
    }
    self.isRaised = isRaised
    self.isHidden = isHidden
  }

  /// A property that is named is on, unless it says that it is not.
  static func isOn(_ property: MarkupElement) -> Bool {
    !["0", "false", "off"].contains(property["val"] ?? "true")
  }
}
