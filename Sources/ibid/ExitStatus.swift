import ArgumentParser

/// The statuses that the program ends with.
enum ExitStatus: Int32 {
  /// Nothing at or above `--fail-on`.
  case success = 0
  /// There are findings at or above `--fail-on`.
  case findings = 1
  /// An input could not be read, or the configuration is wrong.
  case trouble = 2
  /// The command line is wrong: `EX_USAGE` of sysexits.h.
  case usage = 64
  /// Interrupted: 128 and the number of SIGINT, as shells have it.
  case interrupted = 130

  /// The status as the argument parser ends the program with it.
  var exitCode: ExitCode { ExitCode(rawValue) }
}
