import ArgumentParser
import Foundation
import Plan
import Testing

@testable import schedctl

@Suite struct HelpTests {
  /// The commands of the tree, groups among them.
  private let commands = CommandDescription.root.all

  private func environment(_ language: String) throws -> Environment {
    let environment = try Environment()
    environment.variables["SCHEDCTL_LANG"] = language
    return environment
  }

  @Test(arguments: ["zh", "en"])
  func theHelpTreeIsAsReviewed(language: String) throws {
    let environment = try environment(language)
    var text = ""
    for (command, page) in zip(commands, try HelpPages.of(language)) {
      text += "$ \((["schedctl", "help"] + command.path).joined(separator: " "))\n\(page)\n"
    }
    for topic in HelpTopic.all {
      let word = topic.name(language == "zh" ? .zh : .en)
      text += "$ schedctl help \(word)\n\(try environment.run("help \(word)").text)\n"
    }
    try Golden.expect(text, is: "help.\(language).txt")
  }

  @Test func everyCommandAndOptionHasHelpInBothLanguages() throws {
    #expect(commands.count > 40)
    let zh = try dump("zh")
    let en = try dump("en")
    #expect(zh.map(\.place) == en.map(\.place))
    for (zh, en) in zip(zh, en) {
      #expect(zh.text.hasChinese, "\(zh.place): \(zh.text)")
      #expect(!en.text.isEmpty && !en.text.withoutExamples.hasChinese, "\(en.place): \(en.text)")
    }
  }

  /// The pages of one language show no word of the other, but for words that are typed and examples.
  @Test(arguments: ["zh", "en"])
  func noPageSpeaksTheOtherLanguage(language: String) throws {
    for (command, page) in zip(commands, try HelpPages.of(language)) {
      for line in page.split(separator: "\n") {
        if language == "en" {
          // An example may go on, and so may a word in brackets, on the next line.
          if line.hasPrefix("      --") { continue }
          var told = String(line)
          if let close = told.firstIndex(of: ")"), !told[..<close].contains("(") {
            told.removeSubrange(..<close)
          }
          #expect(!told.withoutExamples.hasChinese, "\(command.line): \(line)")
        } else {
          #expect(!line.hasEnglishSentence, "\(command.line): \(line)")
        }
      }
    }
  }

  @Test(arguments: [24, 31, 40, 80, 100, 200], Language.allCases)
  func noLineOfAPageIsWiderThanTheTerminal(width: Int, language: Language) {
    for command in commands {
      let page = Run.$current.withValue(Run([], language: language)) {
        HelpPage(command, width: width).text
      }
      let lines = page.split(separator: "\n")
      for line in lines {
        // A word that is longer than the line, such as a path, may stand out.
        let isOneWord = line.split(separator: " ").count <= 1
        // A command line is told as it is typed, however narrow the terminal.
        let isTyped = line.contains("schedctl ") || line.hasPrefix("      -")
        #expect(
          String(line).columns <= width || isOneWord || width < 80 && isTyped || width < 40,
          "\(line)")
        // Behind a word that fills the whole line a mark has nowhere else to go.
        let first = line.drop { $0 == " " }.first
        #expect(width < 31 || !"，。、；：？！）》”’」』】〕…".contains(first ?? "x"), "\(line)")
      }
    }
  }

  @Test(arguments: ["", "--help", "-h", "help"])
  func theProgramAloneTellsItsCommands(line: String) throws {
    let run = try Environment().run(line)
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.text == (try Environment().run("help").text))
    #expect(run.text.contains("用法：schedctl <命令>"))
    #expect(run.text.contains("why"))
  }

  @Test func helpIsAskedForInManyWays() throws {
    let environment = try Environment()
    let page = try environment.run("help project add").text
    for line in [
      "project add --help", "project add -h", "project add X --name Y --help",
      "--lang zh project add --help",
    ] {
      #expect(try environment.run(line).text == page, "\(line)")
    }
    #expect(try environment.run("help project").text == environment.run("project").text)
    #expect(
      try environment.run("--lang en help project add").text.contains("Usage: schedctl project add")
    )
    #expect(
      try environment.run("project add --help --lang=en").text.contains(
        "Usage: schedctl project add"))
    // A word behind the end of options is no question.
    #expect(try environment.run("find -- --help").status == 5)
  }

  @Test(arguments: HelpTopic.all.map(\.name))
  func aTopicIsFoundByEitherWord(name: Wording) throws {
    let environment = try Environment()
    #expect(try environment.run("help \(name.zh)").text == environment.run("help \(name.en)").text)
    #expect(try environment.run("help \(name.en) --lang en").text.hasChineseSentence == false)
  }

  @Test func anUnknownTopicIsWrongUsageWithTheNearest() throws {
    let run = try Environment().run("help dats")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.contains("没有名为“dats”的命令或主题；是不是 dates？"))
  }

  /// The texts of the tree by the place where each stands, in a language.
  private func dump(_ language: String) throws -> [(place: String, text: String)] {
    let root = try environment(language).run("--experimental-dump-help").object()
    var texts: [(place: String, text: String)] = []
    func walk(_ command: [String: Any], _ above: [String]) {
      let path = above + [command["commandName"] as? String ?? ""]
      texts.append((path.joined(separator: " "), command["abstract"] as? String ?? ""))
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["shouldDisplay"] as? Bool == true {
        let name = argument["valueName"] as? String ?? ""
        if ["help", "version"].contains(name) { continue }
        texts.append(
          ((path + [name]).joined(separator: " "), argument["abstract"] as? String ?? ""))
      }
      for child in command["subcommands"] as? [[String: Any]] ?? []
      where child["commandName"] as? String != "help" {
        walk(child, path)
      }
    }
    walk(try #require(root["command"] as? [String: Any]), [])
    return texts
  }
}
