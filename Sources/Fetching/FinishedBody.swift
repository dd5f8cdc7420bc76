/// What a body's reader makes of a body that has come to its end.
package enum FinishedBody<Product: Sendable>: Sendable {
  /// Known at once.
  case known(Product)
  /// To be worked out by a function that may take seconds and may block; it is called once, on a thread where that
  /// is no harm.
  case pending(@Sendable () -> Product)

  /// What was read; waits for what is pending.
  package var product: Product {
    switch self {
    case .known(let product): product
    case .pending(let work): work()
    }
  }
}
