import Foundation
import Testing

@testable import schedctl

@Suite struct CompletionTests {
  /// The words that may stand where the last word of a line is typed.
  private func words(_ line: String, in environment: Environment) throws -> [String] {
    let run = try environment.run("__complete \(line)")
    #expect(run.status == 0 && run.error.isEmpty)
    return run.text.split(separator: "\n").map { line in
      String(line.split(separator: "\t", omittingEmptySubsequences: false)[0])
    }
  }

  @Test func commandsAndOptionsAreCompleted() throws {
    let environment = try Environment()
    #expect(try words("fl", in: environment) == [":words", "flags"])
    #expect(try words("project a", in: environment) == [":words", "add"])
    #expect(try words("flags --ov", in: environment) == [":words", "--overdue"])
    #expect(try words("flags --overdue --ov", in: environment) == [":words"])
    #expect(try words("help dat", in: environment).isEmpty == false)
    #expect(
      try words("report set --paper \"\"", in: environment) == [
        ":words", "a0", "a1", "a2", "a3", "a4",
      ])
    #expect(try words("import plan \"\"", in: environment) == [":files"])
  }

  @Test func codesAndNamesOfThePlanAreCompleted() throws {
    let environment = try Environment.prepared()
    let all = try words("why \"\"", in: environment)
    #expect(all.count > 20)
    let code = try #require(all.first { $0.contains(".") })
    #expect(try words("why \(code)", in: environment).contains(code))
    #expect(try words("why \(code.lowercased())", in: environment).contains(code))
    #expect(try words("progress \(code)", in: environment).contains(code))
    let offices = try words("flags --office \"\"", in: environment)
    #expect(offices.count > 2)
    let office = offices[1]
    #expect(try words("flags --office \(office.prefix(1))", in: environment).contains(office))
  }

  @Test func withoutAPlanNothingIsSaidOfIt() throws {
    #expect(try words("why \"\"", in: Environment()) == [":words"])
  }

  /// The same word stands for other things behind another noun.
  @Test func aNameIsThatOfItsNoun() throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve access add 局长 --role viewer")
    for (line, offered, other) in [
      ("calendar set \"\"", "六天制", "雨季"), ("window rename \"\"", "雨季", "六天制"),
      ("activity set P.A1 --pause \"\"", "雨季", "六天制"), ("office set \"\"", "住建局", "李工"),
      ("office merge \"\"", "住建局", "李工"), ("office merge 监理 --into \"\"", "住建局", "李工"),
      ("person merge \"\"", "李工", "住建局"), ("project template show \"\"", "样板", "P"),
      ("project add --from \"\"", "kindergarten", "P"), ("baseline show \"\"", "1", "P"),
      ("problem set \"\"", "1", "P"), ("progress retract \"\"", "1", "P"),
      ("undo \"\"", "20", "P"), ("redo 2 \"\"", ":words", "2"), ("colours use \"\"", "points", "P"),
      ("rescue \"\"", "P", "雨季"), ("try \"\"", "P.A1", "雨季"),
      ("calendar add \"\"", ":words", "六天制"), ("serve access add \"\"", "住建局", "局长"),
      ("serve access withdraw \"\"", "局长", "住建局"),
      ("serve access add 张工 --role \"\"", "reporter", "住建局"),
      ("flags --level \"\"", "1", "P"), ("project set P --calendar \"\"", "六天制", "雨季"),
    ] {
      let words = try words(line, in: environment)
      #expect(words.contains(offered) && !words.contains(other), "\(line): \(words)")
    }
  }

  /// An option may be joined to its value; bash takes them apart.
  @Test func theValueOfAJoinedOptionIsCompleted() throws {
    let environment = try Environment.nouns()
    #expect(
      try words("flags --office=供", in: environment) == [":words", "--office=供电公司"])
    #expect(try words("flags --office = 供", in: environment) == [":words", "供电公司"])
    #expect(
      try words("flags --office =", in: environment)
        == words("flags --office \"\"", in: environment))
  }

  @Test(arguments: CompletionScript.allCases)
  func everyShellHasAScriptThatAsksTheProgram(script: CompletionScript) throws {
    let run = try Environment().run("__completions \(script.rawValue)")
    #expect(run.text == script.text && run.text.contains("__complete"))
  }

  @Test(arguments: ["zh", "en"])
  func everyCommandHasAPageOfTheManual(language: String) throws {
    let environment = try Environment()
    environment.variables["SCHEDCTL_LANG"] = language
    try environment.succeed("__manuals .")
    for command in CommandDescription.root.all {
      let page = String(
        decoding: try environment.bytes("\(ManualPage.name(of: command)).1"), as: UTF8.self)
      #expect(page.hasPrefix(".TH "))
      for argument in command.children.isEmpty ? command.arguments : [] {
        guard let word = argument.words.first, !word.isEmpty else { continue }
        #expect(page.contains(word.replacing("-", with: "\\-")), "\(command.line) \(word)")
      }
    }
  }
}
