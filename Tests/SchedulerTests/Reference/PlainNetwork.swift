import CivilTime
import Control
import Plan
import Scheduler

/// What the words of design §4 mean, one definition a function, for one network at one data date.
///
/// Instants are minutes since 2000-01-01 as `Int`. The *start* of an activity is where its work
/// begins that is still to do: all of it before it has begun, the remaining work afterwards.
struct PlainNetwork {
  /// How far an activity has come.
  enum State: Hashable {
    case notStarted
    case inProgress(start: Int, remaining: Int)
    case complete(start: Int, finish: Int)
  }

  let portfolio: Portfolio
  /// The relations between placed activities, those at summaries expanded.
  let relations: [Relation]
  /// The position in the portfolio of each of them.
  let origin: [Int]
  /// The relations that no longer count, by their position in `relations`.
  var broken: Set<Int> = []
  /// When rested work goes on, and when work is expected to be finished.
  var resumes: [Int: Int] = [:]
  var expected: [Int: Int] = [:]
  var states: [State]
  let dataDate: Int?
  /// The calendar of each activity, its pauses taken out.
  let calendars: [PlainCalendar]
  /// The days that calendars list.
  let days: ClosedRange<Day>
  /// The project's day on every day of the week: 日历天.
  let everyDay: PlainCalendar
  /// The allowed starts of each activity.
  let starts: [AllowedStarts]

  init(
    _ portfolio: Portfolio, states: [State], dataDate: Int?,
    days: ClosedRange<Day> = Samples.horizon
  ) {
    let everyDay = PlainCalendar.of(
      .init(calendar: nil, pauses: [], projectDay: portfolio.projectDay, days: days))
    let clock = PlainCalendar.Recipe(
      calendar: nil, pauses: [], projectDay: nil, days: days, isClock: true)
    let own = portfolio.activities.map { activity in
      let grain = portfolio.projects[activity.project].grain
      return PlainCalendar.of(
        .init(
          calendar: portfolio.calendars.first { $0.name == activity.calendar }!,
          pauses: portfolio.windows.filter {
            activity.windows.contains($0.name) && $0.kind == .pause
          },
          projectDay: grain == .day ? portfolio.projectDay : nil, days: days))
    }
    let calendars = portfolio.activities.indices.map {
      portfolio.activities[$0].isElapsed ? PlainCalendar.of(clock) : own[$0]
    }
    self.days = days
    (relations, origin) = plainRelations(portfolio)
    self.portfolio = portfolio
    self.states = states
    self.dataDate = dataDate
    self.calendars = calendars
    self.everyDay = everyDay
    self.starts = portfolio.activities.indices.map {
      AllowedStarts(
        of: portfolio.activities[$0], in: portfolio, states[$0], calendars[$0], days: own[$0])
    }
  }

  func isMilestone(_ i: Int) -> Bool { portfolio.activities[i].kind == .milestone }

  /// The activities that have dates of their own.
  var placed: [Int] {
    portfolio.activities.indices.filter {
      [.task, .milestone].contains(portfolio.activities[$0].kind)
    }
  }

  /// The relations that count, with their positions in `relations`.
  var counting: [(Int, Relation)] {
    relations.enumerated().filter { !broken.contains($0.offset) }.map { ($0.offset, $0.element) }
  }

  func isComplete(_ i: Int) -> Bool {
    if case .complete = states[i] { true } else { false }
  }

  func isInProgress(_ i: Int) -> Bool {
    if case .inProgress = states[i] { true } else { false }
  }

  /// F(s): where the work ends that begins at `s`.
  func finish(_ i: Int, from s: Int) -> Int {
    switch states[i] {
    case .notStarted: calendars[i].add(s, portfolio.activities[i].duration)
    case .inProgress(_, let remaining): calendars[i].add(s, remaining)
    case .complete(_, let finish): finish
    }
  }

