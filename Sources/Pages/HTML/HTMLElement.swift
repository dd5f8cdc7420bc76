/// The elements that the outline of a page knows by name; all others are alike to it.
///
/// Each tag of a page is asked a dozen times what it is: comparing names cost a fifth of reading the tag.
enum HTMLElement: String, CaseIterable {
  case html, head, body, title, meta, link, script, style, base, noscript, template, object
  case a, abbr, b, bdi, bdo, cite, code, data, em, font, i, kbd, mark, q, s, small, span, strong, sub, sup,
    time, u, wbr
  case article, aside, byline, div, footer, h1, h2, h3, h4, iframe, img, input, main, math, nav, option,
    section, svg, textarea, ul
  case other = ""

  /// The element of a name that libxml2 gives, which is in lower case.
  init(_ name: UnsafePointer<UInt8>) {
    self = Self.packed(name).flatMap { Self.byPackedName[$0] } ?? .other
  }

  /// Whether it is no part of a body: others show that the head is over.
  var standsOutsideBody: Bool {
    switch self {
    case .html, .head, .title, .meta, .link, .script, .style, .base, .noscript, .template, .object: true
    default: false
    }
  }

  /// Whether it stands within a line, so that its edges do not part the text.
  var isPhrasing: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .bdo, .cite, .code, .data, .em, .font, .i, .kbd, .mark, .q, .s, .small, .span,
      .strong, .sub, .sup, .time, .u, .wbr, .img:
      true
    default: false
    }
  }

  /// Whether it heads a part of the page, or on some sites the page itself.
  var isSubheading: Bool { self == .h2 || self == .h3 || self == .h4 }

  /// Whether a reader does not see its text.
  var hidesText: Bool {
    switch self {
    case .script, .style, .template, .noscript, .option, .textarea, .iframe: true
    default: false
    }
  }

  private static let byPackedName: [UInt64: HTMLElement] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { element in
      element.rawValue.withCString(encodedAs: UTF8.self) { packed($0).map { ($0, element) } }
    }
  )

  /// A name of one to eight bytes as a number; nil for others.
  private static func packed(_ name: UnsafePointer<UInt8>) -> UInt64? {
    var packed: UInt64 = 0
    for index in 0...8 {
      if name[index] == 0 { return index == 0 ? nil : packed }
      if index < 8 { packed |= UInt64(name[index]) << UInt64(index * 8) }
    }
    return nil
  }
}
