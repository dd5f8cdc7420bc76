/// Turns the bytes of one encoding into well-formed UTF-8 without NULs, piece by piece.
///
/// What cannot be decoded becomes U+FFFD, as the WHATWG standard's decoders have it.
package final class TextDecoder {
  /// The encoding that it reads.
  package let encoding: CharacterEncoding
  private var way: Way

  private enum Way {
    case utf8(UTF8Repair)
    case iconv(IconvDecoder)
    case iso2022JP(ISO2022JPDecoder)
    /// One U+FFFD for the whole input (section 14.1 of the standard).
    case replacement(done: Bool)
    /// Bytes from 0x80 become U+F780 and on (section 14.5).
    case userDefined
  }

  /// Makes a decoder; falls back to UTF-8 where the system lacks the converter.
  package init(_ encoding: CharacterEncoding) {
    switch encoding {
    case .utf8:
      way = .utf8(UTF8Repair())
    case .replacement:
      way = .replacement(done: false)
    case .userDefined:
      way = .userDefined
    case .iso2022JP:
      guard let decoder = ISO2022JPDecoder() else { fallthrough }
      way = .iso2022JP(decoder)
    default:
      guard let decoder = IconvDecoder(encoding) else {
        self.encoding = .utf8
        way = .utf8(UTF8Repair())
        return
      }
      way = .iconv(decoder)
    }
    self.encoding = encoding
  }

  /// Decodes the next bytes.
  ///
  /// - Parameter isLast: Whether no more will come, so that an unfinished character is an error.
  /// - Returns: UTF-8, perhaps empty.
  package func decode(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    switch way {
    case .utf8(var repair):
      repair.decode(bytes, isLast: isLast, into: &output)
      way = .utf8(repair)
    case .iconv(let decoder):
      decoder.decode(bytes, isLast: isLast, into: &output)
    case .iso2022JP(let decoder):
      decoder.decode(bytes, isLast: isLast, into: &output)
    case .replacement(let done):
      if !done, !bytes.isEmpty {
        output += IconvDecoder.replacementCharacter
        way = .replacement(done: true)
      }
    case .userDefined:
      for byte in bytes {
        if byte < 0x80 {
          output.append(byte)
        } else {
          output += [0xEF, 0x9E + ((byte - 0x80) >> 6), byte & 0xBF]
        }
      }
    }
    output.removeAll { $0 == 0 }
    return output
  }
}
