import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Which random scenarios to make.
struct Mixture: CustomTestStringConvertible {
  var activities = 1...8
  var projects = 1...2
  var grains = Project.Grain.allCases
  var kinds = Relation.Kind.allCases
  /// How many of a hundred activities respect a window.
  var windows = 20
  var hasLeads = true
  /// How many of a hundred activities, lags and projects use a rule beyond the plainest.
  var rules = 15
  /// How many of a hundred activities carry constraints.
  var constraints = 15
  var hasProgress = false
  /// Whether work under way may have an expected finish or go on against its predecessors, which
  /// then no longer bind it.
  var hasWords = false

  var testDescription: String { hasProgress ? "with progress" : "without progress" }

  static let plain = Mixture()
  static let withProgress = Mixture(hasProgress: true)
  static let withWords = Mixture(hasProgress: true, hasWords: true)
}

extension Scenario {
  /// Makes the scenario that belongs to a seed: always the same one.
  static func random(_ seed: UInt64, _ mixture: Mixture = .plain) -> Scenario {
    var maker = ScenarioMaker(seed, mixture)
    var scenario = Scenario(portfolio: maker.portfolio(), seed: seed)
    if mixture.hasProgress { maker.addProgress(to: &scenario) }
    return scenario
  }
}

/// Makes one random scenario, drawing everything from one generator.
private struct ScenarioMaker {
  var random: SeededGenerator
  let mixture: Mixture
  var dayMinutes = 0

  init(_ seed: UInt64, _ mixture: Mixture) {
    random = SeededGenerator(seed)
    self.mixture = mixture
  }

  mutating func portfolio() -> Portfolio {
    let shifts = random.chance(85) ? Samples.tinyDay : [Shift].standardDay
    dayMinutes = shifts.minutes
    var portfolio = Portfolio(
      projectDay: shifts, calendars: Samples.calendars(shifts), windows: Samples.windows)
    for project in 0..<random.number(mixture.projects) {
      portfolio.projects.append(self.project(project))
    }
    for i in 0..<random.number(mixture.activities) {
      portfolio.activities.append(activity(i, in: portfolio))
    }
    portfolio.relations = relations(among: portfolio.activities.count)
    for project in portfolio.projects.indices { addRequiredDates(to: project, of: &portfolio) }
    addDerived(to: &portfolio)
    // Minutes by the clock, worked off a few a day, would lead off the horizon.
    for k in portfolio.relations.indices {
      let relation = portfolio.relations[k]
      guard let percent = relation.lag.percent, relation.lag.counting != .elapsed,
        portfolio.activities[relation.predecessor].isElapsed
      else { continue }
      portfolio.relations[k].lag.percent = percent.signum()
    }
    return portfolio
  }

  private mutating func project(_ number: Int) -> Project {
    let start = Instant(
      Samples.start + random.number(0...8), minuteOfDay: random.pick([0, 480, 480, 480, 601, 1080]))
    let calendar = random.chance(2 * mixture.rules) ? random.pick(["five", "odd"]) : nil
    let overrides = mixture.hasWords && random.chance(40)
    return Project(
      code: "P\(number)", name: "P\(number)", direction: random.pick(Project.Direction.allCases),
      grain: random.pick(mixture.grains), start: start, calendar: calendar,
      progressMode: overrides ? .progressOverride : .retainedLogic)
  }

