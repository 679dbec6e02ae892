import CivilTime
import Documents
import Plan
import PlanExchange
import PlanStore
import Planning
import Reporting
import Testing

/// Who may come in to a served plan, on one day and on a later one.
@Suite struct AccessBookTests {
  private func day(_ count: Int) -> Instant { Instant(Bench.now.day + count, minuteOfDay: 600) }

  /// A plan in which one project is led by an office.
  private func bench() throws -> Bench {
    let bench = try Bench()
    let workspace = try bench.open()
    try workspace.addProject(
      "P", ProjectEdit(name: "试点", start: DateText("2027-03-01"), lead: "项目办"))
    try workspace.importPlan(
      Bench.input("code,name,duration_days,calendar,predecessors\nA,土方,30,calendar-day,\n"),
      Workspace.ImportOptions(project: "P"))
    return bench
  }

  @Test func aLinkExpiresAfterItsLastDayAndIsStillTaken() throws {
    let bench = try bench()
    defer { withExtendedLifetime(bench) {} }
    let book = try AccessBook(bench.path, access: .readWrite)
    _ = try book.add(name: "领导", role: .viewer, expires: Bench.now.day + 3, at: day(0))
    _ = try book.add(name: "项目办", role: .reporter, expires: nil, at: day(0))
    _ = try book.add(name: "临时", role: .planner, expires: nil, at: day(0))
    _ = try book.withdraw(name: "临时", at: day(1))
    let grants = try book.grants()
    #expect(grants.map { $0.state(on: day(3).day) } == [.valid, .valid, .withdrawn])
    #expect(grants.map { $0.state(on: day(4).day) } == [.expired, .valid, .withdrawn])
    for language in Language.allCases {
      let names = AccessList.State.allCases.map { $0.wording(language) }
      #expect(Set(names).count == 3)
    }
    // What is valid comes first, else the order is that in which they were handed out.
    let lines = AccessList(grants, on: day(4).day).table(Terms(.zh)).rows
    #expect(lines.count == 3)
    let taken = #expect(throws: Refusal.self) {
      try book.add(name: "领导", role: .viewer, expires: nil, at: day(4))
    }
    #expect(taken?.message.zh.contains("过期") == true)
    #expect(taken?.hint?.advice == [.withdrawAccess])
    _ = try book.withdraw(name: "领导", at: day(4))
    _ = try book.add(name: "领导", role: .viewer, expires: nil, at: day(4))
    #expect(try book.grants().count == 4)
  }

  @Test func aReporterReportsForAnOfficeOfThePlan() throws {
    let bench = try bench()
    defer { withExtendedLifetime(bench) {} }
    let book = try AccessBook(bench.path, access: .readWrite)
    let own = try book.add(name: "项目办", role: .reporter, expires: nil, at: day(0))
    #expect(own.access.office == "项目办")
    let other = try book.add(
      name: "张工", role: .reporter, office: "项目办", expires: nil, at: day(0))
    #expect(other.access.office == "项目办" && other.token != own.token)
    let unsaid = #expect(throws: Refusal.self) {
      try book.add(name: "李工", role: .reporter, expires: nil, at: day(0))
    }
    #expect(unsaid?.hint?.advice == [.nameOffice])
    let unknown = #expect(throws: Finding.self) {
      try book.add(name: "李工", role: .reporter, office: "项目", expires: nil, at: day(0))
    }
    #expect(unknown?.id == "unknown-office")
    for role in AccessGrant.Role.allCases where role != .reporter {
      #expect(throws: Refusal.self) {
        try book.add(name: "李工", role: role, office: "项目办", expires: nil, at: day(0))
      }
    }
    #expect(try book.grants().count == 2)
  }

  @Test func aRoleIsReadFromItsWords() {
    for role in AccessGrant.Role.allCases {
      for word in [role.rawValue, role.rawValue.uppercased(), role.wording.zh, role.wording.en] {
        #expect(AccessGrant.Role(word: word) == role)
      }
    }
    #expect(AccessGrant.Role(word: "") == nil)
    #expect(Set(AccessGrant.Role.allCases.map(\.wording.zh)).count == 4)
  }
}
