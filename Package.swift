// swift-tools-version: 6.1
import PackageDescription

/// Whether everything is built for fuzzing (`make fuzz`): watched by libFuzzer and AddressSanitizer, and the fuzzer with
/// it, which links in no other build.
let isFuzzed = Context.environment["IBID_FUZZ"] != nil
let fuzzing = isFuzzed ? ["-sanitize=fuzzer,address"] : []

/// The language every module is written in: Swift 6 with the stricter upcoming features, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"] + fuzzing),
]

/// One room of the house. `uses` are the modules that it may import, and the only ones.
func room(_ name: String, uses: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: uses, resources: resources, swiftSettings: strict)
}

/// The tests of the room of the same name.
func tests(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: ["TestSupport"] + uses, swiftSettings: strict)
}

let package = Package(
  name: "ibid",
  products: [.executable(name: "ibid", targets: ["ibid"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The C boundary: module maps with typed wrappers, nothing else.
    .systemLibrary(name: "CLibcmark", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl"),
    .systemLibrary(name: "CLibidn2", pkgConfig: "libidn2"),
    .systemLibrary(name: "CLibopencc", pkgConfig: "opencc"),
    .systemLibrary(name: "CLibpsl", pkgConfig: "libpsl"),
    .systemLibrary(name: "CLibssl", pkgConfig: "openssl"),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip"),

    // The house, from the manuscript's bytes down to the report.
    room("Messages", resources: [.embedInCode("Data/zh-Hant.json")]),
    room("WebAddresses", uses: ["Messages", "CLibcurl", "CLibidn2", "CLibpsl"]),
    room("DataFiles"),
    room(
      "CharacterEncodings",
      uses: ["DataFiles"],
      resources: [
        .embedInCode("Data/big5-over-iconv.txt"),
        .embedInCode("Data/encoding-labels.txt"),
        .embedInCode("Data/frequent-characters.txt"),
      ]
    ),
    room("Markup", uses: ["Messages", "CLibxml2"]),
    room(
      "PDFReading",
      uses: ["Messages", "DataFiles", "Markup"],
      resources: [.embedInCode("Data/radicals.txt")]
    ),
    room("Manuscripts", uses: ["Messages"]),
    room(
      "ManuscriptReaders",
      uses: [
        "Messages", "Manuscripts", "CharacterEncodings", "Markup", "PDFReading", "CLibcmark", "CLibxml2",
        "CLibzip",
      ]
    ),
    room(
      "Citations",
      uses: ["Messages", "Manuscripts", "DataFiles", "WebAddresses"],
      resources: [
        .embedInCode("Data/court-reports.txt"),
        .embedInCode("Data/han-family-names.txt"),
        .embedInCode("Data/periodicals.txt"),
        .embedInCode("Data/plain-words.txt"),
        .embedInCode("Data/post-sites.txt"),
        .embedInCode("Data/presses.txt"),
        .embedInCode("Data/reference-words.txt"),
        .embedInCode("Data/repositories.txt"),
      ]
    ),
    room("FetchPlanning", uses: ["Citations", "WebAddresses"]),
    room("Fetching", uses: ["Messages", "FetchPlanning", "WebAddresses", "CLibcurl"]),
    room(
      "ResponseCaching",
      uses: [
        "Messages", "Fetching", "FetchPlanning", "WebAddresses",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    room(
      "Pages",
      uses: [
        "Citations", "Fetching", "FetchPlanning", "CharacterEncodings", "DataFiles", "PDFReading",
        "WebAddresses",
        "CLibxml2",
      ],
      resources: [
        .embedInCode("Data/absence.txt"), .embedInCode("Data/parking.txt"),
        .embedInCode("Data/reader-address.txt"), .embedInCode("Data/title-labels.txt"),
        .embedInCode("Data/by-line-words.txt"),
        .embedInCode("Data/month-names.txt"),
        .embedInCode("Data/signs.txt"),
      ]
    ),
    room(
      "Matching",
      uses: ["Citations", "Pages", "WebAddresses", "CLibopencc"],
      resources: [
        .embedInCode("Data/bad-titles.txt"), .embedInCode("Data/editions.txt"),
        .embedInCode("Data/furniture.txt"), .embedInCode("Data/site-endings.txt"),
      ]
    ),
    room(
      "Auditing",
      uses: [
        "Messages", "WebAddresses", "Manuscripts", "Citations", "FetchPlanning", "Fetching", "Pages",
        "Matching",
      ],
      resources: [
        .embedInCode("Data/han-words.txt"),
        .embedInCode("Data/publications.txt"),
        .embedInCode("Data/shared-hosts.txt"),
        .embedInCode("Data/shorteners.txt"),
        .embedInCode("Data/tracking-parameters.txt"),
      ]
    ),
    room(
      "ReportWriters",
      uses: [
        "Messages", "Auditing", "Manuscripts", "Citations", "Fetching", "Pages", "Matching", "WebAddresses",
      ],
      resources: [
        .embedInCode("Data/east-asian-wide.txt"), .embedInCode("Data/extract.schema.json"),
        .embedInCode("Data/audit.schema.json"), .embedInCode("Data/inspect.schema.json"),
        .embedInCode("Data/report.css"), .embedInCode("Data/report.js"),
      ]
    ),
    room(
      "Pipeline",
      uses: [
        "Messages", "Auditing", "Matching", "Pages", "Fetching", "FetchPlanning", "Citations",
        "ManuscriptReaders", "Manuscripts", "WebAddresses",
      ]
    ),
    room(
      "Configuration",
      uses: [
        "Messages", "Auditing", "Fetching", "Citations", "WebAddresses",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Data/config.schema.json"), .embedInCode("Data/ibid.yml")]
    ),
    .executableTarget(
      name: "ibid",
      dependencies: [
        "Configuration", "Pipeline", "ReportWriters", "Auditing", "Pages", "ResponseCaching", "Fetching",
        "FetchPlanning", "Citations", "ManuscriptReaders", "Manuscripts", "Messages", "WebAddresses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ReportWriters", "Auditing", "Matching", "Pages", "Citations", "ManuscriptReaders", "Manuscripts",
        "WebAddresses", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Tests: one target a room, and those that look at the whole.
    .target(name: "TestSupport", dependencies: ["CLibssl"], swiftSettings: strict),
    tests("MessagesTests", uses: ["Messages", "Auditing"]),
    tests("WebAddressesTests", uses: ["WebAddresses"]),
    tests("MarkupTests", uses: ["Markup"]),
    tests("PDFReadingTests", uses: ["PDFReading"]),
    tests("ManuscriptReadersTests", uses: ["Messages", "ManuscriptReaders", "Manuscripts", "CLibzip"]),
    tests(
      "CitationsTests",
      uses: ["Messages", "Citations", "Manuscripts", "ManuscriptReaders", "WebAddresses"]
    ),
    tests("FetchPlanningTests", uses: ["FetchPlanning", "Citations", "WebAddresses"]),
    tests("FetchingTests", uses: ["Fetching", "FetchPlanning", "WebAddresses"]),
    tests(
      "ResponseCachingTests",
      uses: [
        "Messages", "ResponseCaching", "Fetching", "FetchPlanning", "WebAddresses",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    tests(
      "PagesTests",
      uses: ["Pages", "Fetching", "FetchPlanning", "Citations", "CharacterEncodings", "WebAddresses"]
    ),
    tests(
      "MatchingTests",
      uses: [
        "Matching", "Auditing", "Pages", "Fetching", "FetchPlanning", "Citations", "CharacterEncodings",
        "WebAddresses",
      ]
    ),
    tests(
      "AuditingTests",
      uses: [
        "Messages", "Auditing", "Matching", "Pages", "Fetching", "FetchPlanning", "Citations",
        "ManuscriptReaders", "Manuscripts", "WebAddresses",
      ]
    ),
    tests(
      "ReportWritersTests",
      uses: [
        "CLibcmark",
        "ReportWriters", "Messages", "Auditing", "Matching", "Pages", "Fetching", "FetchPlanning",
        "Citations", "ManuscriptReaders",
        "Manuscripts", "WebAddresses",
      ]
    ),
    tests(
      "PipelineTests",
      uses: [
        "Pipeline", "Auditing", "Fetching", "FetchPlanning", "Pages", "Citations", "ManuscriptReaders",
        "Manuscripts", "WebAddresses",
      ]
    ),
    tests(
      "ConfigurationTests",
      uses: ["Configuration", "Auditing", "Fetching", "Citations", "WebAddresses"]
    ),
    tests(
      "RobustnessTests",
      uses: ["Auditing", "Pages", "Fetching", "FetchPlanning", "WebAddresses"]
    ),
    tests("CommandTests", uses: ["ibid"]),
    tests("ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzed {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["ReportWriters", "Auditing", "Pages", "Citations", "ManuscriptReaders", "Manuscripts"],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(fuzzing)]
    )
  )
}
