import Foundation
import TestSupport

/// Findings on real manuscripts that a person has judged: Fixtures/findings/labelled.tsv.
struct LabelledFindings {
  /// How the findings of one rule came out.
  struct Share {
    let rule: String
    let severity: String
    var right = 0
    var wrong = 0
  }

  /// The rules in the file's order.
  let shares: [Share]

  /// Reads the file: key, rule, severity, `right` or `wrong`, and why, parted by tabs.
  init() throws {
    let text = try String(contentsOf: Fixtures.url("findings/labelled.tsv"), encoding: .utf8)
    var shares: [Share] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, ["right", "wrong"].contains(fields[3]) else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: String(line)])
      }
      if shares.last?.rule != fields[1] { shares.append(Share(rule: fields[1], severity: fields[2])) }
      if fields[3] == "right" {
        shares[shares.count - 1].right += 1
      } else {
        shares[shares.count - 1].wrong += 1
      }
    }
    self.shares = shares
  }

  /// The share of right findings among those of some severities, 0 to 1.
  func precision(_ severities: Set<String>) -> Double {
    let counted = shares.filter { severities.contains($0.severity) }
    let right = counted.reduce(0) { $0 + $1.right }
    return Double(right) / Double(max(1, counted.reduce(right) { $0 + $1.wrong }))
  }

  /// The section of Reports/accuracy.md.
  var markdown: String {
    let rows = shares.map { share in
      let total = share.right + share.wrong
      return
        "| `\(share.rule)` | \(share.severity) | \(total) | \(share.right) | \(Self.percent(share.right, total)) |"
    }
    let grave = shares.filter { $0.severity != "note" }
    let (right, all) = (grave.reduce(0) { $0 + $1.right }, grave.reduce(0) { $0 + $1.right + $1.wrong })
    return """

      ## Findings of the checks without a network, judged by hand

      What an offline audit finds in the seed chapters, the zh-TW manuscripts (taiwan-md, Plurality) and the English Word
      documents of the corpora, each read beside its note (`Fixtures/findings/labelled.tsv`); those of `url/shortener` were
      told by their hosts, and notes without a marker held against the corpora's own list of them. Of rules with many findings
      a sample was read. Right is a finding that an editor would act on, or is a fact of the kind that the rule tells. The
      rules had been mended after a first reading of the same manuscripts, so others may fare worse.
      Errors and warnings: \(right) of \(all) right (\(Self.percent(right, all))).

      | rule | severity | read | right | share |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    String(format: "%.0f %%", 100 * Double(part) / Double(max(1, whole)))
  }
}
