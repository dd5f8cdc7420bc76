/// Words of the configuration as messages quote them.
enum ConfigurationText {
  /// The words in quotation marks, at most 60 characters, control characters shown as `␦`.
  static func quoted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView(
      text.unicodeScalars.prefix(60).map { scalar in
        let isHarmless =
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: false
          default: true
          }
        return isHarmless ? scalar : "␦"
      }
    )
    if text.unicodeScalars.count > 60 { scalars.append("…") }
    return "“\(String(scalars))”"
  }
}
