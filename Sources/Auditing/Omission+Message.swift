package import Manuscripts
package import Messages

extension Omission {
  /// What was not read, and what mends it.
  package var message: Message {
    switch reason {
    case .missingFile(let name):
      "“\(name)”, which the manuscript takes in, is not in its folder, and was not read; put it there"
    case .outsideFile(let name):
      "“\(name)”, which the manuscript takes in, stands outside of its folder, and was not read; put it there"
    case .unreadableFile(let name, let why):
      "“\(name)”, which the manuscript takes in, was not read: \(why)"
    case .brokenMarkup(let words):
      "the markup is broken here (\(words)); the rest was read as well as it makes sense: mend it, as something may be missing"
    case .brokenOff(let words):
      "the markup is broken (\(words)), and nothing from here on was read; mend it and audit it again"
    }
  }
}
