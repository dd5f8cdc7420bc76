import Auditing
import Citations
import Manuscripts
import Messages

/// What a finding is known by from one audit to the next, whatever becomes of numbers and lines.
///
/// It is the rule, and what the cited source is known by: its title, else its address, else the note's text.
struct FindingKey: Hashable {
  /// The key as 16 hexadecimal digits; with `-2`, `-3` … where the same was said before in the audit.
  let fingerprint: String

  /// The keys of findings, in their order.
  static func all(_ subjects: [Subject]) -> [FindingKey] {
    var seen: [UInt64: Int] = [:]
    return subjects.map { subject in
      let hash = subject.hash
      seen[hash, default: 0] += 1
      let digits = String(hash, radix: 16)
      let padded = String(repeating: "0", count: 16 - digits.count) + digits
      let count = seen[hash, default: 1]
      return FindingKey(fingerprint: count == 1 ? padded : "\(padded)-\(count)")
    }
  }

  /// The keys of an audit's findings that count, in their order.
  static func all(of audit: Audit) -> [FindingKey] { all(audit.findings, of: audit) }

  /// The keys of findings of an audit, in their order.
  static func all(_ findings: [Finding], of audit: Audit) -> [FindingKey] {
    var documents: [String: [String: (title: String?, url: String?, text: String)]] = [:]
    for document in audit.documents {
      var subjects: [String: (String?, String?, String)] = [:]
      for note in document.notes {
        subjects[note.note.id] = (nil, nil, note.note.passage.text)
        for citation in note.citations.map(\.citation) {
          subjects[citation.id] = (citation.item.title, citation.item.url, note.note.passage.text)
        }
      }
      documents[document.manuscript.path] = subjects
    }
    return all(
      findings.map { finding in
        let subject = (finding.citation ?? finding.note).flatMap { documents[finding.path]?[$0] }
        return Subject(
          rule: finding.rule,
          title: subject?.title,
          url: subject?.url,
          text: subject?.text ?? finding.message.description
        )
      }
    )
  }

  /// What a finding is about.
  struct Subject {
    /// The rule's id.
    let rule: String
    /// The cited title.
    let title: String?
    /// The cited address.
    let url: String?
    /// The note's text, or where there is no note the finding's message.
    let text: String

    /// FNV-1a in 64 bits (RFC 9923) of the rule and the subject, white space left out.
    fileprivate var hash: UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in rule.utf8 { mix(byte) }
      mix(0)
      for scalar in (title ?? url ?? text).unicodeScalars where !scalar.properties.isWhitespace {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { mix(byte) }
      }
      return hash
    }
  }
}
