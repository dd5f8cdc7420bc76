import ArgumentParser
import Fetching
import Messages
import ResponseCaching

/// Whether and how answers are kept for the next run.
struct CacheOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Where answers are kept (default: in the user's cache folder).", valueName: "path"),
    completion: .file()
  )
  var cache: String?

  @Flag(help: "Neither use kept answers nor keep any.")
  var noCache = false

  @Option(
    help: ArgumentHelp(
      "How long a kept answer is believed (default: 1d); a failure no longer than an hour.",
      valueName: "duration"
    )
  )
  var maxAge: Age?

  @Flag(
    inversion: .prefixedNo,
    help: "Go on where an earlier run stopped: believe kept failures too, not only successes."
  )
  var resume = true

  func validate() throws {
    if noCache, cache != nil {
      throw ValidationError("'--no-cache' and '--cache' exclude each other; give one")
    }
  }

  /// Puts the cache before a fetcher, where one is wanted and can be used.
  func caching(_ fetcher: CurlFetcher, _ options: FetchOptions) -> any Fetcher {
    guard !noCache, let cache = open() else { return fetcher }
    return CachingFetcher(
      fetcher,
      cache: cache,
      options: options,
      maximumAge: maxAge?.duration ?? .seconds(86_400),
      answersFailures: resume
    )
  }

  private func open() -> ResponseCache? {
    ResponseCache.open(cache ?? ResponseCache.defaultPath) { Console.complain($0) }
  }
}
