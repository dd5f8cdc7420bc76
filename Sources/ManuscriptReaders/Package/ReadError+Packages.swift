import Messages

/// The sentences about packaged documents.
extension ReadError {
  /// The archive, or a part of it, cannot be read. `why` is libzip's or the parser's word.
  static func damagedPackage(_ path: String, why: Message) -> ReadError {
    ReadError(
      code: .damaged,
      path: path,
      reason: "is a damaged package (\(why)); open it in the program that wrote it and save it again"
    )
  }

  /// The file is something else than a package.
  static func noPackage(_ path: String, _ bytes: [UInt8]) -> ReadError {
    if bytes.starts(with: CompoundFile.signature) { return CompoundFile.refusal(of: bytes, path: path) }
    if let signature = FileSignature.allCases.first(where: { $0.begins(bytes) }) {
      return .unreadFormat(path, name: signature.name)
    }
    return ReadError(
      code: .damaged,
      path: path,
      reason: "is no DOCX, ODT or EPUB package whatever its name says; save the manuscript as DOCX"
    )
  }

  /// A part that such a document must have is not there, or has nothing in it.
  static func missingPart(_ path: String, part: Message) -> ReadError {
    damagedPackage(path, why: "there is no \(part) in it")
  }

  /// The content is locked with a password.
  static func encrypted(_ path: String) -> ReadError {
    ReadError(
      code: .encrypted,
      path: path,
      reason: "is protected by a password; save a copy without one"
    )
  }

  /// The archive has more files than any document needs.
  static func tooManyEntries(_ path: String, count: Int) -> ReadError {
    ReadError(
      code: .tooLarge,
      path: path,
      reason:
        "holds \(count) files, more than the \(PackageArchive.mostEntries) that are read; save it again as DOCX, ODT or EPUB"
    )
  }

  /// A part is larger than is read.
  static func partTooLarge(_ path: String, part: String, limit: Int) -> ReadError {
    ReadError(
      code: .tooLarge,
      path: path,
      reason: "holds more than the \(limit >> 20) MiB that are read (\(part)); split it into its chapters"
    )
  }

  /// A part is so much larger than the archive that it was made to fill memory.
  static func compressedTooWell(_ path: String, part: String) -> ReadError {
    ReadError(
      code: .tooLarge,
      path: path,
      reason:
        "unpacks to more than \(PackageArchive.bestRatio) times its size (\(part)), as no manuscript does; save it again from the program that wrote it"
    )
  }
}
