/// Numbers that count or date: `2018 年`, `14 億美元`, `5 km`.
enum Quantity {
  /// Whether the word at `start`, behind a number, is one that numbers count, white space left out.
  static func isCounted(in bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    let offset = bytes.skippingSpace(from: start, limit: limit)
    if offset < limit, [Byte.hyphen, 0x2C, 0x2E, 0x2F, 0x3A, 0x25].contains(bytes[offset]) { return true }
    return counters.contains { bytes.matches($0, at: offset, limit: limit) }
  }

  /// Whether what a number tells at `offset` is a part of a work: an issue, a volume, an edition, a chapter.
  static func numbersPart(in bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
    parts.contains { bytes.matches($0, at: offset, limit: limit) }
  }

  private static let parts: [StaticString] = [
    "期", "卷", "版", "頁", "页", "冊", "册", "輯", "辑", "刷", "節", "节", "集", "巻", "号", "號", "回", "屆", "届", "世",
    "週", "周年", "大", "種", "种", "位", "名", "家", "篇", "本", "部", "所", "件", "起", "座", "間", "间",
  ]

  private static let counters: [StaticString] = [
    "年", "月", "日", "號", "号", "億", "亿", "萬", "万", "千", "百", "個", "个", "人", "％", "兆", "元", "世紀", "世纪", "奈米",
    "層", "次", "歲", "岁", "倍", "點", "点", "分", "小時", "小时", "公里", "公尺", "條", "条", "項", "项", "、", "～", "–",
    "km", "GB", "MB", "년", "월", "일", "개", "명", "million", "billion", "percent",
  ]
}
