import Foundation
import Testing

/// The user guides and the pages on analyses are what happens: every command is run in the order of reading, in an empty
/// folder, and answers what is shown.
///
/// `RECORD_GOLDENS=1` puts the answers into the pages, to be read again.
@Suite struct GuideTests {
  @Test(arguments: [
    ("docs/user-guide.zh.md", "zh"), ("docs/user-guide.md", "en"), ("docs/analysis.zh.md", "zh"),
    ("docs/analysis.md", "en"),
  ])
  func everyCommandAnswersWhatIsShown(_ page: String, _ language: String) throws {
    let environment = try Environment()
    environment.variables["USER"] = "user"
    environment.variables["SCHEDCTL_LANG"] = language
    environment.variables["SCHEDCTL"] = Environment.program.path
    environment.variables["samples"] = Repository.root.appending(path: "samples/tinghu").path
    let text = try Repository.text(page)
    var guide = GuideDocument(text)
    #expect(guide.text == text + "\n", "the page can be put together again")
    var status: Int32 = 0
    var isChanged = false
    func run(_ command: String) throws -> [String] {
      if command == "echo $?" { return ["\(status)"] }
      let result = try environment.shell(
        "schedctl() { \"$schedctl\" \"$@\"; }; { \(command)\n} 2>&1")
      status = result.status
      return result.text.components(separatedBy: "\n").dropLast()
    }
    for index in guide.pieces.indices {
      switch guide.pieces[index] {
      case .text: break
      case .table(let name, let lines):
        try environment.write(lines.map { $0 + "\n" }.joined(), to: name)
      case .shell(_, let lines):
        for line in lines {
          let answer = try run(line)
          #expect(status == 0, "\(page): \(line): \(answer)")
        }
      case .console(var exchanges):
        for place in exchanges.indices {
          let answer = try run(exchanges[place].command)
          guard !exchanges[place].shows(answer) else { continue }
          let shown = exchanges[place].answer.joined(separator: "\n")
          Issue.record(
            "\(page): $ \(exchanges[place].command)\n\(answer.joined(separator: "\n"))\n— shown:\n\(shown)"
          )
          exchanges[place].answer = exchanges[place].abridged(answer)
          isChanged = true
        }
        guide.pieces[index] = .console(exchanges)
      }
    }
    if isChanged, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      let file = Repository.root.appending(path: page)
      try Data(guide.text.dropLast().utf8).write(to: file)
    }
  }
}
