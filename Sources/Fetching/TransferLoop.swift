import CLibcurl
import FetchPlanning
import Foundation
import WebAddresses

/// Runs the transfers of some sites on one thread, with libcurl's multi interface.
///
/// https://curl.se/libcurl/c/libcurl-multi.html
final class TransferLoop {
  typealias Job = FetchJob
  typealias Site = SiteSchedule<Job>.Site

  /// A transfer that libcurl has in hand.
  struct Flight {
    let job: Job
    let site: Site
    let exchange: Exchange
    let started: ContinuousClock.Instant
    /// Why the server's certificates are being looked at, and nothing is asked.
    let refusal: FetchFailure?
  }

  /// The longest that the rest of an unwanted body is waited for, to keep its connection.
  static let longestDrain = Duration.milliseconds(500)

  let run: FetchRun
  let number: Int
  var schedule: SiteSchedule<Job>
  private let slots: Int
  private let isCrowded: Bool
  private let multi: UnsafeMutableRawPointer
  private var flights: [UnsafeMutableRawPointer: Flight] = [:]
  /// Jobs whose host is being looked up; they keep their slots.
  private var lookUps: [ObjectIdentifier: Site] = [:]
  private var idleHandles: [EasyHandle] = []
  private var drains = DueQueue<Exchange>()
  /// What has ended, until the network has been served once more.
  var finished: [FinishedJob] = []
  /// Hosts of which nothing has been heard yet, and since when the first request waited for it.
  private var silentSince: [Origin: ContinuousClock.Instant] = [:]

  /// One port of one host.
  private struct Origin: Hashable {
    let host: String
    let port: Int

    init(_ url: RequestURL) { (host, port) = (url.host, url.port) }
  }

