import Foundation

/// What the messages of the program are called in the languages other than English.
package enum MessageCatalogue {
  /// A language's sentences by their English templates; nil for English, which the program's text is in.
  package static func of(_ language: Language) -> [String: String]? {
    switch language {
    case .english: nil
    case .traditionalChinese: traditionalChinese
    }
  }

  private static let traditionalChinese: [String: String] =
    (try? JSONDecoder().decode([String: String].self, from: Data(PackageResources.zh_Hant_json))) ?? [:]
}
