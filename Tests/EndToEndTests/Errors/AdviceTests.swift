import ArgumentParser
import Foundation
import Plan
import Testing

@testable import schedctl

/// What a hint advises is a command line that exists.
@Suite struct AdviceTests {
  /// A whole command line for each piece of advice, on a plan of the project P with the activities A
  /// and Z.
  private static func line(_ advice: Advice) -> String {
    switch advice {
    case .createPlan: "schedctl init --file new.db"
    case .namePlan: "plan --file plan.db"
    case .changePlanVariable: "plan"
    case .importForeignFile: "schedctl import plan other.csv --project P --yes"
    case .scheduleFile: "schedctl schedule other.csv --start-from 2027-03-01"
    case .importPlan: "import plan FILE --project P"
    case .importByOwnRules: "import plan FILE --profile schedctl --project P"
    case .chooseOwnRules: "schedule other.csv --start-from 2027-03-01 --profile schedctl"
    case .importWindows: "import windows windows.csv"
    case .giveWindows: "schedule other.csv --start-from 2027-03-01 --windows windows.csv"
    case .importHolidays: "import holidays cn-holidays.csv"
    case .giveLegalRules: "check --rules legal-rules.csv"
    case .exportPlan: "export plan --project P"
    case .exportText: "schedctl export text"
    case .exportPhotos: "schedctl export photos -o photos"
    case .read: "plan"
    case .link: "schedctl link P.A P.Z --type SS"
    case .setOffice: "activity set P.A --office 施工单位"
    case .setRequiredDate: "project set P --finish-by 2029-09-01"
    case .setRequiredActivity: "schedctl project set P --at Z"
    case .nameRequiredActivity: "activity set P.A --name 土方 --at Z"
    case .giveStart: "project set P --start 2027-03-02"
    case .giveStartOfFile: "schedule other.csv --start-from 2027-03-01"
    case .takeBaseline: "schedctl baseline take"
    case .giveReason: "baseline take --reason 设计变更"
    case .listOffices: "owes --ahead 3650"
    case .listProgress: "schedctl progress list"
    case .listProblems: "schedctl problem list"
    case .describeProblem: "problem add P --text 用地手续未办"
    case .advanceProblem: "problem set 1 --state handling"
    case .closeProblem: "problem close 2"
    case .undo: "schedctl undo"
    case .listChanges: "schedctl log"
    case .agree: "undo --yes"
    case .addAccess: "schedctl serve access add 领导 --role viewer"
    case .listAccess: "schedctl serve access list"
    case .withdrawAccess: "schedctl serve access withdraw 张工"
    case .nameOffice: "serve access add 李工 --role reporter --office 施工单位"
    case .nameRobotKind: "serve webhook add 群 https://robot.example.cn/send?key=a1 --kind wecom"
    case .listRobots: "schedctl serve webhook list"
    case .removeRobot: "schedctl serve webhook remove 工程群"
    case .explain: "schedctl why P.A"
    case .check: "schedctl check P"
    case .listFlags: "schedctl flags --all"
    case .nameProject: "import plan other.csv --project Q"
    case .addPlan: "import plan other.csv --project Q"
    case .copyPlan: "schedctl copy plan.db later.db"
    case .restore: "schedctl restore earlier.db --yes"
    case .createProject: "project add R --name 二 --forward --start 2027-03-01"
    case .changeProject: "project set P --reserve 9"
    case .removeProject: "project remove Q"
    case .changeActivity: "activity set P.A --days 12"
    case .copyActivity: "activity copy P.A B2"
    case .addCalendar: "calendar add 六天制 --like workday"
    case .changeCalendar: "calendar set 夜班 --week 1-6"
    case .addHoliday: "holiday add 2029-05-01 劳动节"
    case .addWindow: "window add 雨季 --from 2027-06-20 --to 2027-07-10 --kind pause"
    case .changeOffice: "office set 施工单位 --phone 1"
    case .changePerson: "person set 王工 --phone 1"
    case .mergeOffices: "office merge 施工单位 --into 建设单位"
    case .mergePeople: "person merge 王工 --into 李工"
    case .addRequiredDate: "required add P 2027-08-01 --at A"
    case .changeRequiredDate: "required set P --date 2029-01-01"
    case .removeTemplate: "project template remove 试点"
    case .unlink: "unlink P.A P.Z"
    case .listActivities: "activity list"
    case .listRelations: "relation list P.A"
    case .listHolidays: "holiday list"
    case .listWindows: "window list"
    case .listPeople: "person list"
    case .listRequiredDates: "required list"
    case .listTemplates: "project template list"
    case .giveRequiredDate: "project set P --finish-by 2029-09-01"
    case .sayFinished: "progress P.A --started 2027-03-01 --finished 2027-03-10"
    case .giveDataDate: "progress P.A --started 2027-03-01 --date 2027-03-02"
    case .listCodes: "schedctl plan P"
    case .showProject: "project show P"
    case .seePath: "path P"
    case .listColours: "schedctl colours list"
    case .readStrictly: "import plan other.csv --project Q --strict"
    case .requireNoLoss: "import plan other.csv --project Q --require-no-loss"
    case .constrainByDates:
      "schedule other.csv --start-from 2027-03-01 --dates constraints"
    case .nameWeek: "report weekly --week 2027-03-01"
    case .asHandedIn: "report weekly --week 2027-03-01 --form markdown"
    case .reportAnew: "report weekly --week 2027-03-01 --anew"
    case .listPlaceholders: "schedctl report placeholders"
    case .giveValue(let name):
      "report weekly --week 2027-03-01 --template report.docx --set \"\(name)=…\" -o filled.docx"
    case .chooseSheets: "export excel --sheets schedule -o plan.xlsx"
    case .drawWall: "schedctl chart wall P -o wall.svg"
    case .drawGantt: "chart gantt P -o gantt.svg"
    case .drawNetwork: "chart network P -o network.svg"
    case .drawNetworkOfOne: "schedctl chart network P -o network.svg"
    case .drawNodes: "chart gantt P --level 1 -o nodes.svg"
    case .drawPart: "chart gantt P --within A -o part.svg"
    case .drawFrom: "chart gantt P --from 2027-01-01 -o later.svg"
    case .drawTo: "chart gantt P --to 2027-12-31 -o earlier.svg"
    }
  }

