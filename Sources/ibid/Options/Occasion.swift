import ArgumentParser

/// When something is done: always, never, or where it makes sense.
enum Occasion: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
