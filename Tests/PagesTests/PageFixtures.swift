import Citations
import Fetching
import Foundation
import Pages
import TestSupport
import WebAddresses

/// How the tests of this room read pages.
enum PageFixtures {
  /// Reads bytes as the body of an answer, `chunk` bytes at a time.
  static func page(
    _ bytes: some Collection<UInt8>,
    charset: String? = nil,
    contentType: String? = "text/html",
    url: String = "https://www.example.org/a/b",
    headers: [String: String] = [:],
    chunk: Int = 16_384
  ) throws -> Page {
    let response = FetchResponse(
      status: 200,
      finalURL: try RequestURL(url),
      contentType: contentType,
      charset: charset,
      headers: headers
    )
    let reader = PageReader(response: response)
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(chunk)
      rest = rest.dropFirst(chunk)
      if case .enough = piece.withUnsafeBytes(reader.consume) { break }
    }
    return reader.finish().product
  }

  /// The rows of a JSON file under Fixtures/pages/.
  static func rows<Row: Decodable>(_ name: String) throws -> [Row] {
    try JSONDecoder().decode([Row].self, from: Data(contentsOf: Fixtures.url("pages/\(name)")))
  }

  /// The objects of a file of JSON lines.
  static func lines<Row: Decodable>(of url: URL) throws -> [Row] {
    try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Row.self, from: Data($0))
    }
  }

  /// The bytes of a text in an encoding of iconv's; the other way with `from`.
  static func iconv(_ bytes: Data, from: String = "UTF-8", to encoding: String) throws -> Data {
    try output(of: "/usr/bin/iconv", ["-f", from, "-t", encoding], input: bytes)
  }

  private static func output(of program: String, _ arguments: [String], input: Data? = nil) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: input)
      try pipe.fileHandleForWriting.close()
    } else {
      try process.run()
    }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}
