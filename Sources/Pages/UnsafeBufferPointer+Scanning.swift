import CharacterEncodings
import Glibc

/// Searches that look at many bytes at a time: most of a page is passed over in search of a few bytes.
extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands at `start` or behind it; the end where it does not.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    guard let baseAddress, start < count, let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether all bytes are ASCII.
  var isASCII: Bool { allSatisfy(inWords: { $0.highBits == 0 }, inBytes: { $0 < 0x80 }) }

  /// Whether all bytes are printable ASCII.
  var isPrintableASCII: Bool {
    allSatisfy(
      // 0x7F is the one that has its high bit once 1 is added.
      inWords: { ($0 | ($0 &+ UInt64(eightTimes: 1)) | $0.bytesBelow(0x20)).highBits == 0 },
      inBytes: { (0x20..<0x7F).contains($0) }
    )
  }

  /// Whether no byte is a control character of ASCII other than white space.
  var holdsNoControls: Bool {
    allSatisfy(
      inWords: { $0.bytesBelow(0x20).highBits == 0 },
      inBytes: { $0 >= 0x20 || $0.isASCIISpace && $0 != 0x0C }
    )
  }

  /// Whether a byte stands twice in a row.
  func repeats(_ byte: UInt8) -> Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 8 <= count {
      let found = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).bytesEqual(to: byte)
      if found & (found >> 8) != 0 { return true }
      // The last of these is looked at once more beside the next.
      index += 7
    }
    while index + 1 < count {
      if self[index] == byte, self[index + 1] == byte { return true }
      index += 1
    }
    return false
  }

  /// Whether all bytes satisfy a condition that mostly eight of them do at once.
  ///
  /// - Parameters:
  ///   - areFine: Whether eight bytes satisfy it; where it says no they are asked one by one.
  ///   - isFine: Whether a byte satisfies it.
  @inline(__always)
  private func allSatisfy(inWords areFine: (UInt64) -> Bool, inBytes isFine: (UInt8) -> Bool) -> Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    while index < count {
      if index + 8 <= count, areFine(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
      } else if isFine(self[index]) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }
}

extension UInt64 {
  /// Eight bytes that are all the same.
  fileprivate init(eightTimes byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Eight bytes, each digit of ASCII among them replaced by 0.
  var withDigitsAlike: UInt64 {
    // Digits are what is below ten once 0 is taken off, which carries into no other byte.
    let values = self ^ UInt64(eightTimes: 0x30)
    let low = UInt64(eightTimes: 0x7F)
    let others = ((values & low) &+ UInt64(eightTimes: 0x76) | values).highBits
    let digits = (others ^ UInt64(eightTimes: 0x80)) >> 7 &* 0xFF
    return self & ~digits | UInt64(eightTimes: 0x30) & digits
  }

  /// The highest bit of each of the eight bytes.
  fileprivate var highBits: UInt64 { self & UInt64(eightTimes: 0x80) }

  /// Eight bytes with the highest bit of those that are below a limit of at most 0x80; where there is one, bytes behind it
  /// may have it too.
  fileprivate func bytesBelow(_ limit: UInt8) -> UInt64 { (self &- UInt64(eightTimes: limit)) & ~self }

  /// Eight bytes of which those that are equal to one have the highest bit, and no other has any.
  fileprivate func bytesEqual(to byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(eightTimes: byte)
    let low = UInt64(eightTimes: 0x7F)
    return ~(((difference & low) &+ low) | difference | low)
  }
}
