import CivilTime
import Plan
import PlanStore
import Testing

@Suite struct RequiredDatesOfManyTests {
  /// Projects of two activities, whose required dates are bound by name or not.
  private func plan(_ count: Int, named: Bool) -> StoredPlan {
    var plan = StoredPlan()
    for number in 0..<count {
      var project = Project(code: "P\(number)", name: "", direction: .backward)
      project.requiredDates = [
        RequiredDate(
          activity: named ? "A" : nil, finish: Instant(Day(number: 10_000), minuteOfDay: 0))
      ]
      plan.portfolio.projects.append(project)
      for code in ["A", "M"] {
        plan.portfolio.activities.append(
          Activity(
            project: number, code: code, name: "", kind: code == "M" ? .milestone : .task,
            duration: code == "M" ? 0 : 480, calendar: "workday"))
      }
    }
    return plan
  }

  @Test(arguments: [true, false]) func tenThousandProjectsAreBoundAtOnce(named: Bool) throws {
    let old = plan(10_000, named: named)
    var new = old
    let started = ContinuousClock.now
    let told = try new.bindRequiredDates(since: old)
    // Looking through the plan for each of them would take minutes.
    #expect(ContinuousClock.now - started < .seconds(20))
    #expect(told.count == (named ? 0 : 10_000))
    #expect(
      new.portfolio.projects.allSatisfy { $0.requiredDates[0].activity == (named ? "A" : "M") })
  }

  @Test func anActivityThatGoesIsMissedInItsOwnProject() throws {
    let old = plan(20, named: true)
    var new = old
    new.removeActivities { $0.project == 7 && $0.code == "A" }
    #expect {
      try new.bindRequiredDates(since: old)
    } throws: { error in
      (error as? InvalidInput)?.findings.map(\.codes) == [["P7"]]
    }
  }
}
