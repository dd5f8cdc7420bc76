/// The numbers that headings begin with: `第三章`, `壹、`, `一、`, `（一）`, `Chapter 3`, `PART 2`, `2.1 `.
enum HeadingNumber {
  /// Whether the line at `ink` begins with one.
  static func begins(_ bytes: [UInt8], _ ink: Range<Int>) -> Bool {
    for word in words where bytes.matches(word, at: ink.lowerBound, limit: ink.upperBound) { return true }
    var offset = ink.lowerBound
    let isOpened = skip(["（", "(", "第"], in: bytes, at: &offset, limit: ink.upperBound)
    let start = offset
    while let scalar = bytes.scalar(at: offset, limit: ink.upperBound),
      scalar.value.chineseNumeral != nil || (isOpened && scalar.value.digit != nil)
    {
      offset += scalar.length
    }
    guard offset > start else { return false }
    return skip(
      ["、", "）", ")", "．", "章", "節", "节", "編", "编", "篇", "部", "回", "卷"],
      in: bytes,
      at: &offset,
      limit: ink.upperBound
    )
  }

  private static let words: [StaticString] = [
    "Chapter ", "CHAPTER ", "PART ", "Part ", "附錄", "附录", "參考文獻", "参考文献",
  ]

  private static func skip(
    _ choices: [StaticString],
    in bytes: [UInt8],
    at offset: inout Int,
    limit: Int
  ) -> Bool {
    for choice in choices where bytes.matches(choice, at: offset, limit: limit) {
      offset += choice.utf8CodeUnitCount
      return true
    }
    return false
  }
}
