// swift-tools-version: 6.1

import PackageDescription

/// As in the product's own package: every module says what it imports, and from whom.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "schedctl-server",
  products: [.executable(name: "schedctl-server", targets: ["schedctl-server"])],
  traits: [
    // Serving https by itself, without a proxy; its cryptography is half of what there is to build.
    .trait(name: "TLS")
  ],
  dependencies: [
    .package(name: "schedctl", path: ".."),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1",
      traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .target(name: "CSiteFiles"),
    // Of Debian's libcurl4-openssl-dev, whose library is loaded when a robot is to be told.
    .target(name: "CRobotPost"),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .target(
      name: "Site",
      dependencies: [
        "CSiteFiles", "CRobotPost", "CTurboJPEG", "CPNG",
        .product(name: "Rooms", package: "schedctl"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "schedctl-server",
      dependencies: [
        "Site",
        .product(name: "Rooms", package: "schedctl"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(
          name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["TLS"])),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "CRobotPost",
        .product(name: "Rooms", package: "schedctl"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
