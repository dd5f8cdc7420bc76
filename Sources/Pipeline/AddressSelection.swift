import Foundation
package import Messages
package import WebAddresses

/// Which addresses of the manuscripts are asked: what the user includes, without what the user excludes.
package struct AddressSelection: Sendable {
  /// A pattern that is no regular expression.
  package struct PatternError: Error, Sendable, CustomStringConvertible {
    /// The pattern as given.
    package let pattern: String

    /// What is wrong and what mends it.
    package var message: Message {
      "“\(pattern)” is no regular expression; check its brackets, and put a backslash before signs meant as they are"
    }

    /// The sentence in English.
    package var description: String { message.description }
  }

  private let included: [NSRegularExpression]
  private let excluded: [NSRegularExpression]
  private let excludedHosts: [String]

  /// Selects all addresses.
  package init() {
    (included, excluded, excludedHosts) = ([], [], [])
  }

  /// Makes a selection.
  ///
  /// - Parameters:
  ///   - included: Patterns (ICU's syntax) of which an address has to match one, where there are any.
  ///   - excluded: Patterns of which it may match none.
  ///   - excludedHosts: Hosts that it may not be at, nor at a host below them.
  package init(included: [String], excluded: [String], excludedHosts: [String]) throws(PatternError) {
    self.included = try included.map(Self.expression)
    self.excluded = try excluded.map(Self.expression)
    self.excludedHosts = excludedHosts.map { $0.lowercased() }
  }

  /// Whether an address is asked.
  package func contains(_ address: RequestURL) -> Bool {
    if excludedHosts.contains(where: { address.host == $0 || address.host.hasSuffix("." + $0) }) {
      return false
    }
    if excluded.contains(where: { $0.matches(address) }) { return false }
    return included.isEmpty || included.contains { $0.matches(address) }
  }

  private static func expression(_ pattern: String) throws(PatternError) -> NSRegularExpression {
    do {
      return try NSRegularExpression(pattern: pattern)
    } catch {
      throw PatternError(pattern: pattern)
    }
  }
}

extension NSRegularExpression {
  fileprivate func matches(_ address: RequestURL) -> Bool {
    let text = address.string
    return firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
