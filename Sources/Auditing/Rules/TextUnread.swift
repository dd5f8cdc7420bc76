import Manuscripts
import Messages

/// `text/unread`: a part of the manuscript was not read.
struct TextUnread: Rule {
  static let description = RuleDescription(
    id: "text/unread",
    summary: "a part of the manuscript could not be read",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      A LaTeX manuscript takes in a file that is not there, or markup is broken so that the reader had to guess. \
      What was not read was not checked either, however clean the rest of the report is. Files are read from the \
      manuscript's own folder and the folders in it, and from nowhere else.
      """,
    good: "\\input{chapters/one}, and beside the manuscript a chapters/one.tex",
    bad: "\\input{chapters/one}, and no such file"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.manuscript.omissions.map { Self.finding(at: $0.location, in: document, $0.message) }
    }
  }
}
