import Fetching
import WebAddresses

/// Finds the signs that an answer is not the page that was asked for.
struct SignReader {
  /// The most text that a page has which only asks something of its reader, in UTF-8 bytes.
  private static let gateLength = 1_200
  /// The same where its words could stand on any page of a site, as a banner or in a menu.
  private static let bareGateLength = 500
  /// The longest title in which such words mean the page, in UTF-8 bytes.
  private static let longestTitle = 120
  /// The most text beside a riddle for robots on a page that has nothing else to show.
  private static let riddleLength = 150
  /// The most text that a page has which needs JavaScript to show any.
  private static let shellLength = 300

  private let outline: PageOutline
  private let claims: PageClaims
  private let response: FetchResponse?
  /// How much text it has outside of navigation, in UTF-8 bytes.
  private let length: Int
  private let gateTitles: [String]
  private let gateLines: [String]

  /// Looks at a page and the answer that it came in.
  init(outline: PageOutline, claims: PageClaims, response: FetchResponse?) {
    self.outline = outline
    self.claims = claims
    self.response = response
    length = outline.mainTextLength
    gateTitles = Self.gateTitles(of: claims)
    gateLines = length <= Self.gateLength ? Self.gateLines(of: outline) : []
  }

  /// The signs.
  var signs: Set<PageSign> {
    var signs: Set<PageSign> = []
    // Hardly any page has words for which its texts need be sorted.
    lazy var texts = PageTexts(outline: outline, claims: claims)
    let challenge =
      challengeHeader ?? gate(.challenge) ?? gate(.consent, within: Self.bareGateLength) ?? gateKeeper
    if let challenge { signs.insert(.challenge(challenge)) }
    // An answer that is an error needs no words.
    let isError = response.map { $0.status >= 300 } ?? false
    let outage = isError ? nil : gate(.outage, within: Self.bareGateLength)
    if let outage { signs.insert(.outOfService(outage)) }
    let login = login ?? gate(.demand, within: Self.bareGateLength)
    if let login { signs.insert(.login(login)) }
    if !SoftNotFound.isPlainlyThere(outline, titles: claims.titles.values) {
      let absence = SoftNotFound(outline: outline, claims: claims, texts: texts)
      switch absence.finding {
      case (let words, .sure)? where !isExcuse(words): signs.insert(.saysNotFound(words))
      case (let words, .doubtful)? where !needsJavaScript && challenge == nil && outage == nil:
        signs.insert(.mayBeMissing(words))
      default:
        let isGate = challenge != nil || login != nil || outage != nil
        let words = absence.plea ?? (isGate ? nil : absence.matterOfAccess)
        if let words { signs.insert(.notice(words)) }
      }
    }
    if let words = parking(texts) ?? parkingHost { signs.insert(.parked(words)) }
    if needsJavaScript { signs.insert(.needsJavaScript) }
    if let target = refreshTarget { signs.insert(.refresh(target)) }
    return signs
  }

  /// The titles in lower case that have words of any gate or log-in, without those that are long.
  private static func gateTitles(of claims: PageClaims) -> [String] {
    claims.titles.values.lazy.map(\.text).filter { $0.utf8.count <= longestTitle }.map { $0.lowercased() }
      .filter { SignPhrases.gates.stands(in: $0) }
  }

  /// Whether words that tell of something missing tell why for now: a reader who has not logged in, a site that is down.
  private func isExcuse(_ words: String) -> Bool {
    let words = words.lowercased()
    return [.demand, .challenge, .outage].contains { SignPhrases.phrase($0, in: words) != nil }
  }

  /// The words of a kind in a title, or in the text of a page that has little else.
  private func gate(_ kind: SignPhrases.Kind, within limit: Int = gateLength) -> String? {
    let isShort = length <= limit && !claims.tellsDate
    for title in gateTitles {
      guard let phrase = SignPhrases.phrase(kind, in: title) else { continue }
      if isShort || phrase.utf8.count * 10 >= title.utf8.count * 8 { return phrase }
    }
    guard isShort else { return nil }
    return gateLines.lazy.compactMap { SignPhrases.phrase(kind, in: $0) }.first
  }

  /// The first lines in lower case that have words of any gate.
  private static func gateLines(of outline: PageOutline) -> [String] {
    outline.text.prefix(20).map { $0.text.lowercased() }
      // The notice that a form has to have where such a service watches over it.
      .filter { SignPhrases.gates.stands(in: $0) && !$0.holds("protected by recaptcha") }
  }

