import Citations
import Manuscripts
import WebAddresses

extension Sequence<SearchedManuscript> {
  /// The addresses that stand nowhere but where an `ibid-ignore` comment without a rule lets everything pass: they are
  /// not asked.
  var ignoredAddresses: Set<RequestURL> {
    var ignored: Set<RequestURL> = []
    var wanted: Set<RequestURL> = []
    for manuscript in self {
      let places = IgnoredPlaces(manuscript.manuscript)
      func take(_ links: [Link], note: String?) {
        for link in links {
          guard let address = link.requestURL else { continue }
          if places?.comment(for: nil, note: note, at: link.location) != nil {
            ignored.insert(address)
          } else {
            wanted.insert(address)
          }
        }
      }
      for (note, links) in zip(manuscript.manuscript.notes, manuscript.notes) {
        take(links.map(\.link), note: note.id)
      }
      take(manuscript.body, note: nil)
    }
    return ignored.subtracting(wanted)
  }
}
