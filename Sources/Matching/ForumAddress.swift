import WebAddresses

/// Tells addresses of forums and boards, on whose pages many people write.
enum ForumAddress {
  /// Whether the host or the path says so: forum.example, example.org/viewtopic.php?t=12.
  static func leadsToForum(_ address: RequestURL) -> Bool {
    let labels = address.host.split(separator: ".").dropLast()
    return labels.contains { hosts.contains($0) }
      || address.path.lowercased().split(separator: "/").contains { component in
        let word = component.prefix { $0.isLetter }
        return paths.contains(word)
      }
  }

  private static let hosts: Set<Substring> = [
    "forum", "forums", "bbs", "board", "boards", "community", "discuss", "discussion", "discussions",
  ]
  private static let paths: Set<Substring> = [
    "forum", "forums", "bbs", "thread", "threads", "topic", "viewtopic", "viewthread", "showthread",
    "showtopic",
  ]
}
