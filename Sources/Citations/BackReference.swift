package import Messages

/// A reference back to a source that an earlier note cites, and what it leads to.
package struct BackReference: Sendable, Hashable {
  /// Which earlier note the words point to.
  package enum Form: Sendable, Hashable {
    /// The note just before: Ibid., 同前註, 同上.
    case previousNote
    /// The note of this label: 同註 5, supra note 5.
    case note(label: String)
    /// An earlier citation known by its author or a short title: 前揭書, op. cit.
    case earlierWork(author: String?, shortTitle: String?)
  }

  /// What the words lead to.
  package enum Target: Sendable, Hashable {
    /// The id of the source citation finally meant, chains followed.
    case citation(String)
    /// The note meant has several sources: their ids, in order.
    case ambiguous([String])
    /// It leads nowhere; the reason in words, for `unresolved` of the JSON ("there is no note 88").
    case unresolved(Message)
  }

  /// Which earlier note the words point to.
  package let form: Form
  /// The words themselves: `同前註`, `Ibid.`.
  package let words: String
  /// What they lead to.
  package let target: Target

  /// The label of the note that was probably meant, where the number is that of a note which does not cite what the
  /// reference names.
  package let likelyNote: String?

  /// Makes a back-reference.
  package init(form: Form, words: String, target: Target, likelyNote: String? = nil) {
    self.form = form
    self.words = words
    self.target = target
    self.likelyNote = likelyNote
  }

  /// The id of the citation meant, where there is exactly one.
  package var refersTo: String? {
    if case .citation(let id) = target { id } else { nil }
  }
}
