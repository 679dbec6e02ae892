import CivilTime
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
  var hasProgress = false

  var testDescription: String { hasProgress ? "with progress" : "without progress" }

  static let plain = Mixture()
  static let withProgress = Mixture(hasProgress: true)
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
    return portfolio
  }

  private mutating func project(_ number: Int) -> Project {
    let start = Instant(
      Samples.start + random.number(0...8), minuteOfDay: random.pick([0, 480, 480, 480, 601, 1080]))
    return Project(
      code: "P\(number)", name: "P\(number)", direction: random.pick(Project.Direction.allCases),
      grain: random.pick(mixture.grains), start: start)
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
    let inside = isMilestone ? [] : ["break", "often"]
    let window = random.chance(mixture.windows) ? random.pick(inside + ["quiet", "dry"]) : nil
    return Activity(
      project: project, code: "A\(i)", name: "A\(i)", kind: isMilestone ? .milestone : .task,
      duration: isMilestone ? 0 : minutes, calendar: calendar, window: window)
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
    for i in scenario.portfolio.activities.indices {
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
    return ProgressRecord(activity: i, date: date, actualStart: start, remaining: remaining)
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