  /// What a service that keeps robots out has put into a page that has little else.
  private var gateKeeper: String? {
    guard outline.isWhole, length <= Self.gateLength else { return nil }
    if let target = refreshTarget, let mark = SignPhrases.phrase(.machine, in: target.lowercased()) {
      return mark
    }
    guard !outline.machinery.isEmpty else { return nil }
    let machinery = String(decoding: outline.machinery, as: UTF8.self).lowercased()
    if let mark = SignPhrases.phrase(.machine, in: machinery) { return mark }
    return length <= Self.riddleLength ? SignPhrases.phrase(.widget, in: machinery) : nil
  }

  /// The words by which a page says that its domain is for sale, or expired.
  private func parking(_ sorted: @autoclosure () -> PageTexts) -> String? {
    guard length <= Self.gateLength,
      !outline.contents(of: "og:type").contains(where: { $0.hasPrefix("article") })
    else { return nil }
    let texts = sorted()
    guard texts.ownership != .title else { return nil }
    for title in texts.titleParts {
      guard let statement = PageStatement.strongest(.parking, in: title.lowercased()), statement.namesThing
      else {
        continue
      }
      if statement.length * 2 >= title.utf8.count || title.contains(".") { return title }
    }
    // A notice that a name has expired says when.
    guard !claims.tellsDate || length <= Self.shellLength else { return nil }
    return texts.lines.prefix(20).first {
      PageStatement.strongest(.parking, in: $0.lowercased())?.namesThing == true
    }
  }

  /// Headers by which services say that they challenge: Cloudflare's and Amazon's.
  private var challengeHeader: String? {
    guard let headers = response?.headers else { return nil }
    if let value = headers["cf-mitigated"] { return "cf-mitigated: \(value)" }
    if let value = headers["x-amzn-waf-action"] { return "x-amzn-waf-action: \(value)" }
    return nil
  }

  /// The host of a parking service that the page was redirected to.
  private var parkingHost: String? {
    guard let host = response?.finalURL.host else { return nil }
    let services = [
      "sedoparking.com", "parkingcrew.net", "bodis.com", "hugedomains.com", "dan.com", "afternic.com",
    ]
    return services.first { service in
      host.hasSuffix(service) && (host == service || host.dropLast(service.count).hasSuffix("."))
    }
  }

  private var login: String? {
    guard length <= Self.gateLength else { return nil }
    for title in gateTitles {
      for segment in [title] + HTMLTitle.segments(of: title) {
        guard let phrase = SignPhrases.phrase(.login, in: segment) else { continue }
        if phrase.utf8.count * 2 >= segment.utf8.count { return segment }
      }
    }
    if let alert = outline.alerts.first, SignPhrases.phrase(.login, in: alert.lowercased()) != nil {
      return alert
    }
    guard outline.hasPasswordField, !claims.tellsDate else { return nil }
    return outline.text.lazy.compactMap { SignPhrases.phrase(.login, in: $0.text.lowercased()) }.first
  }

  private var needsJavaScript: Bool {
    guard outline.isWhole, length <= Self.shellLength, outline.alerts.isEmpty else {
      return false
    }
    let text = outline.withoutScript + outline.text.map(\.text).joined(separator: " ")
    if SignPhrases.phrase(.javascript, in: text.lowercased()) != nil { return true }
    return outline.scripts > 0 && length == 0 && outline.text.isEmpty
  }

  /// Where `<meta http-equiv=refresh>` sends the reader within ten seconds.
  private var refreshTarget: String? {
    for content in outline.contents(of: "refresh") {
      let parts = content.split(maxSplits: 1) { $0 == ";" || $0 == "," }
      guard parts.count == 2, let delay = Double(parts[0].trimmingSpaces), delay <= 10 else { continue }
      var target = parts[1].trimmingSpaces
      if target.lowercased().hasPrefix("url") {
        target = String(target.dropFirst(3)).trimmingSpaces
        guard target.hasPrefix("=") else { continue }
        target = String(target.dropFirst()).trimmingSpaces
      }
      target = target.trimmingCharacters(of: "\"'")
      if !target.isEmpty { return target }
    }
    return nil
  }
}

extension String {
  /// The text without any of these characters at its ends.
  fileprivate func trimmingCharacters(of marks: String) -> String {
    var text = self[...]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
