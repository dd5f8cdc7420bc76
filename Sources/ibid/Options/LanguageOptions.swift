import ArgumentParser
import Foundation
import Messages
import ReportWriters

/// In which language the program speaks.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of messages: en or zh-Hant (default: the environment's).",
      discussion: "Formats that programs read are in English unless this says otherwise.",
      valueName: "tag"
    ),
    completion: .list(Language.allCases.map(\.rawValue)),
    transform: LanguageOptions.read
  )
  var language: Language?

  /// Makes standard error speak the language, before the first thing is said there.
  func validate() { Console.speak(spoken) }

  /// The language for a person at this terminal.
  var spoken: Language { language ?? Language(environment: ProcessInfo.processInfo.environment) }

  /// The language of a report.
  func language(of writer: any ReportWriter.Type) -> Language {
    writer.isForPeople ? spoken : language ?? .english
  }

  private static func read(_ tag: String) throws -> Language {
    guard let language = Language(tag: tag) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("there is no language '\(tag)'; give \(known)")
    }
    return language
  }
}
