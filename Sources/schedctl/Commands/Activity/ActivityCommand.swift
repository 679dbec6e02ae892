import ArgumentParser
import Control
import Plan
import PlanExchange
import PlanStore
import Scheduler

/// `activity …`.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Add, change and remove activities.",
    subcommands: [
      ActivityAddCommand.self, ActivitySetCommand.self, ActivityRemoveCommand.self,
    ])
}

/// What can be said about an activity: the columns of a plan file.
struct ActivityFields: ParsableArguments {
  @Option(name: .long, help: "The name people see.")
  var name: String?

  @Option(name: .customLong("name-en"), help: "The English name.")
  var englishName: String?

  @Option(name: .long, help: "The duration in whole days of its calendar; 0 for a milestone.")
  var days: Int?

  @Option(name: .long, help: "workday, calendar-day, or a calendar of the plan.")
  var calendar: String?

  @Option(name: .long, help: "Predecessors as in a plan file, such as \"C05FS+4 C06SS\".")
  var after: String?

  @Option(name: .long, help: "The node level, 1 to 3.")
  var level: Int?

  @Option(
    name: .long, help: "commence, ground-level, topping-out, completion or opening.")
  var role: String?

  @Option(name: .long, help: "The office that owes it.")
  var office: String?

  @Option(name: .long, help: "The window it must respect; \"\" for none.")
  var window: String?

  @Option(name: .long, help: "Source and remarks.")
  var note: String?

  @Option(name: .long, help: "The summary it is a part of; \"\" for none.")
  var parent: String?

  @Option(
    name: .long,
    help: "task, milestone, start-milestone, finish-milestone, summary or level-of-effort.")
  var kind: String?

  @Option(
    name: .long,
    help: "What holds it beyond logic: \"SNET 2027-03-01\", FNET, ZFF or ZTF; \"\" for nothing.")
  var constraint: String?

  @Option(name: .long, help: "Whether its days are of 24 hours by the clock: yes or no.")
  var elapsed: String?

  /// Whether it has no duration of its own.
  var isWithoutDuration: Bool { kind.map { $0 != "task" && !$0.isEmpty } ?? false }

  @Option(
    name: .customLong("at"),
    help: "The activity that carries the project's required date, where that is in question.")
  var at: String?

  /// Changes an activity in nothing but what was said, and what follows from it: other kinds than
  /// work have no duration.
  func change(_ position: Int, of stored: inout StoredPlan) throws -> [Finding] {
    let old = stored.portfolio.activities[position]
    // A row has to have a name and a duration; what comes of them counts only where they were said.
    var row = self
    row.kind = kind ?? old.rareKind
    var scratch = stored.portfolio
    let told = try row.insert(
      code: old.code, name: old.name,
      days: days ?? (isWithoutDuration || old.duration == 0 ? 0 : 1), into: &scratch,
      project: old.project)
    var new = scratch.activities[position]
    if name == nil { new.name = old.name }
    if calendar == nil { new.calendar = old.calendar }
    if kind == nil {
      (new.kind, new.edge) = days == nil ? (old.kind, old.edge) : (new.kind, new.edge)
    }
    if elapsed == nil { new.isElapsed = old.isElapsed }
    if days == nil { new.duration = new.kind == .task ? old.duration : 0 }
    if after != nil { stored.portfolio.relations = scratch.relations }
    stored.portfolio.activities[position] = new
    return told
  }

  /// Puts what was said into a portfolio, checked as a plan file of one row is.
  func insert(
    code: String, name known: String, days: Int, into portfolio: inout Portfolio, project: Int
  ) throws -> [Finding] {
    let columns: [(String, String?)] = [
      ("code", code), ("name", name ?? known), ("name_en", englishName),
      ("duration_days", "\(days)"),
      ("calendar", calendar), ("predecessors", after), ("level", level.map(String.init)),
      ("milestone", kind == nil ? (days == 0 ? "yes" : "") : nil), ("role", role),
      ("office", office), ("window", window), ("note", note), ("parent", parent), ("kind", kind),
      ("constraint", constraint), ("elapsed", elapsed),
    ]
    let given = columns.compactMap { name, value in value.map { (name, $0) } }
    let row = given.map { "\"" + $0.1.replacing("\"", with: "\"\"") + "\"" }
    let text = given.map(\.0).joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
    do {
      return Self.withoutFile(
        try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: project))
    } catch {
      throw InvalidInput(Self.withoutFile(error.findings))
    }
  }

  /// What is told of the row by itself, for there is no file.
  private static func withoutFile(_ findings: [Finding]) -> [Finding] {
    findings.filter { $0.id != "not-in-file" }.map { finding in
      var finding = finding
      finding.place = nil
      return finding
    }
  }
}

