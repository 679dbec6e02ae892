// swift-tools-version: 6.1

import PackageDescription

/// Every module states what it imports publicly and names the module of every member it uses,
/// so that the compiler guards the arrows of the house (see README, "The house").
let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "schedctl",
  products: [
    .executable(name: "schedctl", targets: ["schedctl"]),
    .executable(name: "schedctl-render", targets: ["schedctl-render"]),
    .library(name: "Scheduler", targets: ["Scheduler", "CivilTime"]),
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
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CWebPages", exclude: ["document.css", "scenes.css", "scenes.js"]),
    .target(name: "CInterruption"),
    .target(name: "FileSystem", dependencies: ["CInterruption"], swiftSettings: house),
    .target(name: "CivilTime", swiftSettings: house),
    .target(name: "Scheduler", dependencies: ["CivilTime"], swiftSettings: house),
    .target(
      name: "PlanStore",
      dependencies: ["CSQLite", "CMigrations", "FileSystem", "Scheduler", "CivilTime"],
      swiftSettings: house),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "Containers", dependencies: ["CZlib", "CExpat"], swiftSettings: house),
    .target(
      name: "Documents", dependencies: ["CXLSXWriter", "CWebPages", "Containers"],
      swiftSettings: house),
    .target(
      name: "PlanExchange", dependencies: ["Containers", "Scheduler", "CivilTime"],
      swiftSettings: house),
    .target(
      name: "Reporting", dependencies: ["Documents", "Scheduler", "CivilTime"],
      swiftSettings: house),
    .executableTarget(
      name: "schedctl",
      dependencies: [
        "Reporting", "Documents", "Containers", "PlanExchange", "PlanStore", "Scheduler",
        "CivilTime",
        "CShippedFiles", "FileSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "schedctl-render",
      dependencies: [
        "CPangoCairo", "FileSystem", "Documents", "Scheduler",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: house),
    .testTarget(name: "FileSystemTests", dependencies: ["FileSystem"], swiftSettings: house),
    .testTarget(
      name: "SchedulerTests", dependencies: ["Scheduler", "CivilTime"], swiftSettings: house),
    .testTarget(
      name: "PlanStoreTests", dependencies: ["PlanStore", "Scheduler", "CivilTime"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "PlanExchangeTests",
      dependencies: ["PlanExchange", "Scheduler", "CivilTime"], exclude: ["Corpus", "Tools"],
      swiftSettings: house),
    .testTarget(name: "ContainersTests", dependencies: ["Containers"], swiftSettings: house),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Containers"], exclude: ["Goldens"],
      swiftSettings: house),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "PlanExchange", "Documents", "Containers", "Scheduler", "CivilTime",
      ],
      exclude: ["Goldens"], swiftSettings: house),
    .testTarget(
      name: "RenderTests",
      dependencies: ["schedctl-render", "Documents", "Scheduler", "CPangoCairo"],
      swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["schedctl", "CSQLite", "Scheduler"],
      exclude: ["Fixtures", "Goldens", "Torture/faults.c"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
