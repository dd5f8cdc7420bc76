import ArgumentParser
import Auditing
import Configuration
import Fetching
import Foundation
import ManuscriptReaders
import Messages
import Pages
import Pipeline
import ReportWriters
import WebAddresses

/// `ibid inspect`: one page as ibid sees it.
struct Inspect: AsyncParsableCommand, ConfigurableCommand {
  static let leastArguments = ["-"]

  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what ibid sees on one page: status, titles, date, site, authors."
  )

  /// How the page is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "An http or https address, or a saved page's file.", completion: .file())
  var page: String

  @Option(help: "How the page is shown.")
  var format: Format = .text

  @Option(help: "The encoding of a file, as a server's Content-Type header would name it.")
  var charset: String?

  @Option(help: ArgumentHelp("The address that a file was saved from.", valueName: "address"))
  var url: String?

  @Option(help: "When colours are used.")
  var color: Occasion = .auto

  @OptionGroup(title: "Configuration") var config: ConfigurationOptions
  @OptionGroup var language: LanguageOptions

  @OptionGroup(title: "Network") var fetching: FetchingOptions

  func run() async throws {
    guard let file = try config.file() else { return try await inspect(by: nil) }
    try await Self.configured(by: file.network, of: file.path, Ibid.givenArguments).inspect(by: file)
  }

  /// Inspects as the options say, and as a configuration wants single hosts.
  private func inspect(by configuration: ConfigurationFile?) async throws {
    let inspection: Inspection
    if FileManager.default.fileExists(atPath: page) {
      inspection = try inspectFile()
    } else if page.contains("://") {
      inspection = try await inspectAddress(configuration?.hosts ?? [:])
    } else {
      throw CommandError("\(page): there is no such file; check its name (an address begins with https://)")
    }
    var options = ReportOptions(version: Ibid.version)
    options.language = language.spoken
    options.usesColor = Terminal.output.usesColor(color)
    try Console.write(format == .json ? inspection.json() : inspection.text(options))
  }

  private func inspectAddress(_ hosts: [String: HostOptions]) async throws -> Inspection {
    let address = try Self.address(page)
    let fetcher = try fetching.fetcher(hosts)
    let check = await Interruption.cancelling { await Pipeline().check(address, asking: fetcher) }
    guard let check else { throw ExitStatus.interrupted.exitCode }
    return Inspection(.address(check), page: check.page)
  }

  private func inspectFile() throws -> Inspection {
    let base = try url.map(Self.address)
    let file = ManuscriptFile(path: page)
    do {
      let read = try SavedPage(file, charset: charset, savedFrom: base)
      return Inspection(
        .file(path: page, contentType: read.contentType, bytes: read.bytes),
        page: read.page
      )
    } catch let error as ReadError {
      throw CommandError(error.message)
    }
  }

  private static func address(_ text: String) throws -> RequestURL {
    do throws(AddressError) {
      return try RequestURL(text)
    } catch {
      let shown = RequestURL.withoutUserInfo(text)
      throw CommandError("\(shown): cannot be requested (\(error.message)); check how it is written")
    }
  }
}
