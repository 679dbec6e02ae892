import Foundation
import Testing

/// Where the plan of a test is kept.
enum Store: CaseIterable {
  case file
  case server

  /// The one at hand.
  @TaskLocal static var current = Store.file

  /// Those that tests can be run on.
  static let present = TestServer.shared == nil ? [Store.file] : allCases
}

/// Runs a test on a file and on a server, one after the other.
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

/// Runs a test on a server alone.
struct OnAServer: TestTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await Store.$current.withValue(.server) { try await function() }
  }
}

extension Trait where Self == OnEachStore {
  static var onEachStore: OnEachStore { OnEachStore() }
}

extension Trait where Self == OnAServer {
  static var onAServer: OnAServer { OnAServer() }
}

/// A PostgreSQL server that lives as long as this value does.
final class TestServer: Sendable {
  /// The address without a plan.
  let address: String
  private let process: Process
  /// The server stops when this is closed, with the tests at the latest.
  private let input: Pipe

  /// The one that tests share; nil where none can be started.
  static let shared = TestServer()

  /// Whether tests that need one may not be left out.
  static let isRequired =
    ProcessInfo.processInfo.environment["SCHEDCTL_OUTSIDE_TOOLS"] == "required"

  init?() {
    process = Process()
    process.executableURL =
      URL(filePath: #filePath).appending(path: "../../../../script/postgresql").standardizedFileURL
    input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    var line = Data()
    while line.last != UInt8(ascii: "\n"),
      let byte = try? output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty
    {
      line += byte
    }
    guard line.count > 1 else { return nil }
    address = String(decoding: line.dropLast(), as: UTF8.self)
  }

  deinit { try? input.fileHandleForWriting.close() }
}

@Suite struct TestServerTests {
  @Test(
    .enabled(
      if: TestServer.isRequired || TestServer.shared != nil, "PostgreSQL is not installed"))
  func thereIsAServerToTestOn() {
    #expect(TestServer.shared != nil)
  }
}
