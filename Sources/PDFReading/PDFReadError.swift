package import Messages

/// Why nothing, or not all, could be read in a PDF file.
package struct PDFReadError: Error, Hashable, CustomStringConvertible {
  /// The kinds of reasons.
  package enum Code: Sendable, Hashable {
    /// poppler's programs are not installed.
    case missingProgram
    /// The file asks for a password, or does not let its text be read.
    case encrypted
    /// The file is no PDF, or broken beyond repair.
    case damaged
    /// Reading it took more time, memory or output than a document of its kind needs.
    case tooCostly
    /// The file could not be put aside, or no program started: the machine's trouble, not the file's.
    case unavailable
  }

  /// The kind of reason.
  package let code: Code
  /// The reason and what helps, to be put after the file's name.
  package let reason: Message

  /// The sentence's end for a person: the reason and what helps.
  package var description: String { reason.description }

  static func missing(_ program: String) -> PDFReadError {
    PDFReadError(
      code: .missingProgram,
      reason: "\(program) is not installed, which reads PDF files; install poppler-utils and poppler-data"
    )
  }

  static let encrypted = PDFReadError(
    code: .encrypted,
    reason: "is encrypted, or does not let its text be copied; save a copy without a password"
  )

  static func damaged(_ words: Message) -> PDFReadError {
    let detail: Message = words.description.isEmpty ? "" : " (\(words))"
    return PDFReadError(code: .damaged, reason: "cannot be read as PDF\(detail); open and save it again")
  }

  static let tooCostly = PDFReadError(
    code: .tooCostly,
    reason: "takes more time or memory to read than a document should; save it again without pictures"
  )

  static func unavailable(_ cause: String) -> PDFReadError {
    PDFReadError(code: .unavailable, reason: "cannot be handed to poppler: \(cause)")
  }
}