  /// Whether a later start of the predecessor would be felt at all: actuals do not move, and what
  /// is complete follows nobody.
  func binds(_ relation: Relation) -> Bool {
    if isComplete(relation.predecessor) || isComplete(relation.successor) { return false }
    return relation.kind.isFromFinish || !isInProgress(relation.predecessor)
  }

  /// y: the instant the relation asks for, when the predecessor's work begins at `s`.
  func demand(_ relation: Relation, from s: Int) -> Int {
    let i = relation.predecessor
    var x = relation.kind.isFromFinish ? finish(i, from: s) : s
    switch states[i] {
    case .notStarted: break
    case .inProgress(let start, _): if !relation.kind.isFromFinish { x = start }
    case .complete(let start, let end): x = relation.kind.isFromFinish ? end : start
    }
    return away(relation, from: x)
  }

  /// The instant that lies a relation's lag after another; where it is looked for backward, the last
  /// one from which the lag does not lead past it.
  func away(_ relation: Relation, from x: Int, back: Bool = false) -> Int {
    if back, minutes(of: relation) != 0 {
      return AllowedStarts.raw(everyDay.horizon).last { away(relation, from: $0) <= x } ?? x
    }
    let i = relation.predecessor
    let minutes = minutes(of: relation)
    switch relation.lag.counting {
    case .calendarDays: return everyDay.add(x, minutes)
    case .successor: return calendars[relation.successor].add(x, minutes)
    case .predecessor: return calendars[i].add(x, minutes)
    case .elapsed: return x + minutes
    case .project: return projectCalendar(of: relation.successor).add(x, minutes)
    }
  }

  /// A percentage is of the whole duration of the predecessor; what is less than a minute is left
  /// out, of a lead too.
  func minutes(of relation: Relation) -> Int {
    guard let percent = relation.lag.percent else { return relation.lag.minutes }
    let hundredths = abs(percent) * portfolio.activities[relation.predecessor].duration
    return (hundredths - hundredths % 100) / 100 * percent.signum()
  }

  /// The calendar of an activity's project; every day where it has none.
  private func projectCalendar(of i: Int) -> PlainCalendar {
    let project = portfolio.projects[portfolio.activities[i].project]
    guard let name = project.calendar else { return everyDay }
    return PlainCalendar.of(
      .init(
        calendar: portfolio.calendars.first { $0.name == name }!, pauses: [],
        projectDay: project.grain == .day ? portfolio.projectDay : nil, days: days))
  }

  /// g(s): the least start of the successor, when the predecessor's work begins at `s`; nil when
  /// there is none on the horizon.
  func leastStart(_ relation: Relation, from s: Int) -> Int? {
    let y = demand(relation, from: s)
    return starts[relation.successor].first { meets(relation, y, $0) }
  }

  /// Whether work went on against a relation to its start, which then counts no longer where the
  /// project overrides: it began before the relation, with its predecessor where it is, allowed.
  func isBroken(_ relation: Relation, from predecessor: Int) -> Bool {
    let j = relation.successor
    guard relation.kind.isToStart, case .inProgress(let start, _) = states[j] else { return false }
    let project = portfolio.projects[portfolio.activities[j].project]
    guard project.progressMode == .progressOverride else { return false }
    return everyDay.worked(start) < everyDay.worked(demand(relation, from: predecessor))
  }

  /// Whether the successor, begun at `s`, does what the relation asks for, by definition.
  func meets(_ relation: Relation, _ y: Int, _ s: Int) -> Bool {
    relation.kind.isToStart ? s >= y : finishes(relation.successor, from: s, by: y)
  }

  /// Whether work begun at `s` does not finish before `y`.
  func finishes(_ j: Int, from s: Int, by y: Int) -> Bool {
    if isMilestone(j) { return s >= y }
    let calendar = calendars[j]
    if portfolio.projects[portfolio.activities[j].project].grain == .minute {
      return calendar.worked(finish(j, from: s)) >= calendar.worked(y)
    }
    return finish(j, from: s) >= everyDay.finishForm(everyDay.worked(y))
  }
}
