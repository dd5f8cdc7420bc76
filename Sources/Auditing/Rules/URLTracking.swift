import Citations
import Messages

/// `url/tracking`: parameters that only track the reader.
struct URLTracking: Rule {
  static let description = RuleDescription(
    id: "url/tracking",
    summary: "parameters that only track the reader",
    severity: .note,
    needsNetwork: false,
    explanation: """
      The parameters named tell the site where the author came from; the page is the same without them. The \
      suggestion is the address without them. `utm_source` with the name of a chat program hints that the \
      reference was copied from one and wants a closer look.
      """,
    good: "https://example.org/article",
    bad: "https://example.org/article?utm_source=newsletter&fbclid=IwAR0"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      let names = TrackingParameters.names(in: occurrence.link.url)
      guard let first = names.first else { return nil }
      let tracking: Message = .counted(
        names.count,
        "the parameter \(first) only tracks the reader",
        "\(names.joined(separator: ", ")) only track the reader"
      )
      return Self.finding(
        at: occurrence,
        Self.chatProgram(in: occurrence.link.url).map { program in
          "\(tracking); it hints that the reference comes from \(program) and was not looked up"
        } ?? tracking,
        suggestion: TrackingParameters.removed(from: occurrence.link.url)
      )
    }
  }

  /// The chat program that `utm_source` names.
  private static func chatProgram(in address: String) -> String? {
    let lower = address.lowercased()
    let programs = [
      "chatgpt.com", "openai.com", "perplexity.ai", "copilot.microsoft.com", "gemini.google.com",
    ]
    return programs.first { lower.contains("utm_source=\($0)") }
  }
}
