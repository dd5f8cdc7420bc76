import FetchPlanning
import WebAddresses

/// A request on its way: its tries, its hops, and what has been read.
///
/// A job is in the hands of one thread at a time: its loop's, until that leaves it in another loop's inbox or with
/// a look-up that gives it back through its own inbox, under the inbox's lock. So it is Sendable without a lock of its own.
final class FetchJob: @unchecked Sendable {
  /// One reading of the address, finished but for what is worked out of its body.
  struct Reading {
    let outcome: FetchOutcome
    let redirects: [Redirect]
    let consumer: (any BodyConsumer)?

    /// Whether something that a reader wants is there.
    var isSuccess: Bool {
      if case .response(let response) = outcome { response.status < 400 } else { false }
    }
  }

  /// What is asked.
  let request: FetchRequest
  /// When the first try started.
  let started: ContinuousClock.Instant
  /// All tries so far.
  private(set) var attempts = 0
  /// The tries of the reading that is under way.
  private(set) var triesOfReading = 0
  /// The hops of the try that is under way.
  var chain: RedirectChain
  /// How much of its time-out the try has used up in transfers.
  var triedFor = Duration.zero
  /// Holds the chain's cookies between two hops.
  var handle: EasyHandle?
  /// The answer under way, once its body has begun.
  var response: FetchResponse?
  /// The reader of its body.
  var consumer: (any BodyConsumer)?
  /// Whether the next try speaks HTTP/1.1: after one that got no answer, as there are servers whose HTTP/2 fails.
  var asksByHTTP1 = false
  /// Whether the try's next host was found to be public, where a proxy connects to it.
  var isTargetInspected = false
  /// What became of the first reading, once the second is being asked.
  private(set) var firstReading: Reading?

  init(_ request: FetchRequest, started: ContinuousClock.Instant) {
    self.request = request
    self.started = started
    chain = RedirectChain(request.url)
  }

  /// Starts the next try.
  func beginTry() {
    attempts += 1
    triesOfReading += 1
    triedFor = .zero
  }

  /// Goes back to the reading's address, for a further try.
  func rewind() {
    chain = RedirectChain(firstReading == nil ? request.url : request.alternative ?? request.url)
    (response, consumer) = (nil, nil)
    isTargetInspected = false
  }

  /// Goes on to the second reading.
  func begin(alternative: RequestURL, after first: Reading) {
    firstReading = first
    triesOfReading = 0
    rewind()
  }
}
