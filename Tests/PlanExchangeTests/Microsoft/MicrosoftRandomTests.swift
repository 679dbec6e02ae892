import CivilTime
import Plan
import PlanExchange
import Scheduler
import Testing

/// Random Microsoft plans against rules that can be told without the passes.
@Suite struct MicrosoftRandomTests {
  typealias Numbers = MicrosoftFuzzTests.Numbers

  static func schedule(_ text: String) throws -> (MicrosoftProject, Schedule) {
    let project = try MicrosoftPlan.read(text)
    return (project, try MicrosoftCaseTests.schedule(project))
  }

  /// A plan with inactive tasks gives the dates of the plan written without them, each
  /// of their predecessors linked to each of their successors.
  @Test func inactiveTasksAreAsIfJoinedPast() throws {
    for seed in 0..<300 {
      var numbers = Numbers(state: UInt64(seed) &* 104_729 &+ 3)
      let count = Int.random(in: 3...9, using: &numbers)
      let hours = (0..<count).map { _ in Int.random(in: 1...30, using: &numbers) }
      let isGone = (0..<count).map { _ in Int.random(in: 0..<3, using: &numbers) == 0 }
      var links = [Set<Int>](repeating: [], count: count)
      for successor in 1..<count {
        for predecessor in 0..<successor where Int.random(in: 0..<3, using: &numbers) == 0 {
          links[successor].insert(predecessor)
        }
      }
      func behind(_ task: Int) -> Set<Int> {
        links[task].reduce(into: []) { found, other in
          if isGone[other] { found.formUnion(behind(other)) } else { found.insert(other) }
        }
      }
      func text(_ written: (Int) -> String?) -> String {
        MicrosoftPlan.file(tasks: (0..<count).compactMap(written).joined())
      }
      let typed =
        "<Active>0</Active><Start>2027-03-05T08:00:00</Start><Finish>2027-03-06T17:00:00</Finish>"
      let (with, dates) = try Self.schedule(
        text { task in
          let own = links[task].sorted().map { MicrosoftPlan.link($0 + 1) }.joined()
          return MicrosoftPlan.task(task + 1, hours: hours[task], (isGone[task] ? typed : "") + own)
        })
      let (without, expected) = try Self.schedule(
        text { task in
          let own = behind(task).sorted().map { MicrosoftPlan.link($0 + 1) }.joined()
          return isGone[task] ? nil : MicrosoftPlan.task(task + 1, hours: hours[task], own)
        })
      for (position, activity) in without.portfolio.activities.enumerated() {
        let other = try #require(
          with.portfolio.activities.firstIndex { $0.uid == activity.uid })
        let (a, b) = (expected.activities[position], dates.activities[other])
        #expect(a.start == b.start && a.finish == b.finish, "\(seed) \(activity.code)")
        #expect(a.totalFloat == b.totalFloat && a.freeFloat == b.freeFloat, "\(seed)")
        #expect(a.floatStart == b.floatStart && a.floatFinish == b.floatFinish, "\(seed)")
      }
      #expect(expected.projects[0].finish == dates.projects[0].finish, "\(seed)")
      // Our own rules take the plan too.
      let adapted = with.adapted()
      #expect(adapted.portfolio.activities.count == without.portfolio.activities.count)
      _ = try MicrosoftCaseTests.schedule(adapted)
    }
  }

  /// A fraction of hours that is a whole number of minutes is that number.
  @Test func fractionsOfHoursAreExact() throws {
    for tenths in 1...400 {
      let text = MicrosoftPlan.file(
        tasks: "<Task><UID>1</UID><Duration>PT\(tenths / 10).\(tenths % 10)H</Duration></Task>")
      #expect(try MicrosoftPlan.read(text).portfolio.activities[0].duration == tenths * 6)
    }
  }

  /// Parts of manual summaries begin no earlier than typed there, nothing begins before its
  /// predecessors allow, and no mixture ends in a trap.
  @Test func mixedPlansKeepTheirOrder() throws {
    for seed in 0..<1000 {
      var numbers = Numbers(state: UInt64(seed) &* 7907 &+ 5)
      func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &numbers) == 0 }
      let count = Int.random(in: 3...10, using: &numbers)
      var tasks =
        "<Task><UID>100</UID><ID>100</ID><Name>S</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary>"
        + "<Manual>1</Manual><ManualStart>2026-03-04T08:00:00</ManualStart>"
        + "<ManualFinish>2026-03-10T17:00:00</ManualFinish></Task>"
      var free: Set<Int> = []
      for task in 1...count {
        var more = ""
        for other in 1..<max(task, 1) where chance(3) {
          more += MicrosoftPlan.link(other, lag: Int.random(in: 0...3, using: &numbers) * 4800)
        }
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0:
          more +=
            "<Manual>1</Manual><ManualStart>2026-03-03T08:00:00</ManualStart><ManualFinish>2026-03-05T17:00:00</ManualFinish>"
        case 1:
          more +=
            "<Active>0</Active><Start>2026-03-05T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>"
        case 2:
          more +=
            "<ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>\(Int.random(in: 1...99, using: &numbers))</PercentComplete>"
        case 3:
          more += "<LevelingDelay>\(Int.random(in: 1...9999, using: &numbers))</LevelingDelay>"
        default: break
        }
        if !more.contains("Manual>"), !more.contains("Active>"), !more.contains("Actual") {
          free.insert(task)
        }
        let text = MicrosoftPlan.task(
          task, hours: chance(5) ? 0 : Int.random(in: 1...40, using: &numbers), more)
        tasks += text.replacing("<OutlineLevel>1", with: "<OutlineLevel>2")
      }
      let (project, schedule) = try Self.schedule(MicrosoftPlan.file(tasks: tasks))
      let activities = project.portfolio.activities
      let first = try #require(Instant(iso: "2026-03-04T08:00"))
      for (position, activity) in activities.enumerated() where free.contains(activity.uid ?? 0) {
        #expect(schedule.activities[position].start >= first, "\(seed)")
      }
      for relation in project.portfolio.relations
      where free.contains(activities[relation.successor].uid ?? 0)
        && !activities[relation.predecessor].isInactive
      {
        #expect(
          schedule.activities[relation.successor].start
            >= schedule.activities[relation.predecessor].finish, "\(seed)")
      }
    }
  }
}
