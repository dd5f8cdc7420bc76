import Fetching
package import Foundation
import GRDB
import Synchronization

/// What was learned of addresses, kept in an SQLite database for the next run.
///
/// Each answer is its own transaction in a write-ahead log: a run that is killed loses nothing that it has finished, and
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
  private let database: DatabasePool
  private let report: @Sendable (String) -> Void
  private let isBroken = Mutex(false)

  /// Opens a cache, and makes it where there is none.
  ///
  /// A database that is damaged is set aside under another name, and a new one is begun.
  ///
  /// - Parameter report: Takes one sentence for the user where the cache cannot be used, or not any more.
  /// - Returns: nil where there can be no cache here; then `report` was told why.
  package static func open(_ path: String, report: @escaping @Sendable (String) -> Void) -> ResponseCache? {
    do {
      return try ResponseCache(path, report: report)
    } catch let error as DatabaseError where error.isDamage {
      do {
        let aside = try setAside(path)
        report(
          "the cache \(path) is damaged (\(error.words)); it is kept as \(aside), and a new one is begun"
        )
        return try ResponseCache(path, report: report)
      } catch {
        report(
          "the cache \(path) is damaged and cannot be set aside (\(error.words)); going on without a cache"
        )
      }
    } catch {
      report("the cache \(path) cannot be used (\(error.words)); going on without a cache")
    }
    return nil
  }

  /// The user's own cache: in the system's folder for caches (on Linux XDG_CACHE_HOME, else ~/.cache).
  package static var defaultPath: String {
    let folder =
      FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
      ?? FileManager.default.temporaryDirectory
    return folder.appending(path: "ibid/answers.sqlite").path
  }

  private init(_ path: String, report: @escaping @Sendable (String) -> Void) throws {
    self.path = path
    self.report = report
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // The log alone is enough: an answer lost with the machine's power is asked again.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    database = try DatabasePool(path: path, configuration: configuration)
    try CacheSchema.migrator.migrate(database)
  }

  // MARK: Answers

  /// What is known of an address.
  func row(_ key: String) -> Row? {
    attempt {
      try database.read { database in
        let sql = "SELECT content, failures, failedSince FROM answer WHERE address = ?"
        guard let row = try GRDB.Row.fetchOne(database, sql: sql, arguments: [key]) else { return nil }
        let since: Double? = row["failedSince"]
        let history = since.map {
          FailureHistory(checks: row["failures"], since: Date(timeIntervalSince1970: $0))
        }
        return Row(content: row["content"], history: history)
      }
    } ?? nil
  }

  /// Keeps an answer.
  ///
  /// - Returns: How long the address has been failing; nil where it has not.
  func store(_ content: Data, for key: String, checkedAt: Date, isSuccess: Bool) -> FailureHistory? {
    attempt {
      try database.write { database in
        let time = checkedAt.timeIntervalSince1970
        let sql = """
          INSERT INTO answer (address, checkedAt, failures, failedSince, content)
          VALUES (:address, :time, :failures, :since, :content)
          ON CONFLICT (address) DO UPDATE SET checkedAt = :time, content = :content,
            failures = CASE WHEN :failures = 0 THEN 0 ELSE failures + 1 END,
            failedSince = CASE WHEN :failures = 0 THEN NULL ELSE coalesce(failedSince, :time) END
          RETURNING failures, failedSince
          """
        let since = isSuccess ? nil : time
        let arguments: StatementArguments = [
          "address": key, "time": time, "failures": isSuccess ? 0 : 1, "since": since, "content": content,
        ]
        guard let row = try GRDB.Row.fetchOne(database, sql: sql, arguments: arguments) else { return nil }
        let first: Double? = row["failedSince"]
        return first.map { FailureHistory(checks: row["failures"], since: Date(timeIntervalSince1970: $0)) }
      }
    } ?? nil
  }

  // MARK: The user's own commands

  /// How much it holds.
  package func info() throws -> Info {
    try database.read { database in
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
    let forgotten = try database.write { database in
      let limit = date?.timeIntervalSince1970 ?? .infinity
      try database.execute(sql: "DELETE FROM answer WHERE checkedAt < ?", arguments: [limit])
      return database.changesCount
    }
    try database.vacuum()
    return forgotten
  }

  // MARK: Trouble

  /// Does something with the database; after the first failure nothing more is tried.
  private func attempt<Value>(_ work: () throws -> Value) -> Value? {
    if isBroken.withLock({ $0 }) { return nil }
    do {
      return try work()
    } catch {
      let isFirst = isBroken.withLock { isBroken in
        defer { isBroken = true }
        return !isBroken
      }
      if isFirst { report("the cache \(path) cannot be used any more (\(error.words)); going on without it") }
      return nil
    }
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
