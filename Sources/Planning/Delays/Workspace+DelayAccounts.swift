import Analysis
import CivilTime
import Control
import Plan
import PlanStore
import Scheduler

/// Who lost the days of a required date.
extension Workspace {
  /// Accounts for the moves of required dates between two days, report by report.
  ///
  /// - Throws: Where a name is unknown, the days are in the wrong order or nothing was reported by then, or
  ///   what is named was not in the plan at the start.
  public func delays(_ request: DelayRequest) throws -> DelayAnswer {
    let comparison = try comparison()
    let carriers = try requiredWork(request.names, comparison)
    let portfolio = comparison.schedule.network.portfolio
    let projects = Set(carriers.map { portfolio.activities[$0].project })
    let moments = try moments(request, of: projects)
    let identities = try identity().activities
    let wanted = carriers.map { identities[$0] }
    let periods = try DelayMoments(moments, in: file).periods
    func day(_ instant: Instant) -> Day { instant.day }
    let span = (
      from: request.from ?? day(moments[0].known),
      to: request.to ?? day(moments[moments.count - 1].known)
    )
    let accounts = DelayAnalysis.accounts(of: wanted, over: periods)
    var later: [(code: String, from: Day)] = []
    for (carrier, identity) in zip(carriers, wanted) {
      // Where there was no plan at all at the start, the first period begins later.
      let isThere = periods.first.map {
        $0.opening == moments[0].known && $0.before.identities.contains(identity)
      }
      guard isThere != true else { continue }
      let code = portfolio.code(of: carrier)
      let first = accounts.first { $0.carrier.identity == identity }?.windows.first
      guard request.names.isEmpty, let first else {
        throw Refusal.notThere(code, on: span.from, from: first.map { day($0.opening) })
      }
      later.append((code, day(first.opening)))
    }
    guard !accounts.isEmpty else { throw Refusal.noHistory(span.from) }
    var required: [Int: Instant] = [:]
    for date in comparison.requiredDates.reversed() {
      let identity = identities[date.activity]
      required[identity] = min(required[identity] ?? date.required.finish, date.required.finish)
    }
    return DelayAnswer(
      accounts: accounts, required: required, comparison: comparison, later: later, span: span)
  }

  /// The work that carries the dates asked for: of a project that of the date hardest to keep.
  func requiredWork(_ names: [String], _ comparison: Comparison) throws -> [Int] {
    let projects = stored.portfolio.projects
    func tightest(_ project: Int) -> Int? {
      comparison.requiredDates.filter { $0.project == project }.min { $0.minutes < $1.minutes }?
        .activity
    }
    guard names.isEmpty else {
      return try names.map { name in
        let isActivity = name.contains(".")
        if !isActivity, let own = tightest(try project(name)) { return own }
        return try target(isActivity ? name : projects[try project(name)].code)
      }
    }
    let found = projects.indices.compactMap(tightest)
    guard !found.isEmpty else {
      throw Refusal(
        zh: "没有一个项目有要求完成时间，没有可比的日期",
        en: "no project has a required date to compare",
        hint: Hint(
          zh: "用 \(.addRequiredDate) 写明要求完成时间，或写一个节点的代码",
          en: "state one with `\(.addRequiredDate)`, or name a milestone"))
    }
    return found
  }

  /// The moments between which it is told: the days asked for, and the reports between them.
  private func moments(
    _ request: DelayRequest, of projects: Set<Int>
  ) throws -> [DelayMoments.Moment] {
    let activities = stored.portfolio.activities
    let reports = Set(
      stored.progress.filter { projects.contains(activities[$0.activity].project) }.map(\.date)
    ).sorted()
    guard let firstReport = reports.first, let lastReport = reports.last else {
      throw Refusal.nothingReported
    }
    let opening = projectDay[0].from
    func known(_ day: Day) -> Instant {
      reports.last { $0.day == day } ?? Instant(day, minuteOfDay: opening)
    }
    let start = request.from.map(known) ?? firstReport
    let end = request.to.map(known) ?? max(start, lastReport)
    var dates = [start] + reports.filter { start < $0 && $0 < end }
    if end > start { dates.append(end) }
    var entries: [Day: Int] = [:]
    var moments: [DelayMoments.Moment] = []
    for date in dates {
      let day = date.weekClosed(opening: opening)
      let entry =
        try entries[day.monday] ?? file.entry(at: .settled(PlanMoment.Week(of: day, opening)))
      entries[day.monday] = entry
      moments.append(DelayMoments.Moment(known: date, entry: max(entry, moments.last?.entry ?? 0)))
    }
    // What was changed since the last report belongs to the plan as it stands.
    if request.to == nil, let last = moments.last, last.entry < revision {
      moments.append(DelayMoments.Moment(known: last.known, entry: revision))
    }
    guard moments.count > 1 else {
      if let last = request.to { throw Refusal.nothingReported(by: last, first: firstReport.day) }
      throw Refusal.noHistory(request.from ?? firstReport.day)
    }
    return moments
  }
}

extension Refusal {
  static var nothingReported: Refusal {
    Refusal(
      zh: "还没有填报过进展，没有什么可比", en: "nothing was reported yet, so there is nothing to compare",
      hint: Hint(zh: "先填报进展", en: "report progress first"))
  }

  fileprivate static func noHistory(_ day: Day) -> Refusal {
    Refusal(
      zh: "\(day) 以来没有可以比较的两次预计", en: "since \(day) there are no two forecasts to compare",
      hint: Hint(
        zh: "起始日写早一些，或等下一次填报之后再看", en: "begin earlier, or ask after the next report"))
  }

  fileprivate static func nothingReported(by day: Day, first: Day) -> Refusal {
    Refusal(
      zh: "到 \(day) 为止没有可以比较的两次预计：\(first) 才第一次填报",
      en: "until \(day) there are no two forecasts to compare: the first report is of \(first)",
      hint: Hint(
        zh: "截止日写 \(first) 以后的日期", en: "let the last day be one after \(first)"))
  }

  fileprivate static func notThere(_ code: String, on day: Day, from first: Day?) -> Refusal {
    Refusal(
      zh: "\(code) 在 \(day) 还不在计划里，说不出它的日期怎样变动",
      en: "\(code) was not in the plan on \(day), so nothing can be said of its date",
      hint: first.map {
        Hint(zh: "起始日从 \($0) 写起", en: "begin on \($0)")
      } ?? Hint(zh: "起始日写晚一些", en: "begin later"))
  }
}
