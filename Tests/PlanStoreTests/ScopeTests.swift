import CivilTime
import Plan
import Testing

@testable import PlanStore

/// A part of a plan that is loaded by itself, against the whole plan without the rest.
@Suite(.onEachStore) struct ScopeTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
  }

  /// Fills the file by many changes of every kind.
  private func fill(_ edits: inout RandomEdits) throws {
    for number in 1...25 { try file.change("edit \(number)") { edits.edit(&$0) } }
  }

  /// Which projects relations join, by an obvious way: the same number for all that are joined.
  private func components(of plan: StoredPlan) -> [Int] {
    var number = Array(plan.portfolio.projects.indices)
    for _ in number {
      for relation in plan.portfolio.relations {
        let ends = [relation.predecessor, relation.successor]
          .map { plan.portfolio.activities[$0].project }
        let least = min(number[ends[0]], number[ends[1]])
        for end in ends { number[end] = least }
      }
    }
    return number
  }

  /// The plan without the projects whose codes are not among some, and without reports.
  private func part(_ codes: Set<String>, of plan: StoredPlan) -> StoredPlan {
    var plan = plan
    for position in plan.portfolio.projects.indices.reversed()
    where !codes.contains(plan.portfolio.projects[position].code) {
      plan.removeProject(at: position)
    }
    plan.reports = []
    return plan
  }

  @Test(arguments: 1...60)
  func whatIsLoadedIsTheWholePlanWithoutTheRest(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    try fill(&edits)
    let whole = try file.load()
    let components = components(of: whole)
    let codes = whole.portfolio.projects.map(\.code)
    for (position, code) in codes.enumerated() {
      let joined = Set(codes.indices.filter { components[$0] == components[position] })
      let scoped = try file.load(around: .codes([code]))
      #expect(scoped.scope != nil)
      #expect(scoped == part(Set(joined.map { codes[$0] }), of: whole), "\(code), seed \(seed)")
      #expect(scoped.latestReport == whole.latestReport)
      #expect(scoped.revision == whole.revision)
      if let activity = whole.portfolio.activities.first(where: { $0.project == position }) {
        #expect(try file.load(around: .codes(["\(code).\(activity.code)"])) == scoped)
      }
    }
  }

  @Test(arguments: 1...60)
  func aChangeOfAPartChangesNothingElse(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    try fill(&edits)
    for round in 1...8 {
      let before = try file.load()
      guard let code = before.portfolio.projects.randomElement(using: &edits.generator)?.code
      else { return }
      let old = try file.load(around: .codes([code]))
      var new = old
      edits.editWithin(&new)
      let entry = try file.save(new, replacing: old, command: line("part \(round)"))
      let after = try file.load()
      let inside = Set(old.portfolio.projects.map(\.code))
      let outside = Set(before.portfolio.projects.map(\.code)).subtracting(inside)
      #expect(part(inside, of: after) == part(inside, of: new), "seed \(seed), round \(round)")
      #expect(part(outside, of: after) == part(outside, of: before), "seed \(seed), round \(round)")
      #expect(after.portfolio.projects == before.portfolio.projects)
      guard entry != nil else { continue }
      // Without the relation that joined them the others are no longer part of it.
      let again = try file.load(around: .codes([code]))
      #expect(again == part(Set(again.portfolio.projects.map(\.code)), of: new))
      try file.undo(line("undo"))
      #expect(try file.load() == before, "seed \(seed), round \(round)")
      try file.redo(line("redo"))
      #expect(try file.load() == after)
    }
    #expect(try file.verify() == [])
  }

  /// A record is known by its number among all, whatever was loaded.
  @Test(arguments: 1...30)
  func numbersOfRecordsAreThoseOfTheWholePlan(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    try fill(&edits)
    let whole = try file.load()
    let lines = try file.recordings(of: file.recordKeys(of: whole))
    for found in whole.records {
      let scoped = try file.load(around: .record(found.number))
      let keys = try file.recordKeys(of: scoped)
      let place = try #require(keys.firstIndex { $0.number == found.number })
      let record = scoped.records[place]
      #expect(record.number == place + 1)
      #expect(
        scoped.portfolio.code(of: record.record.activity)
          == whole.portfolio.code(of: found.record.activity), "seed \(seed)")
      #expect(record.record.date == found.record.date)
      #expect(record.retraction?.reason == found.retraction?.reason)
      #expect(try file.recordings(of: [keys[place]])[found.number] == lines[found.number])
    }
    #expect(try file.load(around: .record(whole.recordCount + 1)).scope == nil)
    #expect(try file.load(around: .record(0)).scope == nil)
    for problem in whole.problems {
      let scoped = try file.load(around: .problem(problem.number))
      #expect(scoped.problems.contains { $0.number == problem.number && $0.text == problem.text })
    }
  }

  /// Two offices raise a problem of their own projects at the same time.
  @Test func theNumberOfAProblemIsGivenOnce() throws {
    try makeFour()
    let parts = try ["A", "C"].map { try file.load(around: .codes([$0])) }
    let number = try file.lastProblem() + 1
    for (index, part) in parts.enumerated() {
      var new = part
      new.problems.append(
        Problem(
          number: number, project: 0, activity: nil, text: "问题", raised: at("2027-03-05T09:00").day)
      )
      if index == 0 {
        try file.save(new, replacing: part, command: line("problem"))
      } else {
        #expect(throws: PlanFileError.changedMeanwhile(file.path)) {
          try file.save(new, replacing: part, command: line("problem"))
        }
      }
    }
    #expect(try file.lastProblem() == number)
    #expect(try file.load().problems.count == 1)
  }

  /// Four projects; relations join the first two.
  private func makeFour() throws {
    try file.change("import") { plan in
      for (index, code) in ["A", "B", "C", "D"].enumerated() {
        plan.portfolio.projects.append(Project(code: code, name: code, direction: .forward))
        for step in 1...3 {
          plan.portfolio.activities.append(
            Activity(
              project: index, code: "\(step)", name: "步骤", duration: 480, calendar: "workday"))
        }
      }
      plan.portfolio.relations.append(Relation(predecessor: 0, successor: 4))
    }
  }

  @Test func whatIsAddedComesLastInTheWholePlan() throws {
    try makeFour()
    let old = try file.load(around: .codes(["B"]))
    #expect(old.portfolio.projects.map(\.code) == ["A", "B"])
    var new = old
    new.portfolio.activities.append(
      Activity(project: 1, code: "4", name: "新", duration: 480, calendar: "workday"))
    try file.save(new, replacing: old, command: line("add"))
    #expect(try file.load().portfolio.activities.last?.name == "新")
  }

  @Test func changesOfOtherProjectsDoNotStandInTheWay() throws {
    try makeFour()
    let old = try file.load(around: .codes(["A"]))
    var new = old
    new.portfolio.activities[0].name = "甲改"
    try file.change("theirs") { $0.portfolio.activities[8].name = "丙改" }
    let entry = try #require(try file.save(new, replacing: old, command: line("mine")))
    new.revision = entry.number
    #expect(try file.load().portfolio.activities[8].name == "丙改")
    // What was saved goes on from there.
    var next = new
    next.portfolio.activities[1].name = "又改"
    try file.save(next, replacing: new, command: line("mine again"))
    #expect(try file.load().portfolio.activities.map(\.name).prefix(2) == ["甲改", "又改"])
  }

  @Test(arguments: ["a joined project", "a new relation", "a calendar", "an undo"])
  func aChangeOfWhatWasLoadedRefusesTheNext(_ kind: String) throws {
    try makeFour()
    try file.change("earlier") { $0.portfolio.activities[0].name = "早改" }
    let old = try file.load(around: .codes(["A"]))
    var new = old
    new.portfolio.activities[0].duration = 960
    switch kind {
    case "a joined project": try file.change(kind) { $0.portfolio.activities[4].name = "乙改" }
    case "a new relation":
      try file.change(kind) {
        $0.portfolio.relations.append(Relation(predecessor: 7, successor: 3))
      }
    case "a calendar":
      try file.change(kind) {
        $0.portfolio.calendars.append(
          WorkCalendar(name: "六天", week: Array(repeating: .standardDay, count: 7)))
      }
    default: try file.undo(line(kind))
    }
    #expect(throws: PlanFileError.changedMeanwhile(folder.path())) {
      try file.save(new, replacing: old, command: line("mine"))
    }
    let anew = try file.load(around: .codes(["A"]))
    #expect(
      anew.portfolio.projects.map(\.code)
        == (kind == "a new relation" ? ["A", "B", "C"] : ["A", "B"]))
  }

  @Test(arguments: [[], ["a"], ["A", "E"], ["A.9"], ["1"], ["步骤"]])
  func whatIsNoCodeTakesTheWholePlan(_ codes: [String]) throws {
    try makeFour()
    let loaded = try file.load(around: codes.isEmpty ? .all : .codes(codes))
    #expect(loaded.scope == nil)
    #expect(loaded == (try file.load()))
  }

  /// Whatever the file holds, a part of it is found by its keys.
  @Test func noTableIsReadFromEndToEnd() throws {
    // What a server plans depends on how much there is.
    guard Store.current == .file else { return }
    try makeFour()
    let scope = try #require(
      try ScopeSearch(connection: file.connection).scope(around: .codes(["A"])))
    var seen: [String] = []
    file.connection.watch = { seen.append($0) }
    _ = try PlanReader(connection: file.connection, scope: scope).read()
    file.connection.watch = nil
    // What belongs to no project is read whole, and there is little of it.
    let small = [
      "plan", "holiday", "work_window", "work_calendar", "calendar_exception", "baseline",
      "contact", "plan_template", "problem", "project",
    ]
    for query in seen {
      let row = try file.connection.prepare("EXPLAIN QUERY PLAN " + query)
      while try row.step() {
        let step = try row.text(3)
        guard step.hasPrefix("SCAN ") else { continue }
        let table = step.split(separator: " ")[1]
        #expect(small.contains(String(table)), "\(step) in \(query)")
      }
    }
    #expect(seen.contains { $0.contains("FROM relation") })
  }
}
