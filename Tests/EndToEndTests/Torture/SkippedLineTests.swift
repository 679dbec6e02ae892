import Foundation
import Testing

/// What `script/skipped` says of the output of a test run, in the last line of `script/test`.
@Suite struct SkippedLineTests {
  private func line(_ log: String) throws -> String {
    let environment = try Environment()
    let run = try Invocation(
      program: URL(filePath: "/bin/sh"),
      arguments: [Repository.root.appending(path: "script/skipped").path],
      variables: ["PATH": "/usr/bin:/bin"], folder: environment.folder, input: Data(log.utf8)
    ).run()
    #expect(run.status == 0, "\(run.error)")
    #expect(run.lines.count == 1)
    return run.lines.first ?? ""
  }

  private static let ended = "✘ Test run with 9 tests in 3 suites failed after 1.234 seconds.\n"

  @Test func everySkippedTestIsNamedWithItsReason() throws {
    let log = """
      ◇ Test run started.
      ➜ Suite ReadOnlyMediumTests skipped: "permissions do not bind the superuser"
      ➜ Test aReadOnlyFile() skipped: "permissions do not bind the superuser"
      ✔ Test aSkippedOneIsTold() passed after 0.001 seconds.
      ◇ Test case passing 1 argument log → "➜ Test b() skipped.
      ✘ Test c() recorded an issue at A.swift:1:1: Expectation failed: the test skipped.
      ➜ Test "A name with \\"marks\\" skipped." skipped.
      ➜ Test aReadOnlyFolder(name:) skipped: "permissions do not bind the superuser"
      ➜ Test nothingIsPrinted() skipped: "LibreOffice is missing"

      """
    #expect(
      try line(log + Self.ended)
        == "跳过/skipped: 4 tests: aReadOnlyFile(), aReadOnlyFolder(name:) "
        + "(permissions do not bind the superuser); "
        + "\"A name with \\\"marks\\\" skipped.\" (没有说明/no reason given); "
        + "nothingIsPrinted() (LibreOffice is missing)")
  }

  @Test func oneTestIsOneTest() throws {
    let log = "➜ Test a() skipped: \"it is raining\"\n"
    #expect(try line(log + Self.ended) == "跳过/skipped: 1 test: a() (it is raining)")
  }

  @Test func thatNoneWasSkippedIsSaidToo() throws {
    #expect(
      try line("✔ Test a() passed after 0.1 seconds.\n" + Self.ended) == "没有跳过/no test skipped")
  }

  @Test(arguments: ["", "➜ Test a() skipped.\n", "error: fatalError\n"])
  func aRunThatDidNotEndIsNotSaidToHaveSkippedNothing(_ log: String) throws {
    #expect(try line(log).contains("the run did not end"))
  }

  /// The status of the tests is that of the script, whichever of its programs fails, and its last line is this one.
  @Test(arguments: [
    ("none", Int32(0)), ("--filter ^EndToEndTests[.][A", 1), ("--filter ^(PlanStore", 2),
    ("--skip", 7),
  ])
  func theStatusOfTheTestsIsKept(_ failing: String, _ status: Int32) throws {
    let environment = try Environment()
    for path in ["script/test", "script/skipped"] { try environment.copy(path) }
    let script = """
      mkdir -p script bin && mv test skipped script/
      printf '%s\\n' 'need_packages() { :; }' 'need_swift() { :; }' > script/lib.sh
      printf '%s\\n' '#!/bin/sh' 'case "$*" in *--show-bin-path) echo "$PWD/bin" ;; esac' > bin/swift
      printf '%s\\n' '#!/bin/sh' 'echo "➜ Test a() skipped."' \\
        'echo "✔ Test run with 1 test in 0 suites passed after 0.1 seconds."' \\
        'case "$*" in *"\(failing)"*) exit \(status) ;; esac' > bin/schedctlPackageTests.xctest
      chmod +x bin/* && PATH="$PWD/bin:$PATH" sh script/test
      """
    let run = try environment.shell(script)
    #expect(run.status == status, "\(run.error)")
    #expect(run.lines.last == "跳过/skipped: 1 test: a() (没有说明/no reason given)")
    #expect(run.lines.count { $0.hasPrefix("✔ Test run") } == 4)
  }
}
