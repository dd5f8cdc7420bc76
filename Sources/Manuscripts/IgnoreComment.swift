/// A comment in a manuscript by which an editor says that certain findings need no looking at:
/// `<!-- ibid-ignore url/shortener: the only address -->`.
package struct IgnoreComment: Sendable, Hashable {
  /// The ids of the rules that are meant; empty means all, and that the addresses are not to be asked.
  package let rules: [String]
  /// Why; nil where the comment does not say.
  package let reason: String?
  /// The line in which it begins, from 1.
  package let line: Int
  /// The Unicode scalar of that line with which it begins, from 1.
  package let column: Int
  /// The line that it speaks of: its own, or the next one with text where the comment stands alone.
  package let target: Int

  /// Makes a comment.
  package init(rules: [String], reason: String?, line: Int, column: Int, target: Int) {
    self.rules = rules
    self.reason = reason
    self.line = line
    self.column = column
    self.target = target
  }
}
