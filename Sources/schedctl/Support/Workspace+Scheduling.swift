import CivilTime
import Control
import Plan
import PlanStore
import Scheduler

/// Schedules of a plan, in which one project that cannot be scheduled does not take the others along.
extension Workspace {
  /// Computes the schedule at a data date; nil for the date of the last record.
  ///
  /// A project that cannot be scheduled, and those that wait for it, are left out with their
  /// activities and told; from then on ``stored`` lacks these activities. So look activities up
  /// after the first schedule. Later schedules of a run either succeed for the same projects or
  /// throw.
  ///
  /// - Parameter compiled: Called when the network is compiled, before it is scheduled.
  func schedule(
    at dataDate: Instant? = nil, compiled: () -> Void = {}
  ) throws -> Schedule {
    if isSettled { return try network().schedule(progress: stored.progress, dataDate: dataDate) }
    isSettled = true
    while true {
      do {
        let network = try network()
        compiled()
        let schedule = try network.schedule(progress: stored.progress, dataDate: dataDate)
        return schedule.leavingOut(failures)
      } catch let error as InvalidInput {
        let failed = stored.portfolio.projects(failingBy: error.findings)
          .filter { failures[$0.key] == nil }
        // What is left out already and still fails cannot be helped by leaving it out.
        guard !failed.isEmpty else { throw error }
        leaveOut(failed)
      }
    }
  }

  /// Compares a schedule with the baseline in force at its data date.
  func comparison(
    at dataDate: Instant? = nil, compiled: () -> Void = {}
  ) throws -> Comparison {
    let schedule = try schedule(at: dataDate, compiled: compiled)
    return Comparison(schedule, with: baseline(for: schedule.dataDate), preset: try preset())
  }

  /// Computes the schedules at every day that was reported up to a data date, and at that date.
  ///
  /// They are in order; of several data dates of a day the last counts. A day at which the plan could
  /// not be scheduled is passed over.
  func history(until dataDate: Instant?) throws -> [Schedule] {
    guard let dataDate else { return [] }
    let network = try network()
    let dates = Set(stored.progress.map(\.date).filter { $0 <= dataDate } + [dataDate]).sorted()
    let last = dates.indices.filter { $0 + 1 == dates.count || dates[$0 + 1].day > dates[$0].day }
    return last.compactMap {
      try? network.schedule(progress: stored.progress, dataDate: dates[$0])
    }
  }

  /// What names the plan and the activities that are left of it, for ever.
  func identity() throws -> PlanIdentity {
    guard let whole else { return try file.identity(of: stored) }
    var identity = try file.identity(of: whole.plan)
    identity.activities = whole.positions.map { identity.activities[$0] }
    return identity
  }

  private func network() throws -> Network { try Network(portfolio) }

  /// Takes the activities of projects out of what is scheduled, and says so.
  private func leaveOut(_ failed: [Int: [Finding]]) {
    failures.merge(failed) { $0 + $1 }
    let before = whole ?? (stored, Array(stored.portfolio.activities.indices))
    let kept = stored.portfolio.activities.indices.filter {
      failed[stored.portfolio.activities[$0].project] == nil
    }
    whole = (before.plan, kept.map { before.positions[$0] })
    stored.removeActivities { failed[$0.project] != nil }
    // What a project says of its work says nothing without it.
    for project in failed.keys { stored.portfolio.projects[project].calendar = nil }
    tell(failed.sorted { $0.key < $1.key }.flatMap(\.value))
  }
}

extension Portfolio {
  /// The projects that findings are about, by position, and those that wait for them, each with what
  /// is wrong; empty where a finding is about no project.
  func projects(failingBy findings: [Finding]) -> [Int: [Finding]] {
    var failed: [Int: [Finding]] = [:]
    let positions = Dictionary(
      projects.indices.map { (projects[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in findings where finding.severity == .error {
      guard let code = finding.codes.first,
        let project = positions[code] ?? positions[String(code.prefix { $0 != "." })]
      else { return [:] }
      failed[project, default: []].append(finding)
    }
    return failed.merging(waiting(for: Set(failed.keys))) { known, _ in known }
  }

  /// The projects with work that follows work of some projects, directly or not.
  private func waiting(for failed: Set<Int>) -> [Int: [Finding]] {
    var waiting: [Int: [Finding]] = [:]
    var sources = failed
    while !sources.isEmpty {
      var next: Set<Int> = []
      for relation in relations {
        let from = activities[relation.predecessor].project
        let to = activities[relation.successor].project
        guard sources.contains(from), !failed.contains(to), waiting[to] == nil else { continue }
        waiting[to] = [.waitsForFailed(projects[to], for: projects[from])]
        next.insert(to)
      }
      sources = next
    }
    return waiting
  }
}

extension Finding {
  fileprivate static func waitsForFailed(_ project: Project, for other: Project) -> Finding {
    Finding(
      .error, "waits-for-unscheduled", codes: [project.code],
      Wording(
        zh: "项目“\(project.code)”有工作要等“\(other.code)”，而后者排不出来",
        en: "project \"\(project.code)\" waits for \"\(other.code)\", which cannot be scheduled"),
      hint: Wording(
        zh: "先处理“\(other.code)”的错误", en: "mend what is wrong with \"\(other.code)\" first"))
  }
}
