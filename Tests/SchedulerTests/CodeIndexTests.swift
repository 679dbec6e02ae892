import Plan
import Testing

@Suite struct CodeIndexTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1000, 40_000]) func anIndexThatGrowsFindsTheFirstOfEachCode(
    count: Int
  ) {
    let activities = (0..<count).map { number in
      // Every third code comes twice in its project; half of the codes are no ASCII.
      Activity(
        project: number % 3, code: "\(number % 2 == 0 ? "楼" : "A")\(number / 3 * 2 / 3)",
        name: "", duration: 0, calendar: "")
    }
    var index = CodeIndex()
    var first: [String: Int] = [:]
    for (position, activity) in activities.enumerated() {
      let known = first["\(activity.project).\(activity.code)"]
      #expect(index.insert(position, in: activities) == known)
      if known == nil { first["\(activity.project).\(activity.code)"] = position }
    }
    #expect(
      activities.allSatisfy {
        index.position(of: $0.code, project: $0.project, in: activities)
          == first["\($0.project).\($0.code)"]
      })
    #expect(index.position(of: "A", project: 0, in: activities) == nil)
    #expect(index.position(of: "楼0", project: 3, in: activities) == nil)
  }

  @Test func partsFindTheirSummaryInTheirOwnProjectOnly() {
    var portfolio = Portfolio(projects: [
      Project(code: "A", name: "", direction: .forward),
      Project(code: "B", name: "", direction: .forward, profile: .p6),
    ])
    for project in 0..<2 {
      portfolio.activities += [
        Activity(
          project: project, code: "S", name: "", kind: .summary, duration: 0, calendar: ""),
        Activity(project: project, code: "T", name: "", duration: 0, calendar: "", parent: "S"),
        Activity(project: project, code: "U", name: "", duration: 0, calendar: "", parent: "T"),
      ]
    }
    #expect(portfolio.parents() == [-1, 0, -1, -1, 3, -1])
    #expect(portfolio.parents { $0.profile == .p6 } == [-1, -1, -1, -1, 3, -1])
  }
}
