/// A line that is nothing but a status: 404, Error 404, HTTP Status 404 – Not Found, 404錯誤頁面.
struct StatusLine {
  /// Whether it has the number.
  let hasCode: Bool

  /// What may stand beside the number, in lower case.
  private static let words: Set<String> = [
    "404", "410", "error", "http", "https", "status", "code", "not", "found", "gone", "page", "file", "oops",
    "the",
    "fehler", "seite", "erreur", "errore", "erro", "four", "oh",
  ]
  /// The same in scripts without spaces, the longer ones first.
  private static let unspacedWords = [
    "找不到", "未找到", "不存在", "エラー", "ページ", "페이지", "오류", "에러", "錯誤", "错误", "頁面", "页面", "網頁", "网页", "檔案",
    "文件", "頁", "页",
  ]
  private static let codes: Set<String> = ["404", "410"]
  /// A status has one of these.
  private static let necessary = ["404", "410", "found", "four"]

  /// Reads a line, which is in lower case; nil where it says anything else.
  init?(_ line: String) {
    // Hardly any line has what a status needs, and the rest costs more than to look for it.
    guard line.utf8.count <= 60, Self.necessary.contains(where: line.holds) else { return nil }
    var line = line
    for word in Self.unspacedWords { line = line.replacing(word, with: " ") }
    let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.allSatisfy(Self.words.contains) else { return nil }
    hasCode = words.contains(where: Self.codes.contains) || words == ["four", "oh", "four"]
    guard hasCode || (words.contains("not") && words.contains("found")) else { return nil }
  }
}
