/// The bytes that the readers look for, by name.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let stop: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let asterisk: UInt8 = 0x2A
  static let hyphen: UInt8 = 0x2D
  static let backslash: UInt8 = 0x5C
  static let leftSquare: UInt8 = 0x5B
  static let rightSquare: UInt8 = 0x5D
  static let leftRound: UInt8 = 0x28
  static let caret: UInt8 = 0x5E
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let lessThan: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greaterThan: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
}
