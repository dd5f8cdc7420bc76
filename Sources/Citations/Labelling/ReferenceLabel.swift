/// What a word of a Western reference belongs to.
enum ReferenceLabel: Int, CaseIterable, Sendable {
  /// Those who made the work, with the words for their part in it.
  case author
  /// A date between author and title: (2004).
  case leadingDate
  /// A title in quotation marks.
  case quotedTitle
  /// A title that a full stop ends, as in bibliographies.
  case stoppedTitle
  /// A title that a comma ends, as in notes.
  case commaTitle
  /// The editors of the work or of its host, with In or ed.
  case editor
  /// The translators, with trans.
  case translator
  /// A journal, newspaper, site, host book or conference.
  case container
  /// Volume, issue, pages, edition.
  case numbers
  /// A book's house or an institution.
  case publisher
  /// Where the publisher sits.
  case place
  /// A kind of work: a thesis, a report and its number.
  case genre
  /// What is said beside: Retrieved from, reprinted in.
  case remark
  /// A date after the title.
  case date
  /// An address or identifier.
  case address

  /// Whether it is the title, of whichever kind.
  var isTitle: Bool { self == .quotedTitle || self == .stoppedTitle || self == .commaTitle }
  /// Whether it comes after the title.
  var isAfterTitle: Bool { rawValue >= ReferenceLabel.editor.rawValue }
}
