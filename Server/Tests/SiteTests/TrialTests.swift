import HTTPTypes
import Plan
import PlanStore
import Testing

@testable import Site

/// What if, by sliders and in sentences.
@Suite struct TrialTests {
  /// Work of ten days that is chosen stands with its number, which needs no script.
  @Test func chosenWorkHasASliderAndANumber() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let offered = await viewer.get("/try?project=A").text
    #expect(offered.contains("name=\"pick.A.1\"") && offered.contains("name=\"pick.A.2\""))
    // A node takes no time.
    #expect(!offered.contains("name=\"pick.A.3\"") && !offered.contains("name=\"pick.B.1\""))
    let chosen = await viewer.get("/try?project=A&pick.A.1=1").text
    #expect(
      chosen.contains(
        "type=\"number\" name=\"days.A.1\" min=\"1\" max=\"70\" step=\"1\" value=\"10\""))
    #expect(chosen.contains("type=\"range\" hidden min=\"1\" max=\"70\""))
    #expect(!chosen.contains("name=\"days.A.2\""))
  }

  /// 10 days from 31 January and 10 more end on 19 February; 30 more on the first, and it is 20 March.
  @Test func whatMovesIsTheNodeWithItsDays() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let answer = await viewer.post("/try", ["project": "A", "days.A.1": "40", "days.A.2": "10"])
      .text
    let moves = try #require(answer.split(separator: "id=\"moves\"").last)
    for part in ["A.3", "2028-02-19", "2028-03-20", "晚30天", "一级节点"] {
      #expect(moves.contains(part), "\(part)")
    }
    #expect(!moves.contains("B.3"))
    // The sliders stay where they were left.
    #expect(answer.contains("name=\"days.A.1\" min=\"1\" max=\"70\" step=\"1\" value=\"40\""))
  }

  @Test func workUnderWayIsTriedByWhatRemains() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let id = String(repeating: "7", count: 32)
    _ = await planner.report("A.1", id: id, ["started": "2028-02-01", "remaining": "4"])
    let page = await planner.get("/try?project=A&pick.A.1=1").text
    #expect(page.contains("剩余") && page.contains("name=\"days.A.1\" min=\"1\" max=\"64\""))
    let answer = await planner.post("/try", ["days.A.1": "9"]).text
    #expect(answer.contains("晚5天"))
    _ = await planner.report(
      "A.1", id: String(repeating: "8", count: 32), ["finished": "2028-02-08"])
    #expect(!(await planner.get("/try?project=A").text.contains("name=\"pick.A.1\"")))
  }

  @Test func whatStandsAsItIsMovesNothing() async throws {
    let served = try Served()
    let viewer = try await served.guest(.viewer)
    let answer = await viewer.post("/try", ["days.A.1": "10"])
    #expect(answer.status == .ok && answer.text.contains("什么都不动"))
    #expect(await viewer.post("/try", ["days.A.1": "x"]).status == .unprocessableContent)
    #expect(await viewer.post("/try", [:]).status == .unprocessableContent)
  }

  @Test func noTrialStoresAnything() async throws {
    let served = try Served()
    let (viewer, head) = (try await served.guest(.viewer), try served.head)
    let before = try PlanFile.open(at: served.path, access: .readOnly).load()
    for fields in [
      ["days.A.1": "40"], ["days.A.1": "2", "clauses": "B.1 +30d"], ["clauses": "A.2 drop"],
    ] {
      #expect(await viewer.post("/try", fields).text.contains("class=\"consequences\""))
    }
    #expect(try served.head == head)
    #expect(try PlanFile.open(at: served.path, access: .readOnly).load() == before)
    #expect(await viewer.get("/log").text.contains("import"))
  }
}
