/// A sign that an answer of 200 is not the page that was asked for.
package enum PageSign: Sendable, Hashable, Codable {
  /// Its title or its prominent text says that the page is not there; the words.
  case saysNotFound(String)
  /// It may say so: it says it in passing, or is a notice of an error with hardly any text; the words. Believed where it
  /// has not the title that it is cited under.
  case mayBeMissing(String)
  /// The domain is for sale or parked; the words.
  case parked(String)
  /// It turns some readers away, or asks them to prove to be people or to consent, before it shows anything; the words,
  /// or what the service that keeps robots out has put into it.
  case challenge(String)
  /// It asks to log in; the words.
  case login(String)
  /// It says that its site is out of service for now; the words.
  case outOfService(String)
  /// It has hardly any text but a line that turns to its reader or tells how the page is come by, of whatever it may be a
  /// notice; the line.
  case notice(String)
  /// It has no text without JavaScript.
  case needsJavaScript
  /// It sends the reader on by `meta refresh`; the target as it stands there.
  case refresh(String)
  /// Its file could not be read: broken, encrypted, or too costly; why, for a person.
  case unreadable(String)
  /// This machine lacks what reads files of its kind; what helps, for a person.
  case needsProgram(String)
}

extension PageSign {
  /// The words by which it says, or may say, that it is not there; nil for all other signs.
  package var absence: String? {
    switch self {
    case .saysNotFound(let words), .mayBeMissing(let words): words
    default: nil
    }
  }
}
