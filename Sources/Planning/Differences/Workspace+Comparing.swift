import CivilTime
public import Control
import FileSystem
public import Plan
import PlanExchange
import PlanStore
public import Reporting
import Scheduler

/// Two plans that were compared, with what people call them.
public struct ComparedPlans {
  /// What was compared.
  public let comparison: PlanComparison
  /// What people call the two.
  public let titles: (before: Wording, after: Wording)
  /// The plans, with the shipped calendars.
  public let portfolios: (before: Portfolio, after: Portfolio)
  /// The changes that moved dates, by the activities: of each the last.
  public let movers: [ActivityName: DifferenceReport.Mover]
}

/// One side of a comparison.
private struct Side {
  var plan: DatedPlan
  var title: Wording
  var portfolio: Portfolio
  /// The line of the log after which the plan stood so; nil for another file's.
  var entry: Int?
  /// The projects that a baseline is of; nil for all.
  var projects: Set<String>?
}

extension Workspace {
  /// Compares two plans.
  ///
  /// - Parameters:
  ///   - read: Opens a file.
  public func compare(
    _ from: PlanReference, _ to: PlanReference, reading read: (String) throws -> PlanInput
  ) throws -> ComparedPlans {
    var before = try side(from, reading: read)
    var after = try side(to, reading: read)
    align(&before, from, &after, to)
    if let projects = before.projects { after.keep(projects) }
    if let projects = after.projects { before.keep(projects) }
    let comparison = PlanComparison(from: before.plan, to: after.plan)
    var movers: [ActivityName: DifferenceReport.Mover] = [:]
    if let old = before.entry, let new = after.entry, from.isOwn, to.isOwn,
      !(from.isProject && to.isProject)
    {
      movers = try self.movers(of: comparison.moves, from: old, to: new)
    }
    return ComparedPlans(
      comparison: comparison, titles: (before.title, after.title),
      portfolios: (before.portfolio, after.portfolio), movers: movers)
  }

  private func side(
    _ reference: PlanReference, reading read: (String) throws -> PlanInput
  ) throws -> Side {
    switch reference {
    case .now:
      return Side(self, Wording(zh: "现在", en: "now"))
    case .project(let code):
      let name = stored.portfolio.projects.first { $0.code == code }?.name ?? ""
      return Side(self, Wording(zh: "\(code) \(name)", en: "\(code) \(name)"))
    case .entry(let number):
      return Side(
        try asItStood(at: .entry(number)),
        Wording(zh: "第 \(number) 条之后", en: "after line \(number)"))
    case .day(let day):
      return Side(try asItStood(on: day), Wording(zh: "\(day) 当天结束时", en: "the end of \(day)"))
    case .baseline(let number):
      return try frozen(number)
    case .file(let path):
      do {
        let other = try PlanFile.open(at: path, access: .readOnly)
        return Side(
          try Workspace(other, signing: signature, telling: tell, watching: watch),
          Wording(zh: other.path, en: other.path))
      } catch PlanFileError.notAPlan(_, .notADatabase) {
        return try Side(path, try read(path))
      }
    }
  }

  /// The plan as it was when a baseline was taken, with the dates of the baseline.
  private func frozen(_ number: Int) throws -> Side {
    let baseline = try baseline("\(number)")
    let rewind = try PlanRewind(file)
    while rewind.last != nil, try !rewind.subjects().baselines.contains(number) {
      try rewind.stepBack()
    }
    // A baseline that was taken before the journal began stands with the plan as it is.
    let then = rewind.last == nil ? self : try asItStood(at: .entry(rewind.last?.number ?? 0))
    let title = baseline.dataDate.map { " \($0.day)" } ?? ""
    var side = Side(
      then,
      Wording(
        zh: "基准计划 \(number) \(baseline.name)\(title)",
        en: "baseline \(number) \(baseline.name)\(title)"))
    let portfolio = then.stored.portfolio
    let dates = then.stored.baselines.first { $0.number == number } ?? baseline
    var projects: Set<String> = []
    var finishes: [ActivityName: Instant] = [:]
    for (position, activity) in portfolio.activities.enumerated() {
      guard let frozen = dates[position] else { continue }
      let project = portfolio.projects[activity.project].code
      projects.insert(project)
      finishes[ActivityName(project: project, code: activity.code)] = frozen.finish
    }
    side.plan.finishes = finishes
    side.projects = projects
    return side
  }