/// `activity add CODE`.
struct ActivityAddCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an activity.",
    discussion: "schedctl activity add HS.C34 --name 校门 --days 20 --after \"C29SS+5\" --office 施工单位"
  )

  @Argument(help: "Its full code, such as HS.C34.")
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if fields.days == nil, !fields.isWithoutDuration {
      throw ValidationError("say how long it takes with --days")
    }
    if fields.name == nil { throw ValidationError("give it a name with --name") }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let (project, local) = try workspace.split(code)
    var told: [Finding] = []
    try workspace.change { stored in
      let portfolio = stored.portfolio
      if portfolio.activities.contains(where: { $0.project == project && $0.code == local }) {
        throw CommandFailure.refused(
          zh: "工作“\(code)”已经有了", en: "there is an activity \"\(code)\" already",
          hint: Wording(zh: "用 activity set 修改", en: "change it with `activity set`"))
      }
      told = try fields.insert(
        code: local, name: "", days: fields.days ?? 0, into: &stored.portfolio, project: project)
      if let at = fields.at { stored.confirmRequiredActivity(at, project: project) }
    }
    console.tell(told)
    console.tell("已添加工作 \(code)", "added activity \(code)")
    return 0
  }
}

/// `activity set CODE`.
struct ActivitySetCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change an activity; what is not named stays.")

  @Argument(help: "Its code.")
  var code: String

  @OptionGroup var fields: ActivityFields
  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try workspace.activity(code)
    let full = workspace.stored.portfolio.code(of: position)
    var told: [Finding] = []
    let isChanged = try workspace.change { stored in
      let project = stored.portfolio.activities[position].project
      told = try fields.change(position, of: &stored)
      if let at = fields.at { stored.confirmRequiredActivity(at, project: project) }
    }
    console.tell(told)
    console.tell(
      isChanged ? "已修改工作 \(full)" : "没有变化", isChanged ? "changed \(full)" : "nothing changed")
    return 0
  }
}

extension Activity {
  /// The word for a kind that a duration of 0 does not tell; nil for work and plain milestones.
  fileprivate var rareKind: String? {
    switch (kind, edge) {
    case (.summary, _): "summary"
    case (.levelOfEffort, _): "level-of-effort"
    case (.milestone, .start?): "start-milestone"
    case (.milestone, .finish?): "finish-milestone"
    default: nil
    }
  }
}

/// `activity remove CODE`.
struct ActivityRemoveCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove an activity without progress, with its relations.")

  @Argument(help: "Its code.")
  var code: String

  @Flag(name: .long, help: "Join its predecessors to its successors, finish to start.")
  var bridge = false

  @Option(
    name: .long, help: "The activity that carries the project's required date from now on.")
  var at: String?

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try workspace.activity(code)
    let full = workspace.stored.portfolio.code(of: position)
    try workspace.change { stored in
      let relations = stored.portfolio.relations
      let before = relations.filter { $0.successor == position }.map(\.predecessor)
      let after = relations.filter { $0.predecessor == position }.map(\.successor)
      if bridge {
        let joined = Set(relations.map { [$0.predecessor, $0.successor] })
        for predecessor in before {
          for successor in after where !joined.contains([predecessor, successor]) {
            stored.portfolio.relations.append(
              Relation(predecessor: predecessor, successor: successor))
          }
        }
      }
      let activity = stored.portfolio.activities[position]
      if let at { stored.moveRequiredDates(from: activity.code, to: at, project: activity.project) }
      stored.removeActivities { $0.project == activity.project && $0.code == activity.code }
    }
    console.tell("已移除工作 \(full)", "removed \(full)")
    return 0
  }
}
