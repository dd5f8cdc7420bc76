package import Manuscripts

/// What reading some files gives: their manuscripts, and why others could not be read.
///
/// A file that another one takes in as a part is read there and is no manuscript of its own.
package struct ReadFiles {
  private var entries: [(file: ManuscriptFile?, result: Result<Manuscript, ReadError>)] = []

  /// Begins without files.
  package init() {}

  /// Reads a file.
  ///
  /// - Parameter format: The format that the user named; nil guesses it.
  package mutating func read(_ file: Result<ManuscriptFile, ReadError>, as format: ManuscriptFormat?) {
    let path = try? file.get()
    do throws(ReadError) {
      let file = try file.get()
      entries.append((path, .success(try ReaderRegistry.read(file.read(), path: file.path, as: format))))
    } catch {
      entries.append((path, .failure(error)))
    }
  }

  /// The manuscripts and errors, in the order in which their files were read.
  package var results: [Result<Manuscript, ReadError>] {
    var isPart = [Bool](repeating: false, count: entries.count)
    let identities = entries.map { $0.file.flatMap { FileStatus(path: $0.path)?.identity } }
    let parts = entries.map { entry -> Set<FileStatus.Identity> in
      guard case .success(let manuscript) = entry.result else { return [] }
      return Set(manuscript.partPaths.compactMap { FileStatus(path: $0)?.identity })
    }
    let wholes = parts.indices.filter { !parts[$0].isEmpty }
    for (index, identity) in identities.enumerated() {
      guard let identity, !isNamedBibliography(entries[index]) else { continue }
      isPart[index] = wholes.contains { $0 != index && !isPart[$0] && parts[$0].contains(identity) }
    }
    return zip(entries, isPart).compactMap { $1 ? nil : $0.result }
  }

  /// Whether the user asked for a bibliography, which may hold more entries than the manuscript that it belongs to cites.
  private func isNamedBibliography(
    _ entry: (file: ManuscriptFile?, result: Result<Manuscript, ReadError>)
  ) -> Bool {
    guard case .success(let manuscript) = entry.result, manuscript.format == .bibtex else { return false }
    return !(entry.file?.isFound ?? false)
  }
}
