import Foundation
import Synchronization

/// A program in a process of its own that gets a file on its standard input and little else: bounded time, memory and
/// output, no file that it could write, no network where the kernel lets us take that away, no environment.
struct ConfinedProgram {
  /// What a program printed, and how it ended.
  struct Outcome {
    var output: [UInt8] = []
    /// The first of its complaints.
    var complaint: [UInt8] = []
    /// The exit status; nil where a signal ended it.
    var status: Int32?
    /// Whether it was ended because of a limit.
    var isOverLimit = false
  }

  /// The status of a shell that finds no program. POSIX.1-2017, XCU 2.8.2
  static let notFound: Int32 = 127
  /// How much of the complaints is kept, in bytes.
  private static let maximumComplaint = 4_096
  /// Sets the limits and becomes the program: $1 is seconds of processor time, $2 kibibytes of memory. A namespace of
  /// its own has no network; where the kernel or the system forbids it, the program runs without.
  private static let script = """
    ulimit -c 0; ulimit -f 0; ulimit -t "$1"; ulimit -v "$2"; shift 2
    if unshare --user --net true 2>/dev/null; then set -- unshare --user --net "$@"; fi
    exec "$@"
    """

  let name: String
  let arguments: [String]
  let limits: PDFLimits
  /// Where programs are looked for.
  let searchPath: String

  /// Runs it and waits for its end.
  func run(reading file: PDFFile) throws(PDFReadError) -> Outcome {
    let output = try OutputPipe()
    let complaint = try OutputPipe()
    let process = try start(
      input: file.descriptor,
      output: output.writeEnd,
      complaint: complaint.writeEnd
    )
    output.closeWriteEnd()
    complaint.closeWriteEnd()
    var outcome = collect(output, complaint)
    // Its group, as a shell may have made children of its own; it is gone where it ended by itself.
    if outcome.isOverLimit { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // WIFEXITED, WEXITSTATUS and WTERMSIG are macros that Swift does not see.
    if status & 0x7F == 0 {
      outcome.status = status >> 8 & 0xFF
    } else if [SIGXCPU, SIGKILL].contains(status & 0x7F) {
      outcome.isOverLimit = true
    }
    return outcome
  }

  private func start(input: Int32, output: Int32, complaint: Int32) throws(PDFReadError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaint, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that it can be ended with its children; no signal ignored or blocked as they are here.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let bounds = ["\(limits.processorSeconds)", "\(limits.memoryBytes >> 10)"]
    let words = ["sh", "-c", Self.script, "sh"] + bounds + [name] + arguments
    let variables = ["PATH=\(searchPath)", "LC_ALL=C.UTF-8"]
    var process: pid_t = 0
    let failure = Self.withCStrings(words) { words in
      Self.withCStrings(variables) { variables in
        OutputPipe.inheritance.withLock { _ in
          posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
        }
      }
    }
    guard failure == 0 else { throw .unavailable("/bin/sh: \(String(cString: strerror(failure)))") }
    return process
  }

  /// Reads what it prints until it has closed both of its outputs or is over a limit.
  private func collect(_ output: OutputPipe, _ complaint: OutputPipe) -> Outcome {
    var outcome = Outcome()
    let end = ContinuousClock.now + .seconds(limits.seconds)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var open = [output.readEnd, complaint.readEnd]
    while !open.isEmpty {
      let left = (end - .now) / .milliseconds(1)
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = left > 0 ? poll(&waiting, nfds_t(waiting.count), Int32(left) + 1) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        outcome.isOverLimit = true
        return outcome
      }
      for entry in waiting where entry.revents != 0 {
        let count = read(entry.fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          open.removeAll { $0 == entry.fd }
        } else if entry.fd == output.readEnd {
          guard outcome.output.count + count <= limits.outputBytes else {
            outcome.isOverLimit = true
            return outcome
          }
          outcome.output += buffer[..<count]
        } else {
          outcome.complaint += buffer[..<min(count, Self.maximumComplaint - outcome.complaint.count)]
        }
      }
    }
    return outcome
  }

  /// Lends texts to C as a list that ends with a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
