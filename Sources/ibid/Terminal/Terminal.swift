import Foundation

/// What the terminal at one of the program's outputs can do.
struct Terminal {
  /// The file descriptor.
  let descriptor: Int32

  /// Standard output.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// Standard error.
  static let error = Terminal(descriptor: STDERR_FILENO)

  /// Whether it is a terminal that understands control sequences.
  var isInteractive: Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// How many columns it has; nil where it is no terminal.
  var width: Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether colours are wanted: https://no-color.org.
  func usesColor(_ choice: Occasion) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isInteractive && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    }
  }

  /// Whether a line that changes is wanted; a CI's log keeps every state of it.
  func showsProgress(_ choice: Occasion) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isInteractive && ProcessInfo.processInfo.environment["CI", default: ""].isEmpty
    }
  }
}
