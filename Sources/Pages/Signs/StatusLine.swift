/// A line that is nothing but a status: 404, Error 404, HTTP Status 404 – Not Found, 404錯誤頁面.
struct StatusLine {
  /// Whether it has the number.
  let hasCode: Bool

  /// What may stand beside the number, in lower case.
  private static let words: Set<String> = [
    "404", "410", "error", "http", "https", "status", "code", "not", "found", "gone", "page", "file", "oops",
    "the", "fehler", "fehlerseite", "seite", "nicht", "gefunden", "erreur", "introuvable", "non", "trouvé",
    "trouvée", "no", "encontrado", "encontrada", "página", "não", "errore", "pagina", "trovata", "erro",
    "niet", "gevonden", "four", "oh", "sorry", "whoops", "ups", "oups",
  ]
  /// The same in scripts without spaces, a longer one before what begins it.
  private static let unspacedWords = [
    "찾을 수 없음", "찾을 수 없습니다", "見つかりませんでした", "見つかりません", "找不到", "未找到", "沒有找到", "没有找到", "無法找到", "无法找到", "不存在",
    "很抱歉", "抱歉", "エラー", "ページ", "페이지", "오류", "에러", "錯誤", "错误", "頁面", "页面", "網頁", "网页", "檔案",
    "文件", "頁", "页",
  ]
  private static let codes: Set<String> = ["404", "410"]
  /// A status has one of these.
  static let necessary = PhraseFinder(["404", "410", "found", "four"])

  /// Reads a line, which is in lower case; nil where it says anything else.
  init?(_ line: String) {
    // Hardly any line has what a status needs, and the rest costs more than to look for it.
    guard line.utf8.count <= 60, Self.necessary.stands(in: line) else { return nil }
    var line = line
    if !line.utf8.allSatisfy({ $0 < 0x80 }) {
      for word in Self.unspacedWords { line = line.replacing(word, with: " ") }
    }
    let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.allSatisfy(Self.words.contains) else { return nil }
    hasCode = words.contains(where: Self.codes.contains) || words == ["four", "oh", "four"]
    guard hasCode || (words.contains("not") && words.contains("found")) else { return nil }
  }
}
