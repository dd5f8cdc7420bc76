import Foundation
import TestSupport

/// A citation as a style prints it, and the CSL variables that are known to stand in it.
struct LabelledCitation: Sendable {
  /// The printed citation.
  let text: String
  /// The style that printed it.
  let style: String
  /// The variables in it, as `CSLVariables` writes them; only those that are measured.
  let truth: [String: String]

  /// The variables that are measured in this row: not those whose value the style prints changed or not at all, such as
  /// an abbreviated journal's name.
  let measured: [String]

  /// The variables that the source has and that no words of the citation print: nothing at all does, or the address alone.
  var unprinted: [String] = []

  /// What holds the work under another variable's name: a conference, a series, a container that `note` tells.
  var otherHosts: [String] = []

  /// Who made the work under another variable's name (a director, a composer), as a list of names each.
  var otherPeople: [String] = []

  /// The variables that may be measured.
  static let measured = [
    "title", "container-title", "author", "issued", "volume", "issue", "page", "publisher", "URL", "DOI",
  ]

  /// The rows of zotero-chinese of one kind, `note` or `bibliography`.
  static func zoteroChinese(kind: String) throws -> [LabelledCitation] {
    guard let corpora = Fixtures.corpora else { return [] }
    let lines = try gunzip(corpora.appending(path: "citations/zotero-chinese.jsonl.gz")).split(
      separator: 0x0A
    )
    return try lines.compactMap { line in
      let row = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      guard let row, row["kind"] as? String == kind, let item = row["item"] as? [String: Any],
        let text = row["rendered"] as? String, let style = row["style"] as? String
      else { return nil }
      let shown = Set(row["shown"] as? [String] ?? [])
      var truth: [String: String] = [:]
      let words = PrintedWords(of: text)
      for variable in measured where shown.contains(variable) {
        truth[variable] = flattened(item[variable])
        if named.contains(variable), let value = truth[variable], !words.print(value) {
          truth[variable] = nil
        }
      }
      if truth["author"] == nil, shown.contains("editor") { truth["author"] = flattened(item["editor"]) }
      let comparable = measured.filter { truth[$0] != nil || item[$0] == nil }
      return LabelledCitation(
        text: text,
        style: style,
        truth: truth,
        measured: comparable,
        unprinted: measured.filter { !comparable.contains($0) },
        otherHosts: otherHosts(of: item),
        otherPeople: otherRoles.compactMap { flattened(item[$0]) }
      )
    }
  }

  /// The variables whose value is a name that an address may have as well: Facebook in https://www.facebook.com/…
  private static let named: Set<String> = ["container-title", "publisher"]

  /// The variables of CSL 1.0.2 for people who are neither authors nor editors nor translators of what is cited.
  private static let otherRoles = [
    "director", "composer", "performer", "producer", "executive-producer", "host", "guest", "narrator",
    "illustrator", "script-writer", "series-creator", "organizer", "chair", "compiler", "curator",
    "interviewer", "recipient", "contributor",
  ]

  private static func otherHosts(of item: [String: Any]) -> [String] {
    let lines = (item["note"] as? String ?? "").split(separator: "\n")
    let noted = lines.filter { $0.hasPrefix("container-title: ") }.map { String($0.dropFirst(17)) }
    return noted + ["event-title", "collection-title", "event"].compactMap { item[$0] as? String }
  }

  /// The reference strings of AnyStyle's core set, with the parts that its editors tagged.
  static func anystyle() throws -> [LabelledCitation] {
    guard let corpora = Fixtures.corpora else { return [] }
    let data = try gunzip(corpora.appending(path: "citations/anystyle-core.xml.gz"))
    let parser = AnyStyleParser()
    return parser.rows(in: data)
  }

  private static func flattened(_ value: Any?) -> String? {
    switch value {
    case let text as String: return text
    case let number as NSNumber: return number.stringValue
    case let names as [[String: Any]]: return names.compactMap(name).joined(separator: "; ")
    case let date as [String: Any]:
      guard let parts = date["date-parts"] as? [[Any]] else { return date["raw"] as? String }
      return parts.map { part in
        part.map { value in
          let number = Int("\(value)") ?? 0
          return number < 10 ? "0\(number)" : String(number)
        }.joined(separator: "-")
      }.joined(separator: "/")
    default: return nil
    }
  }

  private static func name(_ name: [String: Any]) -> String? {
    if let literal = name["literal"] as? String { return literal }
    guard let family = name["family"] as? String else { return name["given"] as? String }
    let particle = (name["non-dropping-particle"] ?? name["dropping-particle"]) as? String
    let whole = particle.map { "\($0) \(family)" } ?? family
    let given = [name["given"], name["suffix"]].compactMap { $0 as? String }
    return given.isEmpty ? whole : "\(whole), \(given.joined(separator: " "))"
  }

  private static func gunzip(_ file: URL) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
