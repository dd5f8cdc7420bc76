import Auditing
import Citations
import Fetching
import Foundation
import Messages
import WebAddresses
import Yams

/// Reads what the sections of a configuration mean, once its schema has found them in order.
struct ConfigurationReader {
  /// The file's path.
  let path: String
  /// What `${NAME}` stands for.
  let environment: EnvironmentReferences

  // MARK: Rules

  /// `rules`.
  func severities(_ section: Node?) -> [String: RuleSettings.Setting] {
    var settings: [String: RuleSettings.Setting] = [:]
    for (key, value) in section?.mapping ?? [:] {
      guard let rule = key.scalar?.string, let word = value.scalar?.string else { continue }
      settings[rule] = RuleSettings.Setting(word)
    }
    return settings
  }

  /// `profile` and `style`.
  func house(_ root: Node?) -> HouseStyle {
    let profile = root?["profile"]?.scalar.flatMap { HouseProfile(rawValue: $0.string) }
    var house = profile?.style ?? HouseStyle()
    guard let style = root?["style"] else { return house }
    if let wish = Self.wish(style["access-date"]) { house.accessDate = wish }
    if let words = Self.texts(style["access-date-words"]) { house.accessWords = words }
    if let words = Self.texts(style["back-reference-words"]) { house.backReferenceWords = words }
    if let wish = Self.wish(style["duplicate-citations"]) { house.duplicateCitations = wish }
    if let forms = Self.texts(style["date-forms"]) {
      house.dateForms = forms.compactMap(DateForm.init(rawValue:))
    }
    return house
  }

  private static func wish(_ node: Node?) -> HouseStyle.Wish? {
    node?.scalar.flatMap { HouseStyle.Wish(rawValue: $0.string) }
  }

  private static func texts(_ node: Node?) -> [String]? {
    guard let node else { return nil }
    return node.array().compactMap { $0.scalar?.string }
  }

  // MARK: Suppressions

  /// `suppressions`.
  func suppressions(_ section: Node?) throws(ConfigurationError) -> [Suppression] {
    var suppressions: [Suppression] = []
    for entry in section?.array() ?? [] {
      let text = { (key: String) in entry[key]?.scalar?.string }
      if let citation = text("citation"), CitationKey(citation).scalars.count < CitationKey.headLength {
        throw error(
          at: entry["citation"],
          "a citation of fewer than \(CitationKey.headLength) letters is too short to be known by"
        )
      }
      suppressions.append(
        Suppression(
          rule: text("rule") ?? "",
          path: text("path").map(absolute),
          citation: text("citation"),
          reason: text("reason") ?? "",
          until: try text("until").map { day throws(ConfigurationError) in try date(day, at: entry["until"])
          },
          origin: "\(path):\(entry.place?.line ?? 1)"
        )
      )
    }
    return suppressions
  }

  private func date(_ text: String, at node: Node?) throws(ConfigurationError) -> PartialDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let date = parts.count == 3 ? PartialDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    guard let date, (1...9999).contains(date.year), date.exists else {
      throw error(at: node, "\(ConfigurationText.quoted(text)) is no day; write it as 2027-12-31")
    }
    return date
  }

  // MARK: Hosts

  /// `hosts`, by their names in lower case and punycode.
  func hosts(_ section: Node?) throws(ConfigurationError) -> [String: HostOptions] {
    var hosts: [String: HostOptions] = [:]
    for (key, value) in section?.mapping ?? [:] {
      var options = HostOptions()
      options.userAgent = value["user-agent"]?.scalar?.string
      options.interval = value["interval"]?.int.map { .milliseconds($0) }
      options.perHost = value["concurrency"]?.int
      options.headers = try headers(value["headers"])
      if let agent = options.userAgent, agent.contains(where: \.isNewline) {
        throw error(at: value["user-agent"], "a header may not hold a line break; give it on one line")
      }
      hosts[try host(key)] = options
    }
    return hosts
  }

  private func host(_ node: Node) throws(ConfigurationError) -> String {
    let name = node.scalar?.string ?? ""
    do throws(AddressError) {
      let url = try RequestURL("https://\(name)/")
      guard url.path == "/", url.query == nil, url.port == 443 else { throw AddressError.missingHost }
      return url.host
    } catch {
      throw self.error(at: node, "\(ConfigurationText.quoted(name)) is no host; write it as example.org")
    }
  }

  private func headers(_ section: Node?) throws(ConfigurationError) -> [String] {
    var headers: [String] = []
    for (key, value) in section?.mapping ?? [:] {
      let name = key.scalar?.string ?? ""
      // RFC 9110, section 5.6.2.
      let isToken =
        !name.isEmpty
        && name.utf8.allSatisfy { byte in
          (0x21...0x7E).contains(byte) && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
        }
      guard isToken else {
        throw error(at: key, "\(ConfigurationText.quoted(name)) cannot be the name of a header")
      }
      headers.append("\(name): \(try headerValue(value.scalar?.string ?? "", at: value))")
    }
    return headers
  }

  /// A header's value with the environment's variables put in.
  private func headerValue(_ text: String, at node: Node?) throws(ConfigurationError) -> String {
    let value: String
    do throws(EnvironmentReferences.Problem) {
      value = try environment.resolved(text)
    } catch {
      throw self.error(at: node, error.reason)
    }
    guard !value.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) else {
      throw error(at: node, "a header may not hold a line break; give it on one line")
    }
    return value
  }

  // MARK: Options

  /// `options` or `network`: each value an argument of its own.
  func options(_ section: Node?, of schema: SchemaNode?) throws(ConfigurationError) -> [ConfiguredOption] {
    var options: [ConfiguredOption] = []
    for (key, value) in section?.mapping ?? [:] {
      guard let name = key.scalar?.string, let schema = schema?.properties[name] else { continue }
      let values = value.sequence.map(Array.init) ?? [value]
      for value in values {
        guard let text = value.scalar?.string else { continue }
        if schema.types == ["boolean"] {
          guard text == "true" else { continue }
          options.append(ConfiguredOption(name: name, value: nil, written: nil, place: value.place))
        } else {
          let meaning = try self.value(text, of: schema.format, at: value)
          options.append(ConfiguredOption(name: name, value: meaning, written: text, place: value.place))
        }
      }
    }
    return options
  }

  /// What an option's value means: a path is seen from the configuration's folder, a header may name variables.
  private func value(_ text: String, of format: String?, at node: Node) throws(ConfigurationError) -> String {
    switch format {
    case "path": return text == "-" ? text : absolute(text)
    case "header":
      let name = text.prefix { $0 != ":" }
      return name + (try headerValue(String(text.dropFirst(name.count)), at: node))
    default: return text
    }
  }

  // MARK: Paths and errors

  /// A path of the configuration, which is seen from its folder.
  private func absolute(_ text: String) -> String {
    let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
    return text.hasPrefix("/") ? text : folder.appending(path: text).standardizedFileURL.path
  }

  private func error(at node: Node?, _ reason: Message) -> ConfigurationError {
    ConfigurationError(path: path, place: node?.place, reason: reason)
  }
}
