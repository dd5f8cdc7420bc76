import CLibopencc

/// Folds the forms of a Han character to one, for comparison only: Traditional, Simplified, Japanese and
/// the variants of Taiwan and Hong Kong (臺 台, 裏 裡 里, 經 経 经, 著 着).
///
/// The fold goes to Simplified, the direction in which several forms become one. It is made of single
/// characters, not of phrases as OpenCC converts running text, so that a character folds alike wherever
/// it stands and a fold never changes a title's length.
///
/// OpenCC is opened, asked about the whole block once, and closed again while `shared` is made. After
/// that the table never changes, which is why any number of threads may read it.
struct HanFolding: Sendable {
  /// The one table of the process.
  static let shared = HanFolding()

  /// The characters that have forms: CJK Unified Ideographs with Extension A (Unicode 15, blocks 3400–4DBF and
  /// 4E00–9FFF). Whoever folds others need not ask for `shared`, which takes a while to be made.
  static let block: ClosedRange<UInt32> = 0x3400...0x9FFF

  /// OpenCC's conversions one after the other: Hong Kong's variants, then Traditional to Simplified.
  private static let toSimplified = ["hk2t.json", "t2s.json"]
  /// The conversion of Japanese forms, for the characters that are neither Traditional nor Simplified ones:
  /// of the others it makes what they stand for in Japanese (聯 of 連).
  private static let fromJapanese = "jp2t.json"

  /// Variants that are in use side by side and that OpenCC's dictionaries leave apart, after its conversions.
  private static let variants: [(from: Unicode.Scalar, to: Unicode.Scalar)] = [
    ("著", "着"), ("舖", "铺"), ("砲", "炮"), ("廻", "回"), ("妳", "你"), ("牠", "它"), ("籐", "藤"), ("缐", "线"),
    ("戸", "户"), ("幺", "么"),
  ]

  private let folded: [UInt32]

  private init() {
    let block = Array(Self.block)
    let first = Int(Self.block.lowerBound)
    let simplified = Self.convert(block, by: Self.toSimplified)
    let traditional = Self.convert(block, by: [Self.fromJapanese])
    let inUse = Set(zip(block, simplified).filter { $0 != $1 }.map(\.1))
    let variants = Dictionary(uniqueKeysWithValues: Self.variants.map { ($0.from.value, $0.to.value) })
    let forms = block.indices.map { index in
      var form = simplified[index]
      if form == block[index], !inUse.contains(form), Self.block.contains(traditional[index]) {
        form = simplified[Int(traditional[index]) - first]
      }
      return variants[form] ?? form
    }
    // What one conversion makes another may yet change: a form's form is the one.
    folded = forms.map { forms.indices.contains(Int($0) - first) ? forms[Int($0) - first] : $0 }
  }

  /// The one form of a character; the character itself where it has no other.
  func callAsFunction(_ scalar: UInt32) -> UInt32 {
    guard Self.block.contains(scalar) else { return scalar }
    let index = Int(scalar - Self.block.lowerBound)
    return index < folded.count ? folded[index] : scalar
  }

  /// Converts single characters by one conversion after the other.
  private static func convert(_ characters: [UInt32], by conversions: [String]) -> [UInt32] {
    // In the order of the code table, reversed, no two neighbours make a phrase that OpenCC would convert as one.
    let order = characters.indices.sorted { characters[$0] > characters[$1] }
    var text = String(String.UnicodeScalarView(order.compactMap { Unicode.Scalar(characters[$0]) }))
    for conversion in conversions {
      text = convert(text, by: conversion) ?? text
    }
    let converted = Array(text.unicodeScalars)
    guard converted.count == order.count else { return characters }
    var result = characters
    for (index, scalar) in zip(order, converted) { result[index] = scalar.value }
    return result
  }

  /// Converts a text; nil where OpenCC's dictionaries cannot be opened, which leaves the forms apart.
  private static func convert(_ text: String, by configuration: String) -> String? {
    guard let converter = opencc_open(configuration), Int(bitPattern: converter) != -1 else { return nil }
    defer { opencc_close(converter) }
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let converted = opencc_convert_utf8(converter, characters.baseAddress, characters.count) else {
          return nil
        }
        defer { opencc_convert_utf8_free(converted) }
        return String(cString: converted)
      }
    }
  }
}
