import GRDB

/// The versions of the cache's tables. A version that was released is never changed: another one follows it.
enum CacheSchema {
  /// Brings a database of any earlier version to the present one.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: answers") { database in
      try database.execute(
        sql: """
          CREATE TABLE answer (
            -- The address as requested, and under which conditions (`CachingFetcher`).
            address TEXT NOT NULL PRIMARY KEY,
            -- Seconds since 1970.
            checkedAt REAL NOT NULL,
            -- Failed checks in a row, and when the first of them was.
            failures INTEGER NOT NULL,
            failedSince REAL,
            -- A `CachedAnswer` in JSON.
            content BLOB NOT NULL
          ) WITHOUT ROWID;
          CREATE INDEX answerByAge ON answer (checkedAt);
          """
      )
    }
    return migrator
  }
}
