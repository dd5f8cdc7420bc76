import Citations
import WebAddresses

/// One of `links`: an address as written and as requested, and its place.
struct LinkObject: Encodable {
  let url: String
  let requestURL: String?
  let location: PlaceObject

  init(_ link: Link) {
    url = link.url
    requestURL = link.requestURL?.string
    location = PlaceObject(link.location)
  }
}
