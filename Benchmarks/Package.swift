// swift-tools-version: 6.1

import PackageDescription

// Its own package, so that the product depends on nothing that only measuring needs.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "schedctl", path: "..")],
  targets: [
    .executableTarget(
      name: "ScheduleBenchmark",
      dependencies: [.product(name: "Rooms", package: "schedctl")]),
    .executableTarget(
      name: "RescueBenchmark",
      dependencies: [.product(name: "Engine", package: "schedctl")]),
    .executableTarget(
      name: "OddsBenchmark",
      dependencies: [.product(name: "Engine", package: "schedctl")]),
  ],
  swiftLanguageModes: [.v6]
)