  /// A folder with the plan, and files to read.
  private func environment() throws -> Environment {
    let environment = try Environment()
    for file in ["calendars/windows.csv", "calendars/cn-holidays.csv", "rules/legal-rules.csv"] {
      try environment.copy(file)
    }
    try environment.write(
      "code,name,duration_days,calendar,predecessors,milestone\nA,土方,10,calendar-day,,\nZ,竣工,0,calendar-day,A,yes\n",
      to: "other.csv")
    try environment.succeed(
      "init", "project add P --name 试点 --finish-by 2028-09-01 --start 2027-03-01",
      "import plan other.csv --project P", "backup earlier.db",
      "project add Q --name 二期 --forward --start 2027-03-01",
      "problem add P --text 供电方案未定", "problem add P --text 已复核 --state reviewed",
      "report weekly --week 2027-03-01 -o report.docx",
      "activity set P.A --office 施工单位 --person 王工", "calendar add 夜班",
      "project template save 试点 --project P",
      "serve access add 张工 --role reporter --office 施工单位",
      "serve webhook add 工程群 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcd1234")
    return environment
  }

  @Test(arguments: Advice.examples)
  func itsCommandLineRuns(_ advice: Advice) throws {
    let line = Self.line(advice).replacing("FILE", with: "other.csv")
    let run = try environment().run(line.hasPrefix("schedctl ") ? String(line.dropFirst(9)) : line)
    #expect(run.status == 0 || line.hasPrefix("schedctl check"), "\(line): \(run.error)")
    #expect(run.status != 64, "\(line): \(run.error)")
  }

  /// What a person has to fill in.
  private static let toFillIn: [Substring] = [
    "FILE", "文件", "CODE", "编码", "PROJECT", "项目", "PART", "分部",
  ]

  /// The words are a part of the line that was run, but for what the person has to fill in.
  @Test(arguments: Advice.examples)
  func itsWordsAreThoseThatRun(_ advice: Advice) {
    let line = Self.line(advice)
    let words = AdviceWords.commands(advice)
    let tokens = Set(line.split(separator: " ").map(String.init) + ["schedctl"])
    for text in [words.zh, words.en] {
      if [.changePlanVariable, .read].contains(advice) { continue }
      for word in text.split(separator: " ") where !Self.toFillIn.contains(word) {
        #expect(tokens.contains(String(word)), "\(text) is not of \(line)")
      }
    }
  }

  @Test func whatReadsIsThreeCommands() throws {
    for word in ["plan", "report", "why"] {
      #expect(AdviceWords.commands(.read).en.contains(word))
      #expect(Schedctl.named([word]) != nil)
    }
    #expect(AdviceWords.commands(.changePlanVariable).en == "SCHEDCTL_FILE")
  }

  /// The rooms below know no command: they advise by name.
  @Test func noRoomNamesACommand() throws {
    let rooms = [
      "CivilTime", "Plan", "Scheduler", "Control", "PlanStore", "PlanExchange", "Reporting",
      "Documents", "FileSystem", "Planning",
    ]
    // The catalogue is the page about errors: it shows what the program says.
    for path in try Repository.sources()
    where rooms.contains(path.split(separator: "/")[1].description) && !path.contains("/Catalogue/")
    {
      for (number, line) in try Repository.text(path).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") || !code.contains("\"") {
          continue
        }
        #expect(
          !line.contains(#/schedctl [a-z]|`[a-z]|(^|[ "`（：])--[a-z]/#),
          "\(path):\(number + 1): \(code)")
      }
    }
  }

  /// What the command line itself tells people to run, in backquotes.
  @Test func whatIsQuotedAsACommandIsOne() throws {
    for path in try Repository.sources() where path.contains(/^Sources.(schedctl|Planning)\//) {
      for line in try Repository.text(path).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { continue }
        for match in code.matches(of: /`([^`]+)`/) {
          let words = match.1.split(separator: " ").map(String.init)
          // Programs and files of others, and options of every command.
          guard words[0] != "swift", words[0].contains(#/^[a-z-]+$/#), !words[0].hasPrefix("-")
          else { continue }
          let found = Schedctl.named(words[0] == "schedctl" ? Array(words.dropFirst()) : words)
          // The catalogue quotes values of files in the same way.
          if found == nil, path.contains("/Catalogue/"), words[0] != "schedctl" || words.count == 1
          {
            continue
          }
          #expect(found != nil, "\(path): \(match.0)")
          for option in words where option.hasPrefix("--") {
            #expect(found?.helpMessage().contains(option) == true, "\(path): \(match.0)")
          }
        }
      }
    }
  }
}

extension Schedctl {
  /// The command that words begin with; nil where the first is none.
  fileprivate static func named(_ words: [String]) -> (any ParsableCommand.Type)? {
    var found: (any ParsableCommand.Type)?
    for word in words {
      let configuration = (found ?? Schedctl.self).configuration
      let all =
        configuration.ungroupedSubcommands
        + configuration.groupedSubcommands.flatMap(\.subcommands)
      guard let next = all.first(where: { $0._commandName == word }) else { break }
      found = next
    }
    return found
  }
}
