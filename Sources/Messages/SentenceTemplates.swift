import Synchronization

/// The templates of messages that were made with places, each kept once: there are as many as the program has
/// sentences, and messages by the hundred thousand.
enum SentenceTemplates {
  private static let known = Mutex<Set<String>>([])

  /// The one copy of a template.
  static func shared(_ template: String) -> String {
    known.withLock { $0.insert(template).memberAfterInsert }
  }
}
