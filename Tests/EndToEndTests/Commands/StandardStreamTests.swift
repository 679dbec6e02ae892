import Foundation
import Testing

/// What happens where standard output takes no more.
@Suite struct StandardStreamTests {
  @Test(arguments: ["plan", "plan --json", "--help", "--version", "export plan --project EX"])
  func aFullDiskIsToldAndIs74(_ line: String) throws {
    let environment = try Environment.prepared()
    environment.variables["SCHEDCTL_LANG"] = "en"
    for target in [">/dev/full", ">&-"] {
      let run = try environment.shell("$schedctl \(line) \(target)")
      #expect(run.status == 74, "\(target)")
      #expect(run.error.contains("error: standard output cannot be written: "))
      #expect(run.error.contains("[output-failed]"))
    }
  }

  @Test func aReaderThatHadEnoughIsNotWorthAWord() throws {
    let environment = try Environment.prepared()
    // The reader is gone before the first byte is written.
    let run = try environment.shell(
      "mkfifo pipe; : <pipe & exec 4>pipe; wait; $schedctl plan --all >&4")
    #expect(run.error.isEmpty)
    #expect(run.status == 74)
  }

  @Test func whatIsDoneIsDoneThoughNobodyListens() throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let run = try environment.shell("$schedctl project set EX --name 新名 2>&- >&- <&-")
    #expect(run.status == 0)
    #expect(try environment.run("project list").text.contains("新名"))
    #expect(try environment.bytes("plan.db").prefix(16) == before.prefix(16))
  }
}
