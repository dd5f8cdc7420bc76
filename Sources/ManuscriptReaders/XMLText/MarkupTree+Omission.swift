import Manuscripts
import Markup

extension MarkupTree {
  /// What the parser could not make sense of in a text file; nil where it is well-formed.
  func omission(of text: PageText) -> Omission? {
    guard case .broken(let words, let line)? = fault else { return nil }
    let bytes = text.bytes
    if let lost = bytes[min(end, bytes.count)...].firstIndex(where: { $0 > Byte.space }),
      holdsText(bytes[lost...])
    {
      return Omission(.brokenOff(words), at: .text(line: text.lineIndex(at: lost) + 1, column: 1))
    }
    return Omission(.brokenMarkup(words), at: .text(line: max(1, line), column: 1))
  }

  /// Whether anything but tags and comments stands in the rest of a document.
  private func holdsText(_ rest: ArraySlice<UInt8>) -> Bool {
    var isInTag = false
    for byte in rest {
      if byte == Byte.lessThan {
        isInTag = true
      } else if byte == Byte.greaterThan {
        isInTag = false
      } else if !isInTag, byte > Byte.space {
        return true
      }
    }
    return false
  }
}