  private mutating func activity(_ i: Int, in portfolio: Portfolio) -> Activity {
    let project = random.number(0...(portfolio.projects.count - 1))
    let isMilestone = random.chance(25)
    // The calendars with hours of their own work a few minutes a day: too few for long work.
    let ordinary = ["five", "seven", "odd", "holidays"]
    let isTiny = portfolio.projectDay == Samples.tinyDay
    let calendar = random.pick(isTiny && random.chance(30) ? Samples.names : ordinary)
    // On the day grain parts of days are odd, but not forbidden.
    let hasParts = random.chance(portfolio.projects[project].grain == .day ? 10 : 50)
    let minutes =
      hasParts ? random.number(1...(2 * dayMinutes)) : dayMinutes * random.number(1...4)
    let isElapsed = !isMilestone && random.chance(mixture.rules)
    // Of elapsed work on the minute grain every minute of a window would have to be listed.
    let isLong = isElapsed && portfolio.projects[project].grain == .minute
    let inside = isMilestone || isLong ? [] : ["break", "often"]
    let window = random.chance(mixture.windows) ? random.pick(inside + ["quiet", "dry"]) : nil
    // Some pause in several windows.
    let hasMore = mixture.windows > 0 && i.isMultiple(of: 3)
    let pauses = !hasMore ? [] : window == nil ? ["quiet"] : window == "quiet" ? ["rest"] : []
    return Activity(
      project: project, code: "A\(i)", name: "A\(i)", kind: isMilestone ? .milestone : .task,
      duration: isMilestone ? 0 : isElapsed ? random.number(1...3000) : minutes,
      calendar: calendar, window: window, isElapsed: isElapsed, constraints: constraints(),
      pauseWindows: pauses)
  }

  private mutating func constraints() -> [Constraint] {
    guard random.chance(mixture.constraints) else { return [] }
    let date = Instant(Samples.start + random.number(0...14), minuteOfDay: minute())
    switch random.number(0...4) {
    case 0: return [Constraint(.startNoEarlierThan, date)]
    case 1: return [Constraint(.finishNoEarlierThan, date)]
    case 2:
      return [
        Constraint(.startNoEarlierThan, date),
        Constraint(.finishNoEarlierThan, date + random.number(-3000...6000)),
      ]
    case 3: return [Constraint(.zeroFreeFloat)]
    default: return [Constraint(.zeroTotalFloat)]
    }
  }

  /// Puts activities under summaries, one of them in another, and adds relations at them and a
  /// level of effort.
  private mutating func addDerived(to portfolio: inout Portfolio) {
    let leaves = portfolio.activities.count
    guard random.chance(3 * mixture.rules), leaves > 1 else { return }
    let project = portfolio.activities[0].project
    for (code, parent) in [("S0", nil), ("S1", random.chance(50) ? "S0" : nil), ("S2", nil)] {
      portfolio.activities.append(
        Activity(
          project: project, code: code, name: code, kind: .summary, duration: 0,
          calendar: random.pick(["five", "seven"]), parent: parent))
    }
    for i in 0..<leaves where portfolio.activities[i].project == project && random.chance(70) {
      portfolio.activities[i].parent = random.pick(["S0", "S1", "S2"])
    }
    let (before, after) = (random.number(0...(leaves - 1)), leaves + random.number(0...2))
    var candidates = portfolio.relations
    for _ in 0..<random.number(1...2) {
      let isTo = random.chance(50)
      candidates.append(
        Relation(
          predecessor: isTo ? before : after, successor: isTo ? after : before,
          kind: random.pick(mixture.kinds), lag: lag()))
    }
    if random.chance(50) {
      candidates.append(
        Relation(
          predecessor: leaves + 2, successor: leaves, kind: random.pick(mixture.kinds), lag: lag()))
    }
    let level = portfolio.activities.count
    portfolio.activities.append(
      Activity(
        project: project, code: "L", name: "L", kind: .levelOfEffort, duration: 0,
        calendar: random.pick(["five", "seven"]), parent: random.pick([nil, "S1"])))
    for _ in 0..<random.number(0...3) {
      let other = random.number(0...(leaves - 1))
      let isTo = random.chance(60)
      candidates.append(
        Relation(
          predecessor: isTo ? other : level, successor: isTo ? level : other,
          kind: random.pick(Relation.Kind.allCases), lag: lag()))
    }
    // What would make a loop is left out.
    let plain = portfolio.relations.count
    for relation in candidates.dropFirst(plain) {
      portfolio.relations.append(relation)
      if (try? Network(portfolio)) == nil { portfolio.relations.removeLast() }
    }
  }

