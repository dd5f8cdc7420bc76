import Citations

/// A name variable of CSL-JSON.
struct NameObject: Encodable {
  private var family: String?
  private var given: String?
  private var literal: String?

  init(_ name: PersonName) {
    switch name {
    case .western(let family, let given): (self.family, self.given) = (family, given)
    case .literal(let name): literal = name
    }
  }
}
