import DataFiles

/// An encoding of the web, by its name in the WHATWG Encoding Standard.
package enum CharacterEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case ibm866 = "IBM866"
  case iso8859_2 = "ISO-8859-2"
  case iso8859_3 = "ISO-8859-3"
  case iso8859_4 = "ISO-8859-4"
  case iso8859_5 = "ISO-8859-5"
  case iso8859_6 = "ISO-8859-6"
  case iso8859_7 = "ISO-8859-7"
  case iso8859_8 = "ISO-8859-8"
  case iso8859_8I = "ISO-8859-8-I"
  case iso8859_10 = "ISO-8859-10"
  case iso8859_13 = "ISO-8859-13"
  case iso8859_14 = "ISO-8859-14"
  case iso8859_15 = "ISO-8859-15"
  case iso8859_16 = "ISO-8859-16"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case macintosh = "macintosh"
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case gbk = "GBK"
  case gb18030 = "gb18030"
  case big5 = "Big5"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP"
  case shiftJIS = "Shift_JIS"
  case eucKR = "EUC-KR"
  case replacement = "replacement"
  case utf16BE = "UTF-16BE"
  case utf16LE = "UTF-16LE"
  case userDefined = "x-user-defined"

  /// The encoding that a label means ("get an encoding", section 4.2 of the standard).
  ///
  /// - Parameter label: As a header or a page has it; case and ASCII white space around it do not count.
  package init?(label: String) {
    let trimmed = label.utf8.drop(while: \.isASCIISpace).reversed().drop(while: \.isASCIISpace)
    let key = String(decoding: trimmed.reversed().map(\.asciiLowercased), as: UTF8.self)
    guard let encoding = Self.labels[key] else { return nil }
    self = encoding
  }

  /// Every label of the standard with the encoding that it means.
  private static let labels: [String: CharacterEncoding] = {
    var labels: [String: CharacterEncoding] = [:]
    for row in DataTable(PackageResources.encoding_labels_txt).rows where row.count == 2 {
      guard let encoding = CharacterEncoding(rawValue: row[0]) else { continue }
      for label in row[1].split(separator: " ") { labels[String(label)] = encoding }
    }
    return labels
  }()

  /// Whether bytes below 0x80 always mean ASCII in it, so that a page's leading ASCII reads alike in all such encodings.
  package var keepsASCII: Bool {
    switch self {
    case .utf16BE, .utf16LE, .iso2022JP, .replacement: false
    default: true
    }
  }

  /// Whether its characters beyond ASCII take two or more bytes.
  package var isMultiByte: Bool {
    switch self {
    case .gbk, .gb18030, .big5, .eucJP, .shiftJIS, .eucKR: true
    default: false
    }
  }
}
