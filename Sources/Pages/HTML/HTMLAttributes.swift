/// The attributes of one start tag as libxml2 hands them over: names and values in turn, valid during the call only.
struct HTMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// Wraps the list; nil has none.
  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    self.list = list
  }

  /// The value of an attribute; the empty string where it has none.
  subscript(name: StaticString) -> String? {
    guard let list else { return nil }
    var index = 0
    while let key = list[index] {
      if Self.equal(key, name) {
        guard let value = list[index + 1] else { return "" }
        return String(decodingCString: value, as: UTF8.self)
      }
      index += 2
    }
    return nil
  }

  /// Whether `href` is the address of a site's front page: `/`, `./`, `https://example.org`.
  var leadsToFrontPage: Bool {
    guard let target = self["href"]?.utf8 else { return false }
    if target.count <= 2 { return target.elementsEqual("/".utf8) || target.elementsEqual("./".utf8) }
    guard target.starts(with: "http".utf8) else { return false }
    let slashes = target.lazy.filter { $0 == UInt8(ascii: "/") }.prefix(4).count
    return slashes == 2 || (slashes == 3 && target.last == UInt8(ascii: "/"))
  }

  /// Whether there are none.
  var isEmpty: Bool { list == nil }

  private static func equal(_ key: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      for index in 0..<name.count where key[index] != name[index] || key[index] == 0 { return false }
      return key[name.count] == 0
    }
  }
}