  /// Makes a loop; it is to run on the thread that made it.
  init(_ run: FetchRun, number: Int, share: [String: [Int]]) {
    let options = run.configuration.options
    self.run = run
    self.number = number
    slots = max(1, options.concurrency / run.inboxes.count)
    schedule = SiteSchedule(
      share,
      policy: options.hosts,
      exceptions: run.configuration.policies,
      slots: slots
    ) {
      run.plan.requests[$0].failedBefore
    }
    // libcurl walks its caches of names and connections for every transfer.
    isCrowded = share.count > 256
    guard let multi = curl_multi_init() else { preconditionFailure("there is no memory for libcurl") }
    self.multi = multi
    _ = shim_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, slots * 2)
    _ = shim_multi_setopt_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
  }

  /// Works until all requests of the run are finished, or it is cancelled.
  func work() {
    Self.blockBrokenPipeSignal()
    let inbox = run.inboxes[number]
    inbox.wakes(WakeableLoop(multi))
    while !run.isOver {
      takeMessages(inbox)
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      // What ended before: the requests that took its places are on their way by now, and wait for no page to be read.
      workOut()
      collect()
      // Last, so that a place that has just become free is taken before the wait.
      startWork()
      if run.isOver { break }
      curl_multi_poll(multi, nil, 0, patience, nil)
      abortDrains()
    }
    inbox.wakes(nil)
    for pointer in flights.keys { curl_multi_remove_handle(multi, pointer) }
    flights = [:]
    idleHandles = []
    curl_multi_cleanup(multi)
  }

  /// Keeps a server that hangs up during a TLS write from ending the program: OpenSSL writes without MSG_NOSIGNAL,
  /// and with CURLOPT_NOSIGNAL libcurl leaves the signal to us. It comes to the thread that writes, so this one blocks it.
  private static func blockBrokenPipeSignal() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// How many milliseconds may pass until something is due that libcurl does not know of.
  private var patience: Int32 {
    if !finished.isEmpty { return 0 }
    let hasSlot = flights.count + lookUps.count < slots
    let due = [hasSlot ? schedule.nextDue : nil, drains.next].compactMap(\.self).min()
    guard let due else { return 1_000 }
    return Int32(min(1_000, max(0, (due - .now).inMilliseconds)))
  }

  private func takeMessages(_ inbox: LoopInbox<FetchRun.Message>) {
    for message in inbox.takeAll() {
      switch message {
      case .job(let job, let moment):
        schedule.add(job, to: job.chain.url.registrableDomain, at: moment)
      case .lookedUp(let job, let found):
        guard let site = lookUps.removeValue(forKey: ObjectIdentifier(job)) else { continue }
        if job.isTargetInspected {
          conclude(job, at: site, nameLookup: found)
        } else {
          admit(job, at: site, target: found)
        }
      }
    }
  }

  /// Works out the bodies of what has ended, and hands the results over.
  private func workOut() {
    if finished.isEmpty { return }
    run.results.take(finished, of: run)
    finished = []
  }

  // MARK: Hosts that hang

  /// How long a host has kept all requests waiting; nil of one that has answered, or that no request waited for in vain.
  ///
  /// However many of its addresses are cited, a host that hangs costs the run one budget and no more.
  private func silence(of url: RequestURL) -> Duration? {
    if silentSince.isEmpty { return nil }
    return silentSince[Origin(url)].map { .now - $0 }
  }

  /// Takes notice of whether a host has answered.
  private func note(_ flight: Flight, _ code: CURLcode) {
    if flight.exchange.head.status != 0 {
      if !silentSince.isEmpty { silentSince[Origin(flight.exchange.url)] = nil }
    } else if code == CURLE_OPERATION_TIMEDOUT {
      let origin = Origin(flight.exchange.url)
      silentSince[origin] = silentSince[origin] ?? flight.started
    }
  }

  // MARK: Starting

  private func startWork() {
    let now = ContinuousClock.now
    while flights.count + lookUps.count < slots, let (site, work) = schedule.next(now: now) {
      switch work {
      case .fresh(let index): begin(Job(run.plan.requests[index], started: now), at: site)
      case .returning(let job): begin(job, at: site)
      }
    }
  }

  /// Asks a job's next address at once, in the place that it has at its site.
  func begin(_ job: Job, at site: Site) {
    let configuration = run.configuration
    if !configuration.usesProxy || configuration.options.addresses.allowsPrivateAddresses {
      job.isTargetInspected = true
    }
    if let silence = silence(of: job.chain.url), silence >= configuration.options.budget {
      let message = "\(job.chain.url.host) has not answered other requests; it is not asked again in this run"
      settle(job, at: site, .init(kind: .timeout, message: message))
      return
    }
    if job.chain.redirects.isEmpty { job.beginTry() }
    if job.isTargetInspected {
      transfer(job, at: site)
    } else {
      // The proxy connects, so that no socket of ours shows where the name leads: it is asked for here. A name
      // that only the proxy can resolve is left to the proxy.
      lookUp(job.chain.url.host, for: job, at: site)
    }
  }

  /// Goes on with a job that a proxy would connect, unless its host is a private one.
  private func admit(_ job: Job, at site: Site, target: NameLookup) {
    job.isTargetInspected = true
    let url = job.chain.url
    if url.isPrivateHost {
      settle(job, at: site, .init(kind: .privateAddress, message: "\(url.host) is not a public host"))
    } else if case .found(let addresses) = target,
      let refused = addresses.first(where: { !run.configuration.options.addresses.allows($0) })
    {
      let message = "\(url.host) leads to \(refused.text), which is not a public address"
      settle(job, at: site, .init(kind: .privateAddress, message: message))
    } else {
      transfer(job, at: site)
    }
  }

  /// Asks a job's address.
  ///
  /// - Parameter refusal: The failure that the server's certificates are to explain: then they alone are looked at.
  func transfer(_ job: Job, at site: Site, explaining refusal: FetchFailure? = nil) {
    let now = ContinuousClock.now
    guard let handle = job.handle ?? idleHandles.popLast() ?? newHandle() else {
      settle(job, at: site, .init(kind: .connection, message: "there is no memory for another transfer"))
      return
    }
    if job.chain.redirects.isEmpty { handle.forgetCookies() }
    job.handle = handle
    (job.response, job.consumer) = (nil, nil)
    let exchange = Exchange(
      url: job.chain.url,
      handle: handle,
      configuration: run.configuration,
      makeReader: { [run] head in
        guard !RedirectChain.isRedirect(head.status) else { return nil }
        let response = FetchResponse(head, from: job.chain.url)
        let consumer = run.results.reader(of: response)
        (job.response, job.consumer) = (response, consumer)
        return { consumer.consume($0) }
      },
      whenConnecting: { [unowned self] in schedule.reach(site, now: .now) },
      whenSatisfied: { [unowned self] in drain(job) }
    )
    prepare(handle, for: exchange, of: job, at: site, now: now)
    if refusal != nil { handle.looksAtCertificates(true) }
    flights[handle.pointer] = Flight(job: job, site: site, exchange: exchange, started: now, refusal: refusal)
    curl_multi_add_handle(multi, handle.pointer)
  }

  private func prepare(
    _ handle: EasyHandle,
    for exchange: Exchange,
    of job: Job,
    at site: Site,
    now: ContinuousClock.Instant
  ) {
    let configuration = run.configuration
    let url = exchange.url
    handle.report(to: exchange)
    handle.set(CURLOPT_URL, url.string)
    if configuration.usesProxy { handle.set(CURLOPT_USERAGENT, configuration.userAgent(for: url.host)) }
    // HTTP/2 comes about by TLS alone; of a plain address libcurl would wait for a first answer before it opens a second
    // connection, as the server might take several requests on one.
    let isPlain = job.asksByHTTP1 || url.scheme == "http"
    let version = isPlain ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS
    handle.set(CURLOPT_HTTP_VERSION, Int(version))
    // A connection on which a try came to nothing may be the reason: HTTP/2 keeps it where only the stream has stalled.
    handle.set(CURLOPT_FRESH_CONNECT, job.triesOfReading > 1 ? 1 : 0)
    let isSameHost = url.host == job.request.url.host
    var headers = configuration.headers(for: url.host, isRedirected: !isSameHost)
    if let validators = job.request.validators, validators.url == url {
      headers = CurlList(headers.strings + validators.headers)
      exchange.headers = headers
    }
    _ = shim_easy_setopt_list(handle.pointer, CURLOPT_HTTPHEADER, headers.pointer)
    let leftOfTry = configuration.options.timeout - job.triedFor
    let leftOfAll = configuration.options.budget - (now - job.started)
    let leftOfHost = configuration.options.budget - (silence(of: url) ?? .zero)
    handle.set(CURLOPT_TIMEOUT_MS, min(leftOfTry, leftOfAll, leftOfHost).inMilliseconds)
    handle.set(CURLOPT_FORBID_REUSE, isCrowded && !site.hasWaiting ? 1 : 0)
  }

  private func newHandle() -> EasyHandle? {
    let handle = EasyHandle(run.configuration)
    if isCrowded { handle?.set(CURLOPT_DNS_CACHE_TIMEOUT, 0) }
    return handle
  }

  // MARK: Ending

  private func collect() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let pointer = shim_message_handle(message) else { continue }
      end(pointer, shim_message_result(message))
    }
  }

  private func end(_ pointer: UnsafeMutableRawPointer, _ code: CURLcode) {
    guard let flight = flights.removeValue(forKey: pointer) else { return }
    flight.job.triedFor += .now - flight.started
    note(flight, code)
    if let refusal = flight.refusal {
      let certificate = code == CURLE_OK ? PresentedCertificate(flight.exchange.handle) : nil
      curl_multi_remove_handle(multi, pointer)
      flight.exchange.handle.looksAtCertificates(false)
      settle(flight.job, at: flight.site, certificate?.explaining(refusal) ?? refusal)
    } else {
      let conclusion = flight.exchange.conclusion(code)
      curl_multi_remove_handle(multi, pointer)
      conclude(flight, conclusion)
    }
  }

  private func drain(_ job: Job) {
    guard let pointer = job.handle?.pointer, let flight = flights[pointer] else { return }
    drains.insert(flight.exchange, at: .now + Self.longestDrain)
  }

  /// Ends the transfers whose rest nobody wants and that keep us waiting for it.
  private func abortDrains() {
    let now = ContinuousClock.now
    while let exchange = drains.pop(by: now) {
      let pointer = exchange.handle.pointer
      if let flight = flights[pointer], flight.exchange === exchange { end(pointer, CURLE_OK) }
    }
  }

  /// Asks the resolver on a thread of its own; the job keeps its slot.
  func lookUp(_ host: String, for job: Job, at site: Site) {
    lookUps[ObjectIdentifier(job)] = site
    let inbox = run.inboxes[number]
    let canary = run.canary
    Thread.detachNewThread { inbox.post(.lookedUp(job, canary.lookUp(host))) }
  }

  /// Takes back the handle of a job that needs its cookies no more.
  func release(_ job: Job) {
    guard let handle = job.handle else { return }
    job.handle = nil
    idleHandles.append(handle)
  }
}
