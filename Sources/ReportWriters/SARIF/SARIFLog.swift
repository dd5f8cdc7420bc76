import Auditing
import Citations
import Foundation
import Manuscripts
import Messages

/// A log of SARIF 2.1.0, as far as ibid fills it.
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
struct SARIFLog: Encodable {
  private let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let invocations: [Invocation]
    let results: [Result]
  }

  private struct Tool: Encodable {
    let driver: Driver
  }

  private struct Driver: Encodable {
    let name = "ibid"
    let semanticVersion: String
    let rules: [Rule]
  }

  private struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
  }

  private struct Configuration: Encodable {
    let level: String
  }

  private struct Text: Encodable {
    let text: String

    init(_ text: String) { self.text = text }
  }

  private struct Invocation: Encodable {
    let executionSuccessful: Bool
    let startTimeUtc: Date
    let endTimeUtc: Date
  }

  private struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
    let properties: [String: String]?
  }

  /// SARIF 2.1.0, section 3.35. `external` says that the suppression stands in a file of its own, `inSource` that it
  /// stands beside what it is about.
  private struct Suppression: Encodable {
    let kind: String
    let status = "accepted"
    let justification: String
  }

  private struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let logicalLocations: [LogicalLocation]?
  }

  private struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  private struct ArtifactLocation: Encodable {
    let uri: String
  }

  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
  }

  private struct LogicalLocation: Encodable {
    let name: String
    let fullyQualifiedName: String?
  }

  init(_ audit: Audit, _ options: ReportOptions) {
    let say = options.language
    let descriptions = RuleRegistry.rules.map { $0.description }
    var indices: [String: Int] = [:]
    for (index, rule) in descriptions.enumerated() { indices[rule.id] = index }
    var labels: [String: [String: String]] = [:]
    for document in audit.documents {
      let own = document.notes.map { ($0.note.id, $0.note.label) }
      labels[document.manuscript.path] = Dictionary(own, uniquingKeysWith: { first, _ in first })
    }
    // Where there are any, each result says whether it has one.
    let none = audit.suppressed.isEmpty ? nil : [Suppression]()
    let all =
      audit.findings.map { ($0, none) }
      + audit.suppressed.map {
        (
          $0.finding,
          [Suppression(kind: $0.isInManuscript ? "inSource" : "external", justification: $0.reason)]
        )
      }
    let results = zip(all, FindingKey.all(all.map(\.0), of: audit)).map { entry, key in
      let (finding, suppressions) = entry
      return Result(
        ruleId: finding.rule,
        ruleIndex: indices[finding.rule],
        level: finding.severity.rawValue,
        message: Text(say(finding.message)),
        locations: [Self.location(finding, label: finding.note.flatMap { labels[finding.path]?[$0] })],
        partialFingerprints: ["ibid/v1": key.fingerprint],
        suppressions: suppressions,
        properties: finding.suggestion.map { ["suggestion": $0] }
      )
    }
    let rules = descriptions.map { rule in
      Rule(
        id: rule.id,
        shortDescription: Text(say(rule.summary)),
        fullDescription: Text(say(rule.explanation)),
        help: Text(say("\(rule.explanation)\n\nGood: \(rule.good)\nBad: \(rule.bad)")),
        defaultConfiguration: Configuration(level: rule.severity.rawValue)
      )
    }
    let invocation = Invocation(
      executionSuccessful: !audit.isInterrupted,
      startTimeUtc: audit.startedAt,
      endTimeUtc: audit.finishedAt
    )
    runs = [
      Run(
        tool: Tool(driver: Driver(semanticVersion: options.version, rules: rules)),
        invocations: [invocation],
        results: results
      )
    ]
  }

  /// Where a finding is: the file, the line where there are lines, and by names the note and the part of a package.
  private static func location(_ finding: Finding, label: String?) -> Location {
    var region: Region?
    var inside: String?
    switch finding.location {
    case .text(let line, let column)?: region = Region(startLine: line, startColumn: column)
    case .part(let part, let line, _)?: inside = "\(part)/line \(line)"
    case .package(let part, let paragraph)?: inside = "\(part)/paragraph \(paragraph)"
    case .page(let page, let line)?: inside = "page \(page)/line \(line)"
    case nil: break
    }
    let name = label.map { "note \($0)" } ?? inside
    return Location(
      physicalLocation: PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: uri(finding.path)),
        region: region
      ),
      logicalLocations: name.map { [LogicalLocation(name: $0, fullyQualifiedName: inside)] }
    )
  }

  /// A path as a relative or `file` URI reference (RFC 3986, section 4.2).
  private static func uri(_ path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    if path.hasPrefix("/") { return "file://" + encoded }
    // A colon in the first segment would read as a scheme.
    let isAmbiguous = encoded.prefix { $0 != "/" }.contains(":")
    return isAmbiguous ? "./" + encoded : encoded
  }
}
