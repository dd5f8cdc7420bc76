import Foundation
import TestSupport
import Testing
import WebAddresses

/// The rows of Fixtures/addresses/request-urls.json.
struct RequestURLCases: Decodable {
  struct Accepted: Decodable, CustomTestStringConvertible {
    let name, iri, url: String
    var testDescription: String { name }
  }
  struct Refused: Decodable, CustomTestStringConvertible {
    let name, iri, error: String
    var testDescription: String { name }
  }
  struct Resolved: Decodable, CustomTestStringConvertible {
    let name, base, reference, url: String
    var testDescription: String { name }
  }
  let accepted: [Accepted]
  let refused: [Refused]
  let resolved: [Resolved]

  static func load() throws -> Self {
    try JSONDecoder().decode(Self.self, from: Data(contentsOf: Fixtures.url("addresses/request-urls.json")))
  }
}

@Suite("An address as it goes out")
struct RequestURLTests {
  @Test("an IRI is mapped to the URI that goes out", arguments: try RequestURLCases.load().accepted)
  func accepted(_ row: RequestURLCases.Accepted) throws {
    #expect(try RequestURL(row.iri).string == row.url)
  }

  @Test("what went out once goes out unchanged a second time", arguments: try RequestURLCases.load().accepted)
  func stable(_ row: RequestURLCases.Accepted) throws {
    #expect(try RequestURL(row.url).string == row.url)
  }

  @Test("what cannot be requested says why", arguments: try RequestURLCases.load().refused)
  func refused(_ row: RequestURLCases.Refused) throws {
    let error = #expect(throws: AddressError.self) { try RequestURL(row.iri) }
    let name = String(describing: try #require(error)).prefix { $0 != "(" }
    #expect(name == row.error)
  }

  @Test("a reference is resolved against its page", arguments: try RequestURLCases.load().resolved)
  func resolved(_ row: RequestURLCases.Resolved) throws {
    #expect(try RequestURL(row.base).resolving(row.reference).string == row.url)
  }

  @Test("an address that is too long is refused before it is parsed")
  func tooLong() {
    #expect(throws: AddressError.tooLong(bytes: 20_020)) {
      try RequestURL("https://example.org/" + String(repeating: "a", count: 20_000))
    }
  }

  @Test("encoding can make an address too long")
  func tooLongEncoded() {
    #expect(throws: AddressError.tooLong(bytes: 45_020)) {
      try RequestURL("https://example.org/" + String(repeating: "文", count: 5_000))
    }
  }

  @Test(
    "https is supplied where the caller says so",
    arguments: [
      ("example.org/a", "https://example.org/a"), ("//example.org", "https://example.org/"),
      ("example.org:8080", "https://example.org:8080/"), ("http://example.org", "http://example.org/"),
    ]
  )
  func suppliedScheme(iri: String, url: String) throws {
    #expect(try RequestURL(iri, supplyingScheme: true).string == url)
  }

  @Test("the parts are those of the address")
  func parts() throws {
    let url = try RequestURL("https://example.org:8443/a/b?c=?d")
    #expect(url.scheme == "https")
    #expect(url.host == "example.org")
    #expect(url.port == 8443)
    #expect(url.path == "/a/b")
    #expect(url.query == "c=?d")
    #expect(try RequestURL("http://example.org").query == nil)
    #expect(try RequestURL("http://example.org").port == 80)
  }

  @Test(
    "the registrable domain is the public suffix and one label",
    arguments: [
      ("www.example.com", "example.com"), ("a.b.example.com.tw", "example.com.tw"),
      ("www.gov.tw", "www.gov.tw"), ("politics.people.com.cn", "people.com.cn"),
      ("a.b.city.kawasaki.jp", "city.kawasaki.jp"),
      ("192.0.2.7", "192.0.2.7"), ("[2001:db8::1]", "[2001:db8::1]"), ("localhost", "localhost"),
      ("www.教育部.台灣", "xn--wcvs22dzol.xn--kpry57d"), ("www.example.org.", "example.org"),
    ]
  )
  func registrableDomain(host: String, domain: String) throws {
    #expect(try RequestURL("https://\(host)/").registrableDomain == domain)
  }

  @Test(
    "hosts that only a private network knows are told by their names",
    arguments: [
      "localhost", "LOCALHOST.", "a.localhost", "127.0.0.1", "127.1", "0x7f.1", "2130706433", "017700000001",
      "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
      "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[fe80::1]", "[fd00::1]", "[fec0::1]",
      "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[ff02::1]", "224.0.0.1", "255.255.255.255", "printer.local",
      "intranet",
      "wiki.corp", "db.internal", "router.lan", "nas.home.arpa", "①⑦②.16.0.1",
    ]
  )
  func privateHosts(host: String) throws {
    #expect(try RequestURL("http://\(host)/").isPrivateHost)
  }

  @Test(
    "public hosts are not taken for private ones",
    arguments: [
      "example.org", "172.15.0.1", "172.32.0.1", "11.0.0.1", "192.169.0.1", "100.128.0.1", "8.8.8.8",
      "[2606:4700::1111]",
      "[64:ff9b::808:808]", "[::ffff:8.8.8.8]", "local.example.org", "arpa.example.org",
      "localhost.example.org",
    ]
  )
  func publicHosts(host: String) throws {
    #expect(try !RequestURL("http://\(host)/").isPrivateHost)
  }
}
