import HTTPTypes
import PlanStore
import Testing

@testable import Site

/// Who may take which way: every route of the site's own list, with every role.
@Suite struct RoleTests {
  /// The ways of each role, written down by what the roles are for.
  private func isOpen(_ route: Route, to role: Role) -> Bool {
    let forAll = [
      "/", "/events", "/problems", "/leave", "/api/nodes", "/photos/{id}", "/photos/{id}/small",
      "/password",
    ]
    if route.roles == nil || forAll.contains(route.path) { return true }
    switch role {
    case .viewer:
      return route.method == .get
        && !["/mine", "/nodes", "/access", "/import"].contains(route.path)
        || route.path == "/try"
    case .reporter:
      return ["/mine", "/nodes", "/progress", "/api/progress", "/problems/{number}"]
        .contains(route.path)
    case .planner:
      return !["/mine", "/nodes"].contains(route.path) && !route.path.hasPrefix("/access")
    case .administrator: return !["/mine", "/nodes"].contains(route.path)
    }
  }

  private func path(_ route: Route) -> String {
    route.path.replacing("/api/why/{code}", with: "/api/why/B.1")
      .replacing("/activity/{code}", with: "/activity/B.1").replacing("{code}", with: "B")
      .replacing("{number}", with: "2").replacing("{id}", with: "1")
  }

  @Test(.onEachStore, arguments: Role.allCases) func everyRouteIsOpenToItsRolesAlone(_ role: Role)
    async throws
  {
    let served = try Served()
    let guest = try await served.guest(role)
    for route in Site.routes where route.path != "/leave" {
      let answer =
        route.method == .get
        ? await guest.get(path(route))
        : await guest.post(path(route), [:])
      let isRefused = answer.status == .forbidden && route.path != "/enter"
      #expect(isRefused == !isOpen(route, to: role), "\(role) \(route.method) \(route.path)")
      #expect(answer.status != .unauthorized, "\(role) \(route.path)")
      #expect(answer.status.code < 500, "\(role) \(route.path): \(answer.text)")
    }
  }

  @Test func withoutASessionNothingOfThePlanIsTold() async throws {
    let served = try Served()
    for route in Site.routes where route.roles != nil {
      let answer = await served.site.answer(Call(route.method, path(route)))
      #expect(answer.status == .unauthorized, "\(route.path)")
      #expect(!answer.text.contains("工作"), "\(route.path)")
    }
  }

  /// A reporter sees of other offices the codes and dates of nodes, and nothing else.
  @Test(.onEachStore) func aReporterReadsNothingOfOtherOffices() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let note = "机密备注"
    #expect(
      await planner.report("B.1", id: String(repeating: "1", count: 32), ["note": note]).status
        == .ok)
    let reporter = try await served.guest(.reporter)
    for route in Site.routes where route.method == .get {
      let text = await reporter.get(path(route)).text
      #expect(
        !text.contains(note) && !text.contains("工作B1") && !text.contains("问题B"), "\(route.path)")
    }
    let nodes = await reporter.get("/nodes").text
    #expect(nodes.contains("B.3") && nodes.contains("A.3"))
    #expect(await reporter.get("/mine").text.contains("工作A1"))
  }

  /// By form, by program and with whatever fields.
  @Test(.onEachStore) func aReporterChangesNothingOfOtherOffices() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let head = try served.head
    for path in ["/progress", "/api/progress"] {
      for extra in [[:], ["office": "乙单位"], ["reporter": "乙单位"], ["role": "planner"]] {
        let answer = await reporter.report(
          "B.1", id: String(repeating: "2", count: 32),
          extra.merging(["percent": "30"]) { own, _ in own }, to: path)
        #expect(answer.status == .forbidden)
      }
    }
    for state in ["received", "handling", "answered", "reviewed", "closed"] {
      let answer = await reporter.post("/problems/2", ["state": state, "code": "A"])
      #expect([.forbidden, .notFound].contains(answer.status))
    }
    #expect(try served.head == head)
    // Its own it may.
    #expect(await reporter.report("A.1", id: String(repeating: "3", count: 32)).status == .ok)
    #expect(try served.head == head + 1)
    #expect(
      await reporter.post("/problems/1", ["state": "handling", "code": "A"]).status == .seeOther)
    #expect(
      await reporter.post("/problems/1", ["state": "closed", "code": "A"]).status == .forbidden)
  }
}
