import FetchPlanning

/// Which request may start next, so that no site is asked more often or more at once than its policy says.
///
/// A site that has to wait takes no slot: it stands aside until it is due. Sites are opened one after the other,
/// those first where something failed the last time, then those with most requests, and no more than there are slots
/// unless the opened ones leave some free: so connections and look-ups are reused while they are fresh, and the
/// longest queue is not begun last. A site that is asked nothing goes before one that is: a connection that has just
/// become free is better used than another opened beside a busy one. A site's first request goes alone until it connects:
/// so its name is looked up once, and not by every request that may be under way there.
struct SiteSchedule<Job: AnyObject> {
  /// A moment, as the loop measures time.
  typealias Instant = ContinuousClock.Instant

  /// A registrable domain and what waits for it.
  final class Site {
    /// The registrable domain.
    let name: String
    fileprivate let policy: HostPolicy
    fileprivate var fresh: Range<Int>
    fileprivate var returning = Queue<Job>()
    fileprivate var active = 0
    fileprivate var notBefore: Instant?
    fileprivate var place = Place.nowhere
    fileprivate var isOpen = false
    /// Whether a request has got as far as to connect, or has ended.
    fileprivate var isReached = false
    /// Since when its server has had everything wait, and answered nothing.
    fileprivate var heldSince: Instant?

    fileprivate init(name: String, policy: HostPolicy, fresh: Range<Int>) {
      self.name = name
      self.policy = policy
      self.fresh = fresh
    }

    /// Whether something waits for its turn at this site.
    var hasWaiting: Bool { !fresh.isEmpty || !returning.isEmpty }

    /// How many requests may be under way at it now.
    fileprivate var places: Int { isReached ? policy.perHost : 1 }

    /// Takes notice that its server has answered a request, so that waiting for it was of use.
    func hasAnswered() { heldSince = nil }
  }

  /// Where a site waits for its turn.
  fileprivate enum Place { case nowhere, idle, busy, due }

  /// What may start.
  enum Work {
    /// The request of this index, for the first time.
    case fresh(Int)
    /// A job that has come back: a redirect's next hop, or a further try.
    case returning(Job)
  }

  private enum Due {
    case site(Site)
    case job(Job, site: String)
  }

  private let policy: HostPolicy
  private let exceptions: [String: HostPolicy]
  private let indices: [Int]
  private var sites: [String: Site] = [:]
  private var unopened: [Site] = []
  /// Sites that are asked nothing, and could be.
  private var idle = Queue<Site>()
  /// Sites that could be asked more than they are. One that becomes idle waits among the idle ones, and is passed over here.
  private var busy = Queue<Site>()
  private var openSites = 0
  private let slots: Int
  private var due = DueQueue<Due>()

  /// Makes a schedule.
  ///
  /// - Parameters:
  ///   - requests: The indices of each site's requests.
  ///   - exceptions: The sites that are not asked as politely as `policy` says, but as this does.
  ///   - slots: How many requests may be under way at once.
  ///   - isUrgent: Whether a request's site is to be opened before others.
  init(
    _ requests: [String: [Int]],
    policy: HostPolicy,
    exceptions: [String: HostPolicy] = [:],
    slots: Int,
    isUrgent: (Int) -> Bool = { _ in false }
  ) {
    self.policy = policy
    self.exceptions = exceptions
    self.slots = slots
    var indices: [Int] = []
    // The order is made by size and name, so that it does not depend on the dictionary's.
    let ranked = requests.map { (name: $0, own: $1, rank: $1.contains(where: isUrgent) ? 0 : 1) }
      .sorted { ($0.rank, $1.own.count, $0.name) < ($1.rank, $0.own.count, $1.name) }
    for (name, own, _) in ranked {
      let site = Site(
        name: name,
        policy: exceptions[name] ?? policy,
        fresh: indices.count..<(indices.count + own.count)
      )
      indices += own
      sites[name] = site
      unopened.append(site)
    }
    unopened.reverse()
    self.indices = indices
  }

  /// How many sites there are.
  var siteCount: Int { sites.count }

  /// When something that waits is due; nil where nothing waits for a moment.
  var nextDue: Instant? { due.next }

  /// Takes what may start now, if anything may.
  mutating func next(now: Instant) -> (site: Site, work: Work)? {
    while let waited = due.pop(by: now) {
      switch waited {
      case .site(let site):
        site.place = .nowhere
        list(site, now: now)
      case .job(let job, let name):
        add(job, to: name, now: now)
      }
    }
    while let site = nextSite() {
      site.place = .nowhere
      guard site.active < site.places else { continue }
      if let notBefore = site.notBefore, notBefore > now {
        list(site, now: now)
        continue
      }
      guard let work = work(of: site) else { continue }
      site.active += 1
      site.notBefore = now + site.policy.interval
      list(site, now: now)
      return (site, work)
    }
    return nil
  }

  private mutating func nextSite() -> Site? {
    if let site = idle.popFirst() { return site }
    if openSites < slots, let site = unopened.popLast() { return open(site) }
    while let site = busy.popFirst() {
      if site.place == .busy { return site }
    }
    return unopened.popLast().map { open($0) }
  }

  private mutating func open(_ site: Site) -> Site {
    site.isOpen = true
    openSites += 1
    return site
  }

  /// Takes notice that a request connects to a site, whose name is known then.
  mutating func reach(_ site: Site, now: Instant) {
    guard !site.isReached else { return }
    site.isReached = true
    list(site, now: now)
  }

  /// Gives back the place that a request had at its site.
  mutating func leave(_ site: Site, now: Instant) {
    site.isReached = true
    site.active -= 1
    if site.active == 0 {
      if site.place == .busy { site.place = .nowhere }
      if !site.hasWaiting { close(site) }
    }
    list(site, now: now)
  }

  private mutating func close(_ site: Site) {
    guard site.isOpen else { return }
    site.isOpen = false
    openSites -= 1
  }

  /// Lets a job wait for its turn at a site.
  private mutating func add(_ job: Job, to name: String, now: Instant) {
    let site = sites[name] ?? Site(name: name, policy: exceptions[name] ?? policy, fresh: 0..<0)
    sites[name] = site
    site.returning.append(job)
    list(site, now: now)
  }

  /// Lets a job wait for a moment, and then for its turn at a site.
  mutating func add(_ job: Job, to name: String, at moment: Instant) {
    due.insert(.job(job, site: name), at: moment)
  }

  /// Asks nothing of a site for a while, as its server wished.
  ///
  /// - Parameter limit: How long a server that answers nothing in between is waited for in all.
  /// - Returns: Whether it is waited for.
  @discardableResult
  func hold(_ site: Site, for delay: Duration, now: Instant, atMost limit: Duration) -> Bool {
    let since = site.heldSince ?? now
    guard now + delay - since <= limit else { return false }
    site.heldSince = since
    site.notBefore = max(site.notBefore ?? now, now + delay)
    return true
  }

  /// Hops and further tries go before what was never asked: they hold a handle or are nearer to their end.
  private func work(of site: Site) -> Work? {
    if let job = site.returning.popFirst() { return .returning(job) }
    return site.fresh.popFirst().map { .fresh(indices[$0]) }
  }

  private mutating func list(_ site: Site, now: Instant) {
    guard site.place == .nowhere, site.hasWaiting, site.active < site.places else { return }
    if let notBefore = site.notBefore, notBefore > now {
      site.place = .due
      due.insert(.site(site), at: notBefore)
    } else if site.active == 0 {
      site.place = .idle
      idle.append(site)
    } else {
      site.place = .busy
      busy.append(site)
    }
  }
}
