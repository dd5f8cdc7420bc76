/// A complex field that is being read: `w:fldChar` begin, the code, separate, the result, end.
struct WordField {
  /// The code so far.
  var code: [UInt8] = []
  /// What the field's beginning carries: base64 of EndNote's records.
  let data: [UInt8]?
  /// Whether the result is being read, not the code.
  var isResult = false
  /// Whether the result is a note's number, which stands for a marker and is no text.
  var isMarker = false
  /// What the end has to close.
  var closing = Closing.nothing
  /// The paragraph in which the result began; a link does not reach into the next.
  var paragraph = 0

  /// What a field's result has opened.
  enum Closing {
    case nothing, link, items
  }
}
