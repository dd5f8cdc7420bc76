import ArgumentParser

/// The command line.
@main
struct Ibid: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ibid",
    abstract: "Audits the citations and links of a manuscript before it is published."
  )
}
