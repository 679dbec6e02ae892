// swift-tools-version: 6.1

import PackageDescription

/// Every module states what it imports publicly and names the module of every member it uses,
/// so that the compiler guards the arrows of the house (see README, "The house").
let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Modules that compute are optimized even in the build that script/test makes with -Onone.
///
/// The frontend's own flag stands behind that one; the checks of these modules stay.
let quick: [SwiftSetting] = [.unsafeFlags(["-Xfrontend", "-O"], .when(configuration: .release))]

/// The same in every build: their work is a search of hundreds of thousands of moves.
let searching: [SwiftSetting] = [.unsafeFlags(["-Xfrontend", "-O"])]

let package = Package(
  name: "schedctl",
  products: [
    .executable(name: "schedctl", targets: ["schedctl"]),
    .executable(name: "schedctl-render", targets: ["schedctl-render"]),
    // For measuring and for the server, which are packages of their own.
    .library(
      name: "Rooms",
      targets: [
        "Planning", "PlanStore", "Digests", "Reporting", "PlanExchange", "Documents", "Analysis",
        "Control", "Scheduler", "Plan",
        "CivilTime",
      ]),
    .library(name: "Engine", targets: ["Analysis", "Control", "Scheduler", "Plan", "CivilTime"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .target(name: "CMigrations"),
    .target(name: "CShippedFiles"),
    // Of Debian's libxlsxwriter-dev, whose library is loaded when a workbook is written.
    .target(name: "CXLSXWriter"),
    // Of Debian's libpq-dev, whose library is loaded for plans on a server.
    .target(name: "CPostgreSQL"),
    .target(name: "CWebPages", exclude: ["document.css", "scenes.css", "scenes.js"]),
    .target(name: "CInterruption"),
    .target(name: "FileSystem", dependencies: ["CInterruption"], swiftSettings: house),
    .target(name: "CivilTime", swiftSettings: house + quick),
    .target(name: "Plan", dependencies: ["CivilTime"], swiftSettings: house + quick),
    .target(
      name: "Scheduler", dependencies: ["Plan", "CivilTime"],
      // A struct of spans may not outlive what it looks at; the compiler sees to it.
      swiftSettings: house + quick + [.enableExperimentalFeature("Lifetimes")]),
    .target(
      name: "Control", dependencies: ["Scheduler", "Plan", "CivilTime"],
      swiftSettings: house + quick),
    .target(
      name: "Analysis", dependencies: ["Control", "Scheduler", "Plan", "CivilTime"],
      swiftSettings: house + searching),
    // Of Debian's libcrypt-dev, whose library is loaded when a password is hashed.
    .target(name: "CPasswords"),
    .target(name: "Digests", dependencies: ["CPasswords"], swiftSettings: house),
    .target(
      name: "PlanStore",
      dependencies: [
        "CSQLite", "CPostgreSQL", "CMigrations", "Digests", "FileSystem", "Plan", "CivilTime",
      ],
      swiftSettings: house),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "Containers", dependencies: ["CZlib", "CExpat"], swiftSettings: house),
    .target(
      name: "Documents", dependencies: ["CXLSXWriter", "CWebPages", "Containers"],
      swiftSettings: house),
    .target(
      name: "PlanExchange", dependencies: ["Containers", "Plan", "CivilTime"],
      swiftSettings: house),
    .target(
      name: "NetworkLayout",
      swiftSettings: house + searching),
    .target(
      name: "Reporting",
      dependencies: [
        "NetworkLayout", "Documents", "Analysis", "Control", "Scheduler", "Plan", "CivilTime",
      ],
      swiftSettings: house),
    .target(
      name: "Planning",
      dependencies: [
        "Digests", "Containers", "Reporting", "Documents", "PlanExchange", "PlanStore", "Analysis",
        "Control",
        "Scheduler", "Plan",
        "CivilTime", "CShippedFiles", "FileSystem",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "schedctl",
      dependencies: [
        "Planning", "Reporting", "Documents", "Containers", "PlanExchange", "PlanStore", "Analysis",
        "Control", "Scheduler", "Plan", "CivilTime", "CInterruption", "FileSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "schedctl-render",
      dependencies: [
        "CPangoCairo", "CInterruption", "FileSystem", "Documents", "Plan",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: house),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: house),
    .testTarget(name: "FileSystemTests", dependencies: ["FileSystem"], swiftSettings: house),
    .testTarget(
      name: "SchedulerTests",
      dependencies: ["Reporting", "Control", "Scheduler", "Plan", "CivilTime"],
      swiftSettings: house),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "Control", "Scheduler", "Plan", "CivilTime"],
      swiftSettings: house),
    .testTarget(
      name: "PlanStoreTests",
      dependencies: ["Planning", "Reporting", "Control", "PlanStore", "Plan", "CivilTime"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "PlanExchangeTests",
      dependencies: ["PlanExchange", "Containers", "Control", "Scheduler", "Plan", "CivilTime"],
      exclude: ["Corpus", "Fixtures", "Tools", "Primavera/Fixtures"],
      swiftSettings: house),
    .testTarget(name: "ContainersTests", dependencies: ["Containers"], swiftSettings: house),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Containers"], exclude: ["Goldens"],
      swiftSettings: house),
    .testTarget(
      name: "NetworkLayoutTests", dependencies: ["NetworkLayout"], swiftSettings: house),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "NetworkLayout", "PlanExchange", "Documents", "Containers", "Analysis",
        "Control", "Scheduler", "Plan", "CivilTime",
      ],
      exclude: ["Goldens"], swiftSettings: house),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Planning", "Reporting", "Documents", "PlanExchange", "PlanStore", "Control", "Scheduler",
        "Plan", "CivilTime",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "RenderTests",
      dependencies: ["schedctl-render", "Documents", "Plan", "CPangoCairo"],
      swiftSettings: house),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "schedctl", "Planning", "Documents", "CSQLite", "Scheduler", "Plan",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Fixtures", "Goldens", "Torture/faults.c"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
