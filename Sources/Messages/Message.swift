/// Something that the program says to a person, in any of its languages.
///
/// It is written in English where it is said, as an interpolated string; the sentence with its places numbered
/// (`the page names {1} as author, the note {2}`) is its template, by which the catalogue of another language
/// knows it. What is put into the places is a text from outside, which stays as it is, or another message.
package struct Message: Sendable, Hashable {
  /// What stands at one place of a template.
  fileprivate enum Argument: Sendable, Hashable {
    case text(String)
    case list([String])
    indirect case message(Message)
  }

  /// The English sentence, its places as `{1}`, `{2}` ….
  package let template: String
  private let arguments: [Argument]

  /// What stands between the items of a list.
  private static let separator: Message = ", "

  /// A text from outside, which is the same in all languages.
  package init(verbatim text: String) {
    template = "{1}"
    arguments = [.text(text)]
  }

  /// Texts from outside, with what stands between the items of a list in each language.
  package static func list(_ items: [String]) -> Message {
    Message(template: "{1}", arguments: [.list(items)])
  }

  private init(template: String, arguments: [Argument]) {
    self.template = template
    self.arguments = arguments
  }

  /// The form for one where `count` is 1, else the form for any other number.
  package static func counted(_ count: Int, _ one: Message, _ other: Message) -> Message {
    count == 1 ? one : other
  }

  /// The message in a language; what its catalogue lacks is English.
  package func text(in language: Language) -> String {
    let template = MessageCatalogue.of(language)?[self.template] ?? self.template
    guard !arguments.isEmpty else { return template }
    var text = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      text += Substring(rest[..<open])
      let number = rest[open...].dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest[number.endIndex...]
      let place = Int(Substring(number)) ?? 0
      if rest.first == UInt8(ascii: "}"), arguments.indices.contains(place - 1) {
        text += Self.text(of: arguments[place - 1], in: language)
        rest = rest.dropFirst()
      } else {
        text += "{" + Substring(number)
      }
    }
    return text + Substring(rest)
  }

  private static func text(of argument: Argument, in language: Language) -> String {
    switch argument {
    case .text(let text): text
    case .list(let items): items.joined(separator: separator.text(in: language))
    case .message(let message): message.text(in: language)
    }
  }

  /// The templates, of the message and of all that are put into it, that a language's catalogue lacks.
  package func untranslatedTemplates(in language: Language) -> [String] {
    guard let catalogue = MessageCatalogue.of(language) else { return [] }
    let own = template == "{1}" || catalogue[template] != nil ? [] : [template]
    return own
      + arguments.flatMap { argument -> [String] in
        if case .message(let message) = argument { message.untranslatedTemplates(in: language) } else { [] }
      }
  }
}

extension Message: CustomStringConvertible {
  /// The message in English.
  package var description: String { text(in: .english) }
}

extension Message: ExpressibleByStringInterpolation {
  /// A sentence without places.
  package init(stringLiteral value: String) {
    template = value
    arguments = []
  }

  /// A sentence with places.
  package init(stringInterpolation: StringInterpolation) {
    template = SentenceTemplates.shared(stringInterpolation.template)
    arguments = stringInterpolation.arguments
  }

  /// Collects a sentence and what stands at its places.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    /// Begins an empty sentence.
    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    /// Adds words of the sentence.
    package mutating func appendLiteral(_ literal: String) { template += literal }

    /// Adds a place at which another message stands.
    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    /// Adds a place at which a text, a number or an address stands.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      template += "{\(arguments.count)}"
    }
  }
}
