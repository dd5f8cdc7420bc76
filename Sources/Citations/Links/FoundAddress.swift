import Manuscripts
import WebAddresses

/// An address as it was found in a text, before it is placed in the manuscript.
struct FoundAddress {
  /// The address as a person would copy it.
  var url: String
  /// What goes out for it, where that is not `url` itself: an identifier's resolver, a supplied scheme.
  var target: String?
  /// The characters that print it, with `<` and `>`.
  var range: Range<Int>
  /// Its first character.
  var start: Int
  /// What was mended.
  var repairs: Set<Link.Repair> = []
  /// Another reading of the same characters.
  var alternative: String?

  /// The link at its place.
  func link(at location: SourceLocation) -> Link {
    let request = Result { () throws(AddressError) in try RequestURL(target ?? url) }
    let second = alternative.flatMap { try? RequestURL($0) }
    return Link(
      url: url,
      request: request,
      location: location,
      repairs: repairs,
      alternative: second == (try? request.get()) ? nil : second
    )
  }
}
