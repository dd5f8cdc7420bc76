import Citations

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
      let listed =
        names.count == 1
        ? "the parameter \(first) only tracks" : "\(names.joined(separator: ", ")) only track"
      return Self.finding(
        at: occurrence,
        "\(listed) the reader\(Self.hint(in: occurrence.link.url))",
        suggestion: TrackingParameters.removed(from: occurrence.link.url)
      )
    }
  }

  /// What `utm_source` says of a chat program.
  private static func hint(in address: String) -> String {
    let lower = address.lowercased()
    let programs = [
      "chatgpt.com", "openai.com", "perplexity.ai", "copilot.microsoft.com", "gemini.google.com",
    ]
    guard let program = programs.first(where: { lower.contains("utm_source=\($0)") }) else { return "" }
    return "; it hints that the reference comes from \(program) and was not looked up"
  }
}
