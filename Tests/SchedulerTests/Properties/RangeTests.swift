import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// No sum of legal numbers leaves what the engine can carry: it is refused by name.
@Suite struct RangeTests {
  private func network(
    _ activities: [Activity], _ relations: [Relation] = [], start: String = "2026-04-06T08:00",
    requiredBy date: String? = nil, direction: Project.Direction = .forward, reserve: Int = 0
  ) throws(InvalidInput) -> Network {
    try Network(
      Portfolio(
        calendars: Samples.calendars(.standardDay),
        projects: [
          Project(
            code: "P", name: "P", direction: direction, grain: .day,
            start: direction == .forward ? Samples.at(start) : nil,
            requiredDates: date.map { [RequiredDate(activity: nil, finish: Samples.at($0))] } ?? [],
            reserveDays: reserve)
        ], activities: activities, relations: relations))
  }

  private func work(_ count: Int, days: Int = 36_500) -> [Activity] {
    (0..<count).map {
      Activity(project: 0, code: "A\($0)", name: "", duration: days * 480, calendar: "seven")
    }
  }

  private func chain(_ count: Int, _ lag: Lag = .zero) -> [Relation] {
    (1..<count).map { Relation(predecessor: $0 - 1, successor: $0, lag: lag) }
  }

  private func findings(_ body: () throws(InvalidInput) -> Schedule) -> [Finding] {
    do throws(InvalidInput) {
      _ = try body()
      return []
    } catch { return error.findings }
  }

  @Test(arguments: [40, 41, 30_000])
  func aChainThatLeavesAllYearsIsRefused(_ count: Int) throws {
    let network = try network(work(count), chain(count))
    let found = findings { () throws(InvalidInput) in try network.schedule() }
    #expect(!found.isEmpty && found.allSatisfy { $0.id == "date-out-of-range" })
    #expect(found.count <= 20)
    #expect(found[0].message.en.contains("past the year 5999"))
  }

  @Test func aChainWithinAllYearsIsScheduled() throws {
    let schedule = try network(work(39), chain(39)).schedule()
    #expect(schedule.projects[0].finish?.day.year == 5923)
    #expect(schedule.activities.allSatisfy { $0.totalFloat == 0 })
  }

  /// Work that ends too late though it begins in time.
  @Test func theLastFinishCountsToo() throws {
    let network = try network(work(1, days: 1_100_000), start: "2999-01-01T08:00")
    let found = findings { () throws(InvalidInput) in try network.schedule() }
    #expect(found.map(\.id) == ["date-out-of-range"])
  }

  /// A plan backward that would have to begin before the year 1, with a start of its own or without.
  @Test(arguments: [Project.Direction.forward, .backward])
  func aRequiredDateThatAsksForTheTimeBeforeAllYearsIsRefused(
    _ direction: Project.Direction
  ) throws {
    let network = try network(
      work(25), chain(25), requiredBy: "2028-09-01T18:00", direction: direction)
    let found = findings { () throws(InvalidInput) in try network.schedule() }
    #expect(!found.isEmpty && found.allSatisfy { $0.id == "date-out-of-range" })
    #expect(found[0].message.en.contains("before the year 1"))
  }

  /// The internal target lies a hundred years before the required date.
  @Test func theInternalTargetIsLookedAtToo() throws {
    let kept = try network(work(20), chain(20), requiredBy: "2028-09-01T18:00")
    #expect(findings { () throws(InvalidInput) in try kept.schedule() }.isEmpty)
    let reserved = try network(
      work(20), chain(20), requiredBy: "2028-09-01T18:00", reserve: 36_500)
    let found = findings { () throws(InvalidInput) in try reserved.schedule() }
    #expect(found.map(\.id) == ["date-out-of-range"])
  }

  @Test func aLagThatComesToTooMuchIsRefused() {
    let relations = [
      Relation(predecessor: 0, successor: 1, lag: Lag(percent: 10_000, counting: .elapsed))
    ]
    let error = #expect(throws: InvalidInput.self) { try network(work(2), relations) }
    #expect(error?.findings.map(\.id) == ["date-out-of-range"])
    #expect(error?.findings.first?.message.en.contains("the lag from P.A0 to P.A1") == true)
  }

  @Test(arguments: [Int.min, -1, 1 << 40, Int.max])
  func numbersNobodyMeansAreRefused(_ number: Int) {
    func expectRefusal(_ id: String, _ change: (inout Activity, inout Relation) -> Void) {
      var activities = work(2, days: 1)
      var relation = Relation(predecessor: 0, successor: 1)
      change(&activities[0], &relation)
      let error = #expect(throws: InvalidInput.self) { try network(activities, [relation]) }
      #expect(error?.findings.contains { $0.id == id } == true)
    }
    expectRefusal(number < 0 ? "negative-duration" : "date-out-of-range") { activity, _ in
      activity.duration = number
    }
    expectRefusal("number-out-of-range") { activity, _ in activity.level = number }
    if number != -1 {
      expectRefusal("number-out-of-range") { activity, _ in activity.levelingDelay = number }
      expectRefusal("date-out-of-range") { _, relation in
        relation.lag = Lag(minutes: number, counting: .elapsed)
      }
      expectRefusal("percent-too-large") { _, relation in
        relation.lag = Lag(percent: number, counting: .elapsed)
      }
    }
  }

  @Test(arguments: [Int.min, -1, 1 << 40, Int.max])
  func progressNobodyMeansIsRefused(_ remaining: Int) throws {
    let network = try network(work(1, days: 10))
    let date = Samples.at("2026-05-01T08:00")
    let record = ProgressRecord(activity: 0, date: date, actualStart: date, remaining: remaining)
    let found = findings { () throws(InvalidInput) in try network.schedule(progress: [record]) }
    #expect(found.map(\.id) == ["remaining-out-of-range"])
    #expect(
      network.portfolio.contradictions(in: [record]).map(\.id) == ["remaining-out-of-range"])
    for percent in [Double.nan, -1, 100.5, 1e300, .infinity] {
      let record = ProgressRecord(activity: 0, date: date, percent: percent)
      #expect(
        network.portfolio.contradictions(in: [record]).map(\.id) == ["percent-out-of-range"])
    }
  }
}