  /// Lets what is compared with one project be one project, too, under the same code.
  private func align(
    _ before: inout Side, _ from: PlanReference, _ after: inout Side, _ to: PlanReference
  ) {
    switch (from, to) {
    case (.project(let old), .project(let new)):
      before.plan = before.plan.part(old, as: new)
      after.plan = after.plan.part(new, as: new)
    case (.project(let code), _):
      before.plan = before.plan.part(code, as: code)
      after.plan = after.plan.part(after.only(code), as: code)
    case (_, .project(let code)):
      before.plan = before.plan.part(before.only(code), as: code)
      after.plan = after.plan.part(code, as: code)
    default: break
    }
  }

  /// The last change that moved each date: the plan goes back, and the first step back that changes a
  /// date was the one that made it.
  private func movers(
    of moves: [DateMove], from old: Int, to new: Int
  ) throws -> [ActivityName: DifferenceReport.Mover] {
    var open: [ActivityName: DateMove] = [:]
    for move in moves { open[move.name] = move }
    var movers: [ActivityName: DifferenceReport.Mover] = [:]
    let (first, last) = (min(old, new), max(old, new))
    let isBackwards = old > new
    let rewind = try PlanRewind(file)
    while let entry = rewind.last, entry.number > last { try rewind.stepBack() }
    while !open.isEmpty, let entry = rewind.last, entry.number > first {
      let movesDates = try rewind.subjects().movesDates
      try rewind.stepBack()
      guard movesDates, let schedule = try? scheduled(try rewind.load()) else { continue }
      let dates = DatedPlan(PlanContents(Portfolio()), schedule).finishes
      for (name, move) in open {
        guard let date = dates[name], date != (isBackwards ? move.before : move.after)
        else { continue }
        movers[name] = DifferenceReport.Mover(
          number: entry.number, when: entry.line.when, who: entry.line.who,
          command: entry.line.command)
        open[name] = nil
      }
    }
    return movers
  }
}

extension PlanReference {
  /// Whether it is of the plan itself.
  fileprivate var isOwn: Bool { if case .file = self { false } else { true } }

  fileprivate var isProject: Bool { if case .project = self { true } else { false } }
}

extension Side {
  /// The plan of an open file, as it stands there.
  init(_ workspace: Workspace, _ title: Wording) {
    let whole = workspace.stored
    let schedule = try? workspace.scheduled(whole)
    plan = DatedPlan(whole.contents, schedule)
    self.title = title
    portfolio = whole.portfolio.withShippedCalendars(whole.holidays)
    entry = workspace.revision
  }

  /// The plan of another file.
  init(_ path: String, _ input: PlanInput) throws {
    title = Wording(zh: path, en: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let code = name.split(separator: ".").first.map(String.init) ?? "P"
    let loose = try LoosePlan(
      input, LoosePlan.Options(code: ActivityCode.isValid(code) ? code : "P"), telling: { _ in })
    portfolio = loose.portfolio
    var own = loose.portfolio
    let shipped = [WorkCalendar.workdayName, WorkCalendar.calendarDayName]
    own.calendars.removeAll { shipped.contains($0.name) }
    plan = DatedPlan(PlanContents(own), try? loose.comparison().schedule)
  }

  /// The code of the project that is compared with one of a code: the same, else the only one.
  func only(_ code: String) -> String {
    let projects = plan.contents.portfolio.projects
    if projects.contains(where: { $0.code == code }) || projects.count != 1 { return code }
    return projects[0].code
  }

  /// Leaves the dates of some projects.
  mutating func keep(_ projects: Set<String>) {
    plan.finishes = plan.finishes.filter { projects.contains($0.key.project) }
  }
}
