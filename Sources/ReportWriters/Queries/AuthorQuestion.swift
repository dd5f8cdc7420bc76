import Messages

/// What the findings of one rule mean to the author of a manuscript: how they are told, and what is asked.
///
/// Rules without one are for the editor alone: matters of house style, and repairs that need no answer.
struct AuthorQuestion {
  /// What is asked, as whole sentences.
  let request: Message
  /// Whether one question stands for all findings of the rule in a manuscript, and how it is put to many notes at
  /// once: the argument is the list of the notes.
  let together: (@Sendable (Message) -> Message)?

  private init(_ request: Message, together: (@Sendable (Message) -> Message)? = nil) {
    self.request = request
    self.together = together
  }

  /// The question of a rule; nil where the author is not asked.
  static func of(_ rule: String) -> AuthorQuestion? { all[rule] }

  private static let all: [String: AuthorQuestion] = [
    "note/missing-marker": AuthorQuestion(
      "At which place of the text should the number of this note stand? Or may the note go?"
    ),
    "note/missing-definition": AuthorQuestion("Please send us the note, or tell us that its number may go."),
    "note/number-gap": AuthorQuestion("Is a note lost, or may we number the notes anew?"),
    "note/duplicate-number": AuthorQuestion(
      "Please tell us which of the two is meant, and how it should read."
    ),
    "back-reference/unresolved": AuthorQuestion("Which source is meant? Please give it in full."),
    "back-reference/ambiguous": AuthorQuestion("Which of the sources is meant?"),
    "citation/variant": AuthorQuestion("Which of the two is right?"),
    "citation/record-conflict": AuthorQuestion("Which of the two is right?"),
    "url/display-mismatch": AuthorQuestion("Which of the two is right?"),
    "citation/missing-field": AuthorQuestion("Please add what is missing, or tell us that there is none."),
    "citation/anachronism": AuthorQuestion("Is this the source that was meant for this place?"),
    "date/invalid": AuthorQuestion("Which date is right?"),
    "date/future": AuthorQuestion("Which date is right?"),
    "date/url-conflict": AuthorQuestion("Which date is right, and does the address belong to this source?"),
    "date/page-conflict": AuthorQuestion(
      "Which date is right? If you cite the printed edition, the date may stand as it is; please tell us."
    ),
    "site/conflict": AuthorQuestion("Please check the name of the publication and the address."),
    "site/page-conflict": AuthorQuestion("Please check the name of the publication and the address."),
    "author/page-conflict": AuthorQuestion("Please check the author's name."),
    "title/mismatch": AuthorQuestion(
      "Please check the title and the address, and give us those of the source that was used."
    ),
    "title/variant": AuthorQuestion("Which wording is right?"),
    "link/not-found": AuthorQuestion(
      "Is there a slip in the address? If the page is gone, where else can readers find the source: in print, or in a web archive?"
    ),
    "link/soft-404": AuthorQuestion(
      "Is there a slip in the address? If the page is gone, where else can readers find the source: in print, or in a web archive?"
    ),
    "link/parked": AuthorQuestion("Where else can readers find the source: in print, or in a web archive?"),
    "link/unreachable": AuthorQuestion(
      "Does the address open for you? If it does not, where else can readers find the source?"
    ),
    "link/private-address": AuthorQuestion("Is there an address that readers can open?"),
    "url/private-address": AuthorQuestion("Is there an address that readers can open?"),
    "url/malformed": AuthorQuestion("Please send us the address once more."),
    "url/truncated": AuthorQuestion("Please send us the whole address."),
    "url/shortener": AuthorQuestion(
      "Please send us the full address that it leads to, so that readers can find the source should the service close.",
      together: { "notes \($0) have short addresses, which do not show where they lead" }
    ),
    "url/shortener-length": AuthorQuestion(
      "Please check the short address; a character may be missing or too many."
    ),
    "text/foreign-character": AuthorQuestion("How should this place read?"),
  ]
}
