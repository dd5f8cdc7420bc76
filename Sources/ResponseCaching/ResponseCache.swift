import Fetching
package import Foundation
import GRDB
package import Messages
import Synchronization

/// What was learned of addresses, kept in an SQLite database for the next run.
///
/// Answers are written as they come, into a write-ahead log: a run that is killed loses nothing that it has finished, and
/// several runs share one cache. Whatever is wrong with the cache never stops a run: it goes on without, and says so once.
package final class ResponseCache: Sendable {
  /// One address's row.
  struct Row: Sendable {
    let content: Data
    let history: FailureHistory?
  }

  /// How much a cache holds.
  package struct Info: Sendable, Hashable {
    /// Addresses of which an answer is kept.
    package let answers: Int
    /// Those of them that failed.
    package let failures: Int
    /// The size of the database in bytes.
    package let bytes: Int
    /// The oldest and the newest answer; nil of an empty cache.
    package let period: ClosedRange<Date>?
  }

  /// Where the database is.
  package let path: String
  private let report: @Sendable (Message) -> Void
  private let state: Mutex<State>

  private struct State {
    /// nil once it cannot be used any more.
    var database: DatabasePool?
    /// Whether a damaged database was set aside in this run: that is done once.
    var isRenewed: Bool
  }

  /// A cache whose tables this version does not know.
  private struct NewerSchema: LocalizedError {
    let errorDescription: String? = "a newer ibid made it; update this one, or name another file with --cache"
  }

  /// An answer to be kept.
  struct Entry: Sendable {
    let key: String
    let content: Data
    let checkedAt: Date
    let isSuccess: Bool
  }

  /// Opens a cache, and makes it where there is none.
  ///
  /// A database that is damaged is set aside under another name, and a new one is begun.
  ///
  /// - Parameter report: Takes one sentence for the user where the cache cannot be used, or not any more.
  /// - Returns: nil where there can be no cache here; then `report` was told why.
  package static func open(_ path: String, report: @escaping @Sendable (Message) -> Void) -> ResponseCache? {
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      do {
        return ResponseCache(path, try connect(path), report: report)
      } catch let error as DatabaseError where error.isDamage {
        let aside = try setAside(path)
        let renewed = ResponseCache(path, try connect(path), isRenewed: true, report: report)
        report(renewal(of: path, keptAs: aside, error.words))
        return renewed
      }
    } catch {
      report("the cache \(path) cannot be used (\(error.words)); going on without a cache")
      return nil
    }
  }

  /// The user's own cache: in the system's folder for caches (on Linux XDG_CACHE_HOME, else ~/.cache).
  package static var defaultPath: String {
    let folder =
      FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
      ?? FileManager.default.temporaryDirectory
    return folder.appending(path: "ibid/answers.sqlite").path
  }

  private init(
    _ path: String,
    _ database: DatabasePool,
    isRenewed: Bool = false,
    report: @escaping @Sendable (Message) -> Void
  ) {
    self.path = path
    self.report = report
    state = Mutex(State(database: database, isRenewed: isRenewed))
  }

  /// How long other processes are waited for that use the database, in seconds.
  private static let patience = 10.0

  /// Opens the database and brings it to the present schema.
  ///
  /// A database is new to a write-ahead log once, and SQLite makes nobody wait who comes just then: it says at once that
  /// the database is locked (https://www.sqlite.org/wal.html, section 9).
  private static func connect(_ path: String) throws -> DatabasePool {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try connectOnce(path)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private static func connectOnce(_ path: String) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // The log alone is enough: an answer lost with the machine's power is asked again.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    let database = try DatabasePool(path: path, configuration: configuration)
    let migrator = CacheSchema.migrator
    guard try !database.read(migrator.hasBeenSuperseded) else { throw NewerSchema() }
    try migrator.migrate(database)
    return database
  }

  // MARK: Answers

  /// What is known of addresses, in their order; nil of those of which nothing is.
  func rows(_ keys: ArraySlice<String>) -> [Row?] {
    attempt { database in
      try database.read { database in
        let sql = "SELECT content, failures, failedSince FROM answer WHERE address = ?"
        let statement = try database.cachedStatement(sql: sql)
        return try keys.map { key in
          guard let row = try GRDB.Row.fetchOne(statement, arguments: [key]) else { return nil }
          let since: Double? = row["failedSince"]
          let history = since.map {
            FailureHistory(checks: row["failures"], since: Date(timeIntervalSince1970: $0))
          }
          return Row(content: row["content"], history: history)
        }
      }
    } ?? keys.map { _ in nil }
  }

  /// Keeps answers, in one transaction.
  ///
  /// - Returns: How long each address has been failing; nil where it has not.
  func store(_ entries: [Entry]) -> [FailureHistory?] {
    let sql = """
      INSERT INTO answer (address, checkedAt, failures, failedSince, content)
      VALUES (:address, :time, :failures, :since, :content)
      ON CONFLICT (address) DO UPDATE SET checkedAt = :time, content = :content,
        failures = CASE WHEN :failures = 0 THEN 0 ELSE failures + 1 END,
        failedSince = CASE WHEN :failures = 0 THEN NULL ELSE coalesce(failedSince, :time) END
      RETURNING failures, failedSince
      """
    return attempt { database in
      try database.write { database in
        let statement = try database.cachedStatement(sql: sql)
        return try entries.map { entry in
          let time = entry.checkedAt.timeIntervalSince1970
          let since = entry.isSuccess ? nil : time
          let arguments: StatementArguments = [
            "address": entry.key, "time": time, "failures": entry.isSuccess ? 0 : 1, "since": since,
            "content": entry.content,
          ]
          guard let row = try GRDB.Row.fetchOne(statement, arguments: arguments) else { return nil }
          let first: Double? = row["failedSince"]
          return first.map { FailureHistory(checks: row["failures"], since: Date(timeIntervalSince1970: $0)) }
        }
      }
    } ?? entries.map { _ in nil }
  }

  // MARK: The user's own commands

  /// How much it holds.
  package func info() throws -> Info {
    try usable.read { database in
      let sql =
        "SELECT count(*) AS answers, sum(failures > 0) AS failures, min(checkedAt) AS first, max(checkedAt) AS last FROM answer"
      let pages = try Int.fetchOne(
        database,
        sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
      )
      let row = try GRDB.Row.fetchOne(database, sql: sql)
      let first: Double? = row?["first"]
      let last: Double? = row?["last"]
      var period: ClosedRange<Date>?
      if let first, let last {
        period = Date(timeIntervalSince1970: first)...Date(timeIntervalSince1970: last)
      }
      return Info(
        answers: row?["answers"] ?? 0,
        failures: row?["failures"] ?? 0,
        bytes: pages ?? 0,
        period: period
      )
    }
  }

  /// Forgets answers.
  ///
  /// - Parameter date: Only those that are older; nil forgets all.
  /// - Returns: How many were forgotten.
  package func forget(before date: Date? = nil) throws -> Int {
    let forgotten = try usable.write { database in
      let limit = date?.timeIntervalSince1970 ?? .infinity
      try database.execute(sql: "DELETE FROM answer WHERE checkedAt < ?", arguments: [limit])
      return database.changesCount
    }
    try usable.vacuum()
    return forgotten
  }

  private var usable: DatabasePool {
    get throws {
      guard let database = state.withLock({ $0.database }) else { throw CocoaError(.fileReadUnknown) }
      return database
    }
  }

  // MARK: Trouble

  /// Does something with the database; where that fails, damage is mended once, and else nothing more is tried.
  private func attempt<Value>(_ work: (DatabasePool) throws -> Value) -> Value? {
    guard let database = state.withLock({ $0.database }) else { return nil }
    do {
      return try work(database)
    } catch {
      mend(database, error)
      return nil
    }
  }

  /// Sets a damaged database aside and begins a new one; gives the cache up where that is no cure.
  private func mend(_ broken: DatabasePool, _ error: any Error) {
    let sentence: Message? = state.withLock { state in
      // Another thread may have met the same trouble and be done with it.
      guard state.database === broken else { return nil }
      state.database = nil
      let words = error.words
      guard (error as? DatabaseError)?.isDamage == true, !state.isRenewed else {
        return "the cache \(path) cannot be used any more (\(words)); going on without it"
      }
      state.isRenewed = true
      do {
        let aside = try Self.setAside(path)
        state.database = try Self.connect(path)
        return Self.renewal(of: path, keptAs: aside, words)
      } catch {
        return
          "the cache \(path) is damaged (\(words)) and cannot be begun anew (\(error.words)); going on without it"
      }
    }
    if let sentence { report(sentence) }
  }

  private static func renewal(of path: String, keptAs aside: String, _ words: String) -> Message {
    "the cache \(path) is damaged (\(words)); it is kept as \(aside), and a new one is begun"
  }

  private static func setAside(_ path: String) throws -> String {
    let stamp = ISO8601DateFormatter().string(from: Date()).filter { $0 != ":" && $0 != "-" }
    let aside = "\(path).damaged-\(stamp)"
    try FileManager.default.moveItem(atPath: path, toPath: aside)
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.moveItem(atPath: path + suffix, toPath: aside + suffix)
    }
    return aside
  }
}

extension DatabaseError {
  /// Whether the file is no sound database.
  fileprivate var isDamage: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode)
  }
}

extension Error {
  /// SQLite's or the system's own words.
  fileprivate var words: String {
    if let error = self as? DatabaseError { return error.message ?? "\(error.resultCode)" }
    return (self as NSError).localizedDescription
  }
}
