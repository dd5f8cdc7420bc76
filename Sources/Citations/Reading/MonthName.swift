/// The names of the months and their abbreviations in English, German, French, Spanish, Italian and Portuguese.
enum MonthName {
  private static let names: [Lexicon] = [
    Lexicon(["january", "jan", "januar", "janvier", "enero", "gennaio", "janeiro"]),
    Lexicon(["february", "feb", "februar", "février", "febrero", "febbraio", "fevereiro"]),
    Lexicon(["march", "mar", "märz", "mars", "marzo", "março"]),
    Lexicon(["april", "apr", "avril", "abril", "aprile"]),
    Lexicon(["may", "mai", "mayo", "maggio", "maio"]),
    Lexicon(["june", "jun", "juni", "juin", "junio", "giugno", "junho"]),
    Lexicon(["july", "jul", "juli", "juillet", "julio", "luglio", "julho"]),
    Lexicon(["august", "aug", "août", "agosto"]),
    Lexicon(["september", "sept", "sep", "septembre", "septiembre", "settembre", "setembro"]),
    Lexicon(["october", "oct", "okt", "oktober", "octobre", "octubre", "ottobre", "outubro"]),
    Lexicon(["november", "nov", "novembre", "noviembre", "novembro"]),
    Lexicon(["december", "dec", "dez", "dezember", "décembre", "diciembre", "dicembre", "dezembro"]),
  ]

  private static let firstLetters: Set<Unicode.Scalar> = [
    "j", "f", "e", "g", "m", "a", "s", "o", "n", "d", "l",
  ]

  /// The month whose name begins at `start`, and the end of the name with its full stop.
  static func read(_ text: NoteText, at start: Int, limit: Int) -> (month: Int, end: Int)? {
    guard start < limit, firstLetters.contains(Lexicon.lowercased(text.scalars[start])) else { return nil }
    for (index, name) in names.enumerated() {
      guard var end = name.match(in: text, at: start, limit: limit) else { continue }
      if end < limit, text.scalars[end] == "." { end += 1 }
      return (index + 1, end)
    }
    return nil
  }
}
