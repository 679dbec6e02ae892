import Control
import Plan
import PlanExchange
import Scheduler
import Testing

/// Whatever a file does, it ends in a clear error, and soon.
@Suite struct HostileXMLTests {
  static let plan = MicrosoftPlan.file(
    tasks: (1...40).map { MicrosoftPlan.task($0, $0 > 1 ? MicrosoftPlan.link($0 - 1) : "") }
      .joined())

  @Test(arguments: 1..<50) func aTruncatedFileIsRefused(part: Int) {
    let bytes = Array(Self.plan.utf8)
    let mistakes = MicrosoftPlan.mistakes(Array(bytes[..<(bytes.count * part / 50)]))
    #expect(mistakes.count == 1)
    #expect(["truncated-xml", "bad-xml"].contains(mistakes.first ?? ""))
  }

  @Test func anEmptyFileIsRefused() {
    #expect(MicrosoftPlan.mistakes([]) == ["empty-file"])
    #expect(MicrosoftPlan.mistakes("  \n ") == ["truncated-xml"])
  }

  @Test func entitiesAreRefused() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa">
      <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <Project xmlns="http://schemas.microsoft.com/project"><Title>&c;</Title></Project>
      """
    #expect(MicrosoftPlan.mistakes(bomb) == ["xml-document-type"])
    let external = """
      <!DOCTYPE Project SYSTEM "file:///etc/passwd"><Project/>
      """
    #expect(MicrosoftPlan.mistakes(external) == ["xml-document-type"])
    let undefined = MicrosoftPlan.file(options: "<Title>&nobody;</Title>")
    #expect(MicrosoftPlan.mistakes(undefined) == ["bad-xml"])
  }

  @Test func deepNestingIsRefused() {
    let deep = MicrosoftPlan.file(options: String(repeating: "<a>", count: 100_000))
    #expect(MicrosoftPlan.mistakes(deep) == ["xml-too-much"])
    let known = MicrosoftPlan.file(options: String(repeating: "<Task>", count: 100_000))
    #expect(MicrosoftPlan.mistakes(known) == ["xml-too-much"])
  }

  @Test func longTextsAndTagsAreRefused() {
    let text = String(repeating: "x", count: 5 << 20)
    #expect(
      MicrosoftPlan.mistakes(MicrosoftPlan.file(options: "<Title>\(text)</Title>")) == [
        "xml-too-much"
      ])
    #expect(
      MicrosoftPlan.mistakes(MicrosoftPlan.file(options: "<Title a=\"\(text)\"/>")) == [
        "xml-too-much"
      ])
    #expect(
      MicrosoftPlan.mistakes(MicrosoftPlan.file(options: "<!--\(text)-->")) == ["xml-too-much"])
  }

  @Test func otherFilesAreCalledByName() {
    #expect(MicrosoftPlan.mistakes([0x50, 0x4B, 3, 4, 0, 0]) == ["not-text"])
    #expect(MicrosoftPlan.mistakes("<html><body/></html>") == ["not-text"])
    #expect(MicrosoftPlan.mistakes("<svg><g/></svg>") == ["not-microsoft-project"])
    #expect(MicrosoftPlan.mistakes("<Project><Tasks/></Project>") == ["not-microsoft-project"])
    #expect(MicrosoftPlan.mistakes("code,name\nA,B\n") == ["bad-xml"])
  }

  @Test func nulBytesAreRefused() {
    var bytes = Array(Self.plan.utf8)
    bytes[bytes.count / 2] = 0
    #expect(MicrosoftPlan.mistakes(bytes) == ["forbidden-character"])
  }

  @Test(arguments: ["UTF-8", "UTF-16", "GB18030", "GBK", "gb2312"])
  func declaredEncodingsAreRead(name: String) throws {
    let text = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1).replacing("Task 1", with: "桩基工程"))
      .replacing("UTF-8", with: name)
    let project = try MicrosoftPlan.read(Encoded.bytes(text, as: name))
    #expect(project.portfolio.activities.map(\.name) == ["桩基工程"])
  }

  @Test func bytesOfAnotherEncodingAreRefused() {
    let text = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1).replacing("Task 1", with: "桩基工程"))
    #expect(MicrosoftPlan.mistakes(Encoded.bytes(text, as: "GBK")) == ["wrong-encoding"])
    let other = text.replacing("UTF-8", with: "klingon-1")
    #expect(MicrosoftPlan.mistakes(other) == ["wrong-encoding"])
    let wrong = text.replacing("UTF-8", with: "UTF-16")
    #expect(MicrosoftPlan.mistakes(wrong) == ["wrong-encoding"])
  }
}
