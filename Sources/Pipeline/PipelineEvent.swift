package import Fetching
package import ManuscriptReaders
package import Manuscripts
package import Pages

/// What happens during a run, for progress displays.
package enum PipelineEvent: Sendable {
  /// A manuscript was read: its path, its notes and citations.
  case read(path: String, notes: Int, citations: Int)
  /// A manuscript was searched for addresses alone: its path, and how many there are.
  case searched(path: String, addresses: Int)
  /// A part of a manuscript could not be read; the run goes on without it.
  case omitted(Omission, path: String)
  /// A file could not be read; the run goes on without it.
  case unreadable(ReadError)
  /// A file in a folder looks like a manuscript, and is of a format that is not read; the run goes on without it.
  case skipped(ReadError)
  /// The addresses are known, and will be asked: how many of each host.
  case planned([String: Int])
  /// An address was asked; `done` of them are.
  case fetched(FetchResult<Page>, done: Int)
  /// A host was asked for an address that was made up, to see what it answers to pages that it does not have.
  case probed(FetchResult<Page>)
  /// All is known.
  case finished
}
