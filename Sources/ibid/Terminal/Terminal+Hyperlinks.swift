import Foundation

extension Terminal {
  /// Whether the terminal makes links of text (OSC 8). There is no way to ask it; programs go by the variables that
  /// terminals set of themselves, and `FORCE_HYPERLINK` overrides: `0` never, anything else always.
  var usesHyperlinks: Bool {
    let environment = ProcessInfo.processInfo.environment
    if let forced = environment["FORCE_HYPERLINK"] { return forced != "0" }
    guard isInteractive else { return false }
    // VTE, which GNOME's terminal and others are built on, has them since 0.50; tmux and screen may not pass them on.
    if environment["TERM", default: ""].hasPrefix("screen") || environment["TMUX"] != nil { return false }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    let programs: Set = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"]
    return programs.contains(environment["TERM_PROGRAM", default: ""])
      || ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].contains { environment[$0] != nil }
      || ["xterm-kitty", "alacritty", "foot", "xterm-ghostty"].contains(environment["TERM", default: ""])
  }
}
