import Auditing
import Citations
import Matching
import Messages
import Pages

/// One field of a citation beside what its page says, for reports that show the evidence.
struct ComparedField {
  /// The field's name for a person.
  let name: Message
  /// What the citation says; nil where it says nothing.
  let cited: String?
  /// What the page says; nil where it says nothing.
  let found: String?
  /// How the two agree.
  let result: FieldMatch.Result

  /// The fields of a citation of which its page tells anything.
  static func all(of audited: AuditedCitation) -> [ComparedField] {
    guard let match = audited.match, let page = audited.check?.page else { return [] }
    let item = audited.citation.item
    let fields = [
      ComparedField(
        name: "title",
        cited: item.title,
        found: (match.title.candidate ?? page.title)?.text,
        result: match.title.band.result
      ),
      ComparedField(
        name: "publication",
        cited: match.container.expected ?? item.containerTitle ?? item.publisher,
        found: match.container.found ?? page.siteName,
        result: match.container.result
      ),
      ComparedField(
        name: "date",
        cited: match.issued.expected ?? item.issued?.isoText,
        found: match.issued.found ?? page.published?.isoText,
        result: match.issued.result
      ),
      ComparedField(
        name: "author",
        cited: item.author.isEmpty ? nil : item.author.map(\.displayName).joined(separator: "; "),
        found: page.authors.isEmpty ? nil : page.authors.joined(separator: "; "),
        result: match.author.result
      ),
    ]
    return fields.filter { $0.found != nil && $0.cited != nil || $0.result == .differs }
  }
}

extension TitleMatch.Band {
  /// The band in the three words of the public JSON.
  var result: FieldMatch.Result {
    switch self {
    case .agrees: .agrees
    case .near, .numeralDiffers, .differs: .differs
    case .absent: .absent
    }
  }
}
