import Testing
import WebAddresses

@Suite("Repairs of addresses")
struct AddressRepairTests {
  @Test(
    "a plain slip of the scheme or host is mended",
    arguments: [
      ("htttp://example.org/a", "http://example.org/a"), ("htps://example.org/a", "https://example.org/a"),
      ("http//example.org/a", "http://example.org/a"), ("http:example.org/a", "http://example.org/a"),
      ("https:///example.org/a", "https://example.org/a"),
      ("http://https://example.org/a", "https://example.org/a"),
      ("http:\\\\example.org\\a", "http://example.org/a"),
      ("https://example..org/a//b", "https://example.org/a//b"),
      ("https://www.example，org/a", "https://www.example.org/a"),
    ]
  )
  func mended(written: String, meant: String) {
    #expect(AddressRepair.suggestion(for: written) == meant)
  }

  @Test(
    "what cannot be guessed is left alone",
    arguments: [
      "https://example.org/a", "https://", "http:/localhost/a", "htttp://10.0.0.1/",
      "https://example.org:99999/", "ftp://example.org/",
      "https://example.nosuchending..x/", "",
    ]
  )
  func leftAlone(written: String) {
    #expect(AddressRepair.suggestion(for: written) == nil)
  }
}
