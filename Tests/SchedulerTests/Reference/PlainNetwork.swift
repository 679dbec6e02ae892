import CivilTime
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
  let states: [State]
  let dataDate: Int?
  /// The calendar of each activity, its pauses taken out.
  let calendars: [PlainCalendar]
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
    let calendars = portfolio.activities.map { activity in
      let grain = portfolio.projects[activity.project].grain
      return PlainCalendar.of(
        .init(
          calendar: portfolio.calendars.first { $0.name == activity.calendar }!,
          pauses: portfolio.windows.filter { $0.name == activity.window && $0.kind == .pause },
          projectDay: grain == .day ? portfolio.projectDay : nil, days: days))
    }
    self.portfolio = portfolio
    self.states = states
    self.dataDate = dataDate
    self.calendars = calendars
    self.everyDay = everyDay
    self.starts = portfolio.activities.indices.map {
      AllowedStarts(of: portfolio.activities[$0], in: portfolio, states[$0], calendars[$0])
    }
  }

  func isMilestone(_ i: Int) -> Bool { portfolio.activities[i].kind == .milestone }

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
    switch relation.lag.counting {
    case .calendarDays: return everyDay.add(x, relation.lag.minutes)
    case .successor: return calendars[relation.successor].add(x, relation.lag.minutes)
    case .predecessor: return calendars[i].add(x, relation.lag.minutes)
    case .elapsed: return x + relation.lag.minutes
    case .project: return everyDay.add(x, relation.lag.minutes)
    }
  }

  /// g(s): the least start of the successor, when the predecessor's work begins at `s`; nil when
  /// there is none on the horizon.
  func leastStart(_ relation: Relation, from s: Int) -> Int? {
    let y = demand(relation, from: s)
    return starts[relation.successor].first { meets(relation, y, $0) }
  }

  /// Whether the successor, begun at `s`, does what the relation asks for, by definition.
  func meets(_ relation: Relation, _ y: Int, _ s: Int) -> Bool {
    let j = relation.successor
    if relation.kind.isToStart { return s >= y }
    if isMilestone(j) { return s >= y }
    let calendar = calendars[j]
    if portfolio.projects[portfolio.activities[j].project].grain == .minute {
      return calendar.worked(finish(j, from: s)) >= calendar.worked(y)
    }
    return finish(j, from: s) >= everyDay.finishForm(everyDay.worked(y))
  }
}
