/// The metadata in front of many Markdown files: YAML between `---` and `---` or `...`, TOML between `+++`.
enum FrontMatter {
  /// The lines it takes at the beginning of `text`; 0 where there is none or it does not end.
  static func lineCount(in text: PageText) -> Int {
    guard let first = text.lines.first else { return 0 }
    let fence = text.bytes[first.start..<first.inkEnd]
    guard fence == Array("---".utf8)[...] || fence == Array("+++".utf8)[...] else { return 0 }
    for (index, line) in text.lines.enumerated().dropFirst() {
      let ink = text.bytes[line.start..<line.inkEnd]
      if ink.elementsEqual(fence) || (ink.elementsEqual("...".utf8) && fence.first == Byte.hyphen) {
        return index + 1
      }
    }
    return 0
  }
}
