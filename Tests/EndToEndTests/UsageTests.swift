import ArgumentParser
import Foundation
import Plan
import Testing

@testable import schedctl

/// Every mistake of usage on every command: the tree itself says what can be mistaken.
@Suite struct UsageTests {
  /// A line that cannot be understood, and what has to be said of it.
  struct Wrong: Sendable {
    let words: [String]
    let kind: String
    let says: String
  }

  /// The mistakes that can be made on a command: where `isShort`, one of each kind.
  private static func mistakes(of command: CommandDescription, isShort: Bool) -> [Wrong] {
    let path = command.path
    if !command.children.isEmpty {
      guard command.fallback == nil, let child = command.children.last?.path.last else { return [] }
      let mistyped = String(child.dropLast(2)) + String(child.suffix(2).reversed())
      let near = mistyped == child ? "“\(mistyped)x”" : child
      return [
        Wrong(
          words: path + [mistyped == child ? mistyped + "x" : mistyped], kind: "unknownCommand",
          says: near),
        Wrong(words: path + ["§§§§"], kind: "unknownCommand", says: "§§§§"),
      ]
    }
    let arguments = command.arguments.filter { !["--help", "--version"].contains($0.word) }
    let required = arguments.filter { !$0.isOptional }
    /// What the command must have, so that only one thing is wrong.
    let good = required.flatMap { argument in
      (argument.word.isEmpty ? [] : [argument.word]) + [argument.example]
    }
    var wrong = [
      Wrong(
        words: path + good + ["--no-such-option"], kind: "unknownOption", says: "--no-such-option")
    ]
    if let first = required.first {
      wrong.append(
        Wrong(
          words: path, kind: "missingArgument",
          says: first.word.isEmpty ? first.synopsis : first.word))
    }
    if !arguments.contains(where: { $0.kind == .positional && $0.isRepeating }) {
      let optional = arguments.filter { $0.kind == .positional && $0.isOptional }
      wrong.append(
        Wrong(
          words: path + good + optional.map(\.example) + ["多余"], kind: "unexpected", says: "多余"))
    }
    for option in arguments where option.kind == .option {
      wrong.append(
        Wrong(words: path + good + [option.word], kind: "missingValue", says: option.word))
      if option.type != nil || !option.values.isEmpty {
        wrong.append(
          Wrong(words: path + good + ["\(option.word)=§"], kind: "invalidValue", says: option.word))
      }
      if option.word.count > 5 {
        let mistyped =
          String(option.word.dropLast(2)) + String(option.word.suffix(2).reversed()) + "x"
        wrong.append(
          Wrong(words: path + good + [mistyped, "1"], kind: "unknownOption", says: mistyped))
      }
    }
    for flag in arguments where flag.kind == .flag {
      wrong.append(
        Wrong(words: path + good + ["\(flag.word)=x"], kind: "valueOfFlag", says: flag.word))
    }
    if !isShort { return wrong }
    var kinds: Set<String> = []
    return wrong.filter { kinds.insert($0.kind).inserted }
  }

  @Test func everyMistakeOnEveryCommandIsToldInChinese() throws {
    var kinds: Set<String> = []
    for command in CommandDescription.root.all {
      for wrong in Self.mistakes(of: command, isShort: false) {
        let mistake = try #require(Self.mistake(wrong.words), "\(wrong.words)")
        kinds.insert(mistake.kind)
        // A command that lacks what it must have says that first, unless an option is mistyped.
        let isOwn = mistake.kind == "own" && wrong.kind != "unknownOption"
        #expect(mistake.kind == wrong.kind || isOwn, "\(wrong.words): \(mistake.sentence)")
        #expect(
          mistake.sentence.contains(wrong.says) || isOwn, "\(wrong.words): \(mistake.sentence)")
        #expect(
          mistake.sentence.hasChinese && !mistake.sentence.hasEnglishSentence, "\(mistake.sentence)"
        )
      }
    }
    #expect(kinds.subtracting(["own"]).count == 7)
  }

  @Test func everyKindOnEveryCommandIsToldInEnglish() throws {
    try Run.$current.withValue(Run([], language: .en)) {
      for command in CommandDescription.root.all {
        for wrong in Self.mistakes(of: command, isShort: true) {
          let told = try #require(Self.mistake(wrong.words), "\(wrong.words)").sentence
          // A way to write a date or a duration is no Chinese sentence.
          let words = told.replacing("多余", with: "")
            .replacing(#/[0-9]+\p{Script=Han}[0-9\p{Script=Han}]*/#, with: "")
          #expect(!words.withoutExamples.hasChinese, "\(wrong.words): \(told)")
        }
      }
    }
  }

  @Test(arguments: [
    ("falgs", "命令“falgs”不存在；是不是 flags？"), ("hlep", "命令“hlep”不存在；是不是 help？"),
    ("project lst", "project 的命令“lst”不存在；是不是 list？"),
    ("flags --ofice 供电公司", "选项“--ofice”不存在；是不是 --office？"),
    ("why", "缺少 <代码>"), ("why HS NP", "多余的参数：“NP”"),
    ("flags --office", "--office 后缺少 <单位>：只写这个单位"),
    ("link HS.C05 HS.C08 --lag -3w", "--lag 后的“-3w”被当作选项：负数写作 --lag=-3w"),
    ("rescue HS --days -4", "--days 后的“-4”被当作选项：负数写作 --days=-4"),
    ("flags --overdue=1", "--overdue 后面不带值，却写了“1”"),
    ("report set --paper A9 -o x", "--paper <图幅> 不能是“A9”：可选 a0、a1、a2、a3、a4"),
    ("log --limit viele", "--limit <数目> 不能是“viele”：应为数字"),
    ("log --limit 2.5", "--limit <数目> 不能是“2.5”：应为整数"),
    ("flags --data-date 3/4", "--data-date <日期> 不能是“3/4”：含义不明，请写 3月4日 或 4月3日"),
    ("flags --data-date 2028-02-30", "没有这一天"),
    ("flags --data-date gestern", "日期写作 2028-02-19"),
    ("owes --from 2028-01-01", "时段须同时写 --from 和 --to"),
  ]) func aMistakeSaysWhatIsAccepted(line: String, says: String) throws {
    let run = try Environment().run(line)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.contains(says), "\(run.error)")
    #expect(run.error.contains("用法见 schedctl help"))
  }

  /// The mistake that arguments make; nil where they make none.
  private static func mistake(_ words: [String]) -> UsageMistake? {
    do {
      _ = try Schedctl.parseAsRoot(words)
      return nil
    } catch {
      let (command, rest) = CommandDescription.root.find(words)
      return UsageMistake(Schedctl.message(for: error), of: command, rest)
    }
  }
}

extension ArgumentDescription {
  /// A value that it takes.
  fileprivate var example: String {
    switch type {
    case .date, .moment: "2028-02-02"
    case .duration: "14d"
    case .days, .calendarDays: "14"
    case nil:
      values.first
        ?? (valueName == "span" ? "2027-05-01" : ValueName.isNumber(self) ? "1" : "x.svg")
    }
  }
}

extension UsageMistake {
  /// The name of its case.
  fileprivate var kind: String {
    Mirror(reflecting: self).children.first?.label ?? ""
  }
}
