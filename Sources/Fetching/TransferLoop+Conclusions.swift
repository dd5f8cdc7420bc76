import FetchPlanning
import Foundation
import WebAddresses

/// What follows from the end of a transfer: a hop, a further try, the other reading, or the result.
extension TransferLoop {
  /// Goes on from the end of a transfer.
  func conclude(_ flight: Flight, _ conclusion: Exchange.Conclusion) {
    let job = flight.job
    switch conclusion {
    case .answer(let isTruncated):
      let head = flight.exchange.head
      if RedirectChain.isRedirect(head.status) {
        flight.site.hasAnswered()
        hop(flight)
        return
      }
      let begun = job.response ?? FetchResponse(head, from: job.chain.url)
      let response = begun.ended(bytes: flight.exchange.bodyBytes, isTruncated: isTruncated)
      let isTransient = isTruncated || run.configuration.options.retry.isTransient(status: head.status)
      let now = Date()
      let limit = RateLimit.wait(head, now: now)
      let retryAfter = head.text(of: "retry-after").flatMap { RetryAfter.wait($0, now: now) } ?? limit
      let reason = isTruncated ? "the answer broke off before its end" : "the server answers \(head.status)"
      if isTransient, retry(job, at: flight.site, after: retryAfter, because: reason) { return }
      if !isTransient { flight.site.hasAnswered() }
      if let limit {
        let options = run.configuration.options
        schedule.hold(
          flight.site,
          for: min(limit, options.retry.longestDelay),
          now: .now,
          atMost: options.budget
        )
      }
      settle(job, at: flight.site, .response(response))
    case .failure(let failure):
      switch failure.kind {
      case .nameLookup: lookUp(job.chain.url.host, for: job, at: flight.site)
      case .timeout, .connection:
        job.asksByHTTP1 = true
        if !retry(job, at: flight.site, because: failure.message) { settle(job, at: flight.site, failure) }
      case .tls(.expired), .tls(.wrongHost), .tls(.unknownAuthority):
        transfer(job, at: flight.site, explaining: failure)
      default: settle(job, at: flight.site, failure)
      }
    }
  }

  /// Goes on from a look-up that libcurl failed at, with what the resolver itself says.
  func conclude(_ job: Job, at site: Site, nameLookup: NameLookup) {
    switch nameLookup {
    case .noSuchHost(let words):
      settle(job, at: site, FetchFailure(kind: .noSuchHost, message: words))
    case .unknown(let words):
      if retry(job, at: site, because: words) { return }
      settle(job, at: site, FetchFailure(kind: .nameLookup, message: words))
    case .found:
      let words = "the name was looked up too late"
      if retry(job, at: site, because: words) { return }
      settle(job, at: site, FetchFailure(kind: .nameLookup, message: words))
    }
  }

  /// Ends a job without an answer.
  func settle(_ job: Job, at site: Site, _ failure: FetchFailure) {
    settle(job, at: site, .failure(failure))
  }

  private func settle(_ job: Job, at site: Site, _ outcome: FetchOutcome) {
    release(job)
    let reading = Job.Reading(outcome: outcome, redirects: job.chain.redirects, consumer: job.consumer)
    job.consumer = nil
    schedule.leave(site, now: .now)
    if case .response(let response) = outcome, response.status == 404 || response.status == 410,
      let alternative = job.request.alternative, job.firstReading == nil
    {
      job.begin(alternative: alternative, after: reading)
      pass(job, at: .now)
      return
    }
    let told = if let first = job.firstReading, !reading.isSuccess { first } else { reading }
    let ended = FinishedJob(
      request: job.request,
      outcome: told.outcome,
      redirects: told.redirects,
      attempts: job.attempts,
      duration: .now - job.started,
      checkedAt: Date(),
      reader: told.consumer
    )
    finished.append(ended)
  }

  private func hop(_ flight: Flight) {
    let job = flight.job
    let from = job.chain.url
    let limit = run.configuration.options.maximumRedirects
    if let failure = job.chain.follow(flight.exchange.head, limit: limit) {
      settle(job, at: flight.site, failure)
      return
    }
    job.isTargetInspected = false
    if job.chain.url.registrableDomain == from.registrableDomain {
      begin(job, at: flight.site)
    } else {
      schedule.leave(flight.site, now: .now)
      pass(job, at: .now)
    }
  }

  /// Lets a job wait for `moment`, and then for its turn at the site of its next address, in the loop that asks that site.
  private func pass(_ job: Job, at moment: ContinuousClock.Instant) {
    let site = job.chain.url.registrableDomain
    let loop = run.loop(of: site)
    if loop == number {
      schedule.add(job, to: site, at: moment)
    } else {
      run.inboxes[loop].post(.job(job, at: moment))
    }
  }

  /// Lets a job wait for its next try, if it may have one and there is time for it.
  ///
  /// - Parameters:
  ///   - wish: How long the server wishes to be left alone.
  ///   - reason: What was wrong with the last try.
  private func retry(_ job: Job, at site: Site, after wish: Duration? = nil, because reason: String) -> Bool {
    let options = run.configuration.options
    let delay = options.retry.delay(
      afterTries: job.triesOfReading,
      retryAfter: wish,
      jitter: Double.random(in: 0...1)
    )
    let now = ContinuousClock.now
    guard let delay, now + delay < job.started + options.budget else { return false }
    if wish != nil, !schedule.hold(site, for: delay, now: now, atMost: options.budget) { return false }
    run.retrying(FetchRetry(url: job.request.url, reason: reason, tries: job.attempts, delay: delay))
    release(job)
    job.rewind()
    schedule.leave(site, now: now)
    pass(job, at: now + delay)
    return true
  }
}