  /// Joins pairs of a random order, so that there is no loop and the order of input means nothing.
  private mutating func relations(among count: Int) -> [Relation] {
    let order = Array(0..<count).shuffled(using: &random)
    let density = random.pick([20, 35, 60])
    var relations: [Relation] = []
    for i in order.indices {
      for j in order.indices.dropFirst(i + 1) where random.chance(density) {
        for _ in 0..<(random.chance(15) ? 2 : 1) {
          relations.append(
            Relation(
              predecessor: order[i], successor: order[j], kind: random.pick(mixture.kinds),
              lag: lag()))
        }
      }
    }
    return relations.shuffled(using: &random)
  }

  private mutating func lag() -> Lag {
    let counting = random.pick(Lag.Counting.allCases)
    let sizes = mixture.hasLeads ? [0, 0, 0, 1, 2, 3, -1, -2] : [0, 0, 0, 1, 2, 3]
    let odd = random.chance(15) ? random.number((mixture.hasLeads ? -3 : 0)...3) : 0
    let day = counting == .elapsed ? 1440 : dayMinutes
    if random.chance(mixture.rules) {
      return Lag(
        percent: random.pick(mixture.hasLeads ? [50, 100, 33, -25, -150] : [50, 100, 33]),
        counting: counting)
    }
    return Lag(minutes: random.pick(sizes) * day + odd, counting: counting)
  }

  private mutating func addRequiredDates(to project: Int, of portfolio: inout Portfolio) {
    let codes = portfolio.activities.filter { $0.project == project }.map(\.code)
    guard !codes.isEmpty else { return }
    for _ in 0..<random.number(0...2) {
      let finish = Instant(
        Samples.start + random.number(3...45), minuteOfDay: random.pick([480, 602, 1080, 1080]))
      portfolio.projects[project].requiredDates.append(
        RequiredDate(activity: random.pick(codes), finish: finish))
    }
  }
}

extension ScenarioMaker {
  /// Adds a data date and facts, most of them in the order of work, some out of sequence.
  mutating func addProgress(to scenario: inout Scenario) {
    let date = Instant(Samples.start + random.number(-2...25), minuteOfDay: minute())
    scenario.dataDate = date
    let early = try? scenario.at(Samples.at("2026-01-02T00:00")).plainSchedule()
    let likely = random.pick([0, 30, 90])
    for i in scenario.portfolio.activities.indices
    where [.task, .milestone].contains(scenario.portfolio.activities[i].kind) {
      let planned = early.map { Instant(minute: Int32($0.earlyStart[i])) } ?? date
      guard random.chance(planned < date ? likely : likely / 4) else { continue }
      let since = max(0, date - (Samples.start - 4).midnight)
      let start =
        planned < date && random.chance(50) ? planned : date + -random.number(0...since)
      scenario.progress.append(
        record(scenario.portfolio.activities[i], at: i, start: start, date: date))
    }
  }

  private mutating func record(
    _ activity: Activity, at i: Int, start: Instant, date: Instant
  ) -> ProgressRecord {
    if activity.kind == .milestone {
      return ProgressRecord(activity: i, date: date, actualStart: start, actualFinish: start)
    }
    if random.chance(50) {
      let finish = random.chance(30) ? date : start + random.number(0...(date - start))
      return ProgressRecord(activity: i, date: date, actualStart: start, actualFinish: finish)
    }
    let remaining = random.number(1...(activity.duration + 2))
    var record = ProgressRecord(activity: i, date: date, actualStart: start, remaining: remaining)
    if random.chance(mixture.rules) {
      record.suspended = start + random.number(0...(date - start))
      record.resumes = record.suspended! + random.number(0...14_400)
    }
    if mixture.hasWords, random.chance(40) {
      record.expectedFinish = date + random.number(-2880...14_400)
    }
    return record
  }

  private mutating func minute() -> Int {
    random.chance(70)
      ? random.pick([0, 480, 481, 482, 601, 602, 720, 1080]) : random.number(0...1439)
  }
}

extension Day {
  /// The midnight that begins the day.
  var midnight: Instant { Instant(self, minuteOfDay: 0) }
}
