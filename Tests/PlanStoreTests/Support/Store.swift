import Foundation
import Testing

/// Where the plans of a test are kept.
enum Store: CaseIterable {
  case file
  case server

  /// The one at hand.
  @TaskLocal static var current = Store.file

  /// Those that tests can be run on.
  static let present = TestServer.address == nil ? [Store.file] : allCases

  /// What comes before the name of a plan on the server; each folder of a test has its own.
  static func address(of plan: String) -> String {
    "\(TestServer.address ?? "")?plan=\(plan)"
  }
}

/// Runs every test of a suite on a file and on a server, one after the other.
struct OnEachStore: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    for store in Store.present {
      try await Store.$current.withValue(store) { try await function() }
    }
  }
}

extension Trait where Self == OnEachStore {
  static var onEachStore: OnEachStore { OnEachStore() }
}

/// A PostgreSQL server that lives as long as the tests do.
enum TestServer {
  /// The address without a plan; nil where no server can be started.
  static let address: String? = started?.address

  static let areRequired =
    ProcessInfo.processInfo.environment["SCHEDCTL_OUTSIDE_TOOLS"] == "required"

  /// Its process, which stops when the pipe to it is closed, with the tests at the latest.
  private static let started: (address: String, process: Process, input: Pipe)? = {
    let process = Process()
    process.executableURL =
      URL(filePath: #filePath)
      .appending(path: "../../../../script/postgresql").standardizedFileURL
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    var line = Data()
    while line.last != UInt8(ascii: "\n"),
      let byte = try? output.fileHandleForReading.read(upToCount: 1),
      !byte.isEmpty
    {
      line += byte
    }
    guard line.count > 1 else { return nil }
    return (String(decoding: line.dropLast(), as: UTF8.self), process, input)
  }()
}

@Suite struct TestServerTests {
  @Test(
    .enabled(
      if: TestServer.areRequired || TestServer.address != nil, "PostgreSQL is not installed"))
  func thereIsAServerToTestOn() {
    #expect(TestServer.address != nil)
  }
}
