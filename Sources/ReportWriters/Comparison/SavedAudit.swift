package import Foundation

/// An audit read back from the JSON that it was saved in, as far as audits are compared.
package struct SavedAudit: Sendable, Decodable {
  let schema: String
  let documents: [Document]
  let findings: [SavedFinding]

  /// One of `documents`.
  struct Document: Decodable {
    let path: String
    let notes: [Note]
  }

  /// One of `notes`.
  struct Note: Decodable {
    let id: String
    let label: String
    let text: String
    let citations: [Citation]
  }

  /// One of `citations`.
  struct Citation: Decodable {
    let id: String
    let item: Item
    let verdict: String
  }

  /// What an item is known by.
  struct Item: Decodable {
    let title: String?
    let url: String?

    private enum CodingKeys: String, CodingKey {
      case title
      case url = "URL"
    }
  }

  /// Reads an audit; nil where the bytes are no audit that ibid has saved.
  package init?(json: Data) {
    guard let audit = try? JSONDecoder().decode(SavedAudit.self, from: json), audit.schema == "ibid-audit-1"
    else { return nil }
    self = audit
  }

  /// What its findings are known by, in their order.
  var keys: [FindingKey] {
    var subjects: [String: [String: (title: String?, url: String?, text: String)]] = [:]
    for document in documents {
      var own: [String: (String?, String?, String)] = [:]
      for note in document.notes {
        own[note.id] = (nil, nil, note.text)
        for citation in note.citations {
          own[citation.id] = (citation.item.title, citation.item.url, note.text)
        }
      }
      subjects[document.path] = own
    }
    return FindingKey.all(
      findings.map { finding in
        let subject = (finding.citation ?? finding.note).flatMap { subjects[finding.path]?[$0] }
        return FindingKey.Subject(
          rule: finding.rule,
          title: subject?.title,
          url: subject?.url,
          text: subject?.text ?? finding.message
        )
      }
    )
  }
}
