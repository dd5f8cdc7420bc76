import Foundation

/// Takes a report's text while it is made and writes it piece by piece, so that none is in memory as a whole.
struct ReportStream: TextOutputStream {
  /// How many bytes are written at once.
  private static let pieceLength = 1 << 16

  private let put: (Data) throws -> Void
  private var waiting: [UInt8] = []
  private var failure: (any Error)?

  /// Makes a stream that hands its bytes to `put`, in order, until that fails.
  init(put: @escaping (Data) throws -> Void) {
    self.put = put
    waiting.reserveCapacity(Self.pieceLength * 2)
  }

  mutating func write(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= Self.pieceLength { flush() }
  }

  /// Writes what is left.
  ///
  /// - Throws: What was thrown when a piece could not be written.
  mutating func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    defer { waiting.removeAll(keepingCapacity: true) }
    guard failure == nil, !waiting.isEmpty else { return }
    do { try put(Data(waiting)) } catch { failure = error }
  }
}
