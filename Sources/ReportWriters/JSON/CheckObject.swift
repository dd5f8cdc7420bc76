import Auditing
import Fetching
import Foundation
import Pages
import WebAddresses

/// A citation's `check`: its address, asked.
struct CheckObject: Encodable {
  private let url: String
  private let status: String
  private let httpStatus: Int?
  private let redirects: [Hop]?
  private let finalURL: String?
  private let contentType: String?
  private let charset: String?
  private let bytes: Int?
  private let attempts: Int?
  private let durationMs: Int?
  private let fromCache: Bool?
  private let checkedAt: Date?
  private let error: String?
  private let failures: Failures?

  /// One hop of a redirect chain.
  private struct Hop: Encodable {
    let status: Int
    let to: String
  }

  /// On how many runs in a row the address failed, this one included, and since when; absent where it is once.
  private struct Failures: Encodable {
    let runs: Int
    let since: Date
  }

  /// Makes the object of a check; `writtenURL` stands for an address that could not be requested.
  init(_ check: LinkCheck, writtenURL: String?) {
    url = check.requestURL?.string ?? writtenURL ?? ""
    status = check.status.rawValue
    let response = check.response
    httpStatus = response?.status
    redirects = check.result?.redirects.map { Hop(status: $0.status, to: $0.to.string) }
    finalURL = response?.finalURL.string
    contentType = response?.contentType
    charset = check.page?.charset ?? response?.charset
    bytes = response?.bytes
    attempts = check.result?.attempts
    durationMs = check.result.map { Int($0.duration / .milliseconds(1)) }
    fromCache = check.result?.fromCache
    checkedAt = check.result?.checkedAt
    error = check.failure?.message
    failures = check.failureHistory.map { Failures(runs: $0.checks, since: $0.since) }
  }
}
