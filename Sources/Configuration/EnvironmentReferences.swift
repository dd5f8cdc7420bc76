import Messages

/// Texts in which `${NAME}` stands for a variable of the environment.
struct EnvironmentReferences {
  /// The environment.
  let variables: [String: String]

  /// What went wrong with a text; neither its words nor a variable's value is told.
  enum Problem: Error {
    case unset(String)
    case unclosed

    /// The reason, and what mends it.
    var reason: Message {
      switch self {
      case .unset(let name): "the environment has no variable \(ConfigurationText.quoted(name)); set it"
      case .unclosed: "“${” is not closed; write ${NAME}"
      }
    }
  }

  /// The text with the variables' values put in.
  func resolved(_ text: String) throws(Problem) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "${") {
      guard let close = rest[open.upperBound...].firstIndex(of: "}") else { throw .unclosed }
      let name = String(rest[open.upperBound..<close])
      guard let value = variables[name] else { throw .unset(name) }
      result += rest[..<open.lowerBound] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
