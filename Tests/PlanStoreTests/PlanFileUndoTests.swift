import Plan
import Testing

@testable import PlanStore

@Suite(.onEachStore) struct PlanFileUndoTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
  }

  /// The file in a session of its own.
  private func reopened() throws -> PlanFile {
    try PlanFile.open(at: folder.path(), access: .readWrite)
  }

  private func preset(_ name: String) throws {
    try reopened().change(name) { $0.settings.colourPreset = name }
  }

  private func preset() throws -> String {
    try reopened().load().settings.colourPreset
  }

  @Test func undoInALaterSessionRestoresEverythingExactly() throws {
    try reopened().save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let undone = try reopened().undo(line("undo"))
    #expect(undone.line.command == "import")
    #expect(undone.state == .undone)
    #expect(try reopened().load() == StoredPlan())
    let redone = try reopened().redo(line("redo"))
    #expect(redone.number == 1)
    #expect(redone.state == .done)
    #expect(try reopened().load() == richPlan())
  }

  @Test func undoGoesBackStepByStepAndRedoForward() throws {
    for name in ["a", "b", "c"] { try preset(name) }
    try reopened().undo(line("undo"))
    try reopened().undo(line("undo"))
    #expect(try preset() == "a")
    try reopened().redo(line("redo"))
    #expect(try preset() == "b")
    try reopened().undo(line("undo"))
    try reopened().undo(line("undo"))
    #expect(try preset() == "default")
    #expect(throws: PlanFileError.nothingToUndo(folder.path())) {
      try reopened().undo(line("undo"))
    }
    for _ in 0..<3 { try reopened().redo(line("redo")) }
    #expect(try preset() == "c")
    #expect(throws: PlanFileError.nothingToRedo(folder.path())) {
      try reopened().redo(line("redo"))
    }
  }

  /// The journal read from its end tells what reading all of it tells.
  @Test(arguments: 1...6) func whatComesNextIsKnownFromTheEnd(seed: UInt64) throws {
    let file = try reopened()
    var random = SeededGenerator(seed: seed)
    for step in 1...90 {
      let commands = try file.journal().filter { $0.kind == .command }.map(\.number)
      do {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3:
          try file.change("add") {
            $0.portfolio.projects.append(
              Project(code: "P\(step)", name: "项目", direction: .forward))
          }
        case 4, 5: try file.undo(line("undo"))
        case 6, 7: try file.redo(line("redo"))
        case 8: try file.undo(line("undo"), of: commands.randomElement(using: &random) ?? 1)
        default: try file.redo(line("redo"), of: commands.randomElement(using: &random) ?? 1)
        }
      } catch {
        // What cannot be done changes nothing.
      }
      let entries = Array(try file.journal().reversed())
      let history = History(entries)
      #expect(try JournalWalk.lastDone(file.connection) == history.done.last)
      #expect(try JournalWalk.lastUndone(file.connection) == history.undone.last)
      if let number = commands.randomElement(using: &random) {
        let since = try JournalTable.entries(file.connection, since: number)
        #expect(since == entries.filter { $0.number >= number })
      }
    }
    #expect(try file.verify() == [])
  }

  @Test func aCommandAfterAnUndoLeavesTheUndoneBehind() throws {
    try preset("a")
    try preset("b")
    try reopened().undo(line("undo"))
    try preset("c")
    #expect(throws: PlanFileError.nothingToRedo(folder.path())) {
      try reopened().redo(line("redo"))
    }
    try reopened().undo(line("undo"))
    #expect(try preset() == "a")
    let journal = try reopened().journal()
    #expect(journal.map(\.kind) == [.undo(of: 4), .command, .undo(of: 2), .command, .command])
    #expect(journal.map(\.state) == [.done, .undone, .done, .abandoned, .done])
  }

  @Test func anUndoIsJournalledWithItsOwnLine() throws {
    try preset("a")
    let who = JournalLine(when: at("2027-04-01T10:00"), who: "局长", command: "undo")
    try reopened().undo(who, anybodys: true)
    let entry = try #require(try reopened().journal(limit: 1).first)
    #expect(entry == JournalEntry(number: 2, line: who, kind: .undo(of: 1), state: .done))
  }

  @Test func undoOfRecordedProgressRemovesIt() throws {
    try reopened().save(richPlan(), replacing: StoredPlan(), command: line("import"))
    try reopened().change("progress") {
      $0.progress.append(ProgressRecord(activity: 1, date: at("2027-04-01T18:00"), percent: 50))
    }
    let recorded = try reopened().load()
    try reopened().undo(line("undo"))
    #expect(try reopened().load() == richPlan())
    try reopened().redo(line("redo"))
    #expect(try reopened().load() == recorded)
    #expect(recorded.progress.last?.percent == 50)
  }

  @Test func undoPutsBackARemovedActivityWhereItWas() throws {
    var plan = richPlan()
    plan.progress = []
    plan.retractions = []
    try reopened().save(plan, replacing: StoredPlan(), command: line("import"))
    try reopened().change("remove") { $0.removeActivities { $0.project == 0 } }
    #expect(try reopened().load().portfolio.activities.count == 2)
    try reopened().undo(line("undo"))
    #expect(try reopened().load() == plan)
  }

  @Test func aPlanThatDoesNotFitTheJournalIsNotTouched() throws {
    try preset("a")
    let file = try reopened()
    try file.alterByHand("plan", "UPDATE plan SET colour_preset = 'by hand'")
    let error = PlanFileError.damaged(folder.path(), detail: "the journal does not fit the plan")
    #expect(throws: error) { try file.undo(line("undo")) }
    #expect(try preset() == "by hand")
    #expect(try reopened().journal().count == 1)
  }

  @Test(arguments: 1...12)
  func randomCommandsCanBeUndoneAllTheWayAndRedone(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    let file = try reopened()
    var states = [try file.load()]
    for number in 1...25 {
      let old = try file.load()
      var new = old
      edits.edit(&new)
      guard try file.save(new, replacing: old, command: line("\(number)")) != nil else { continue }
      #expect(try file.load() == new, "seed \(seed), command \(number)")
      states.append(new)
    }
    for (index, state) in states.enumerated().dropLast().reversed() {
      try file.undo(line("undo"))
      #expect(try file.load() == state, "seed \(seed), undone to \(index)")
    }
    for (index, state) in states.enumerated().dropFirst() {
      try file.redo(line("redo"))
      #expect(try file.load() == state, "seed \(seed), redone to \(index)")
    }
  }

  @Test(arguments: 101...108)
  func randomWalksThroughHistoryKeepEveryState(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    let file = try reopened()
    var past = [try file.load()]
    var future: [StoredPlan] = []
    for _ in 1...60 {
      switch UInt64.random(in: 0..<4, using: &edits.generator) {
      case 0 where past.count > 1:
        try file.undo(line("undo"))
        future.append(past.removeLast())
      case 1 where !future.isEmpty:
        try file.redo(line("redo"))
        past.append(future.removeLast())
      default:
        let old = try file.load()
        var new = old
        edits.edit(&new)
        guard try file.save(new, replacing: old, command: line("edit")) != nil else { continue }
        past.append(new)
        future = []
      }
      #expect(try file.load() == past[past.count - 1], "seed \(seed)")
    }
  }

  @Test func aCommandOfSomebodyElseIsLeftUnlessThatIsMeant() throws {
    try preset("a")
    let who = JournalLine(when: at("2027-04-01T10:00"), who: "局长", command: "undo")
    let refusal = PlanFileError.othersCommand(folder.path(), author: "规财科", command: "a")
    #expect(throws: refusal) { try reopened().undo(who) }
    #expect(try preset() == "a")
    try reopened().undo(who, anybodys: true)
    #expect(throws: refusal) { try reopened().redo(who) }
    try reopened().redo(who, anybodys: true)
    #expect(try preset() == "a")
  }
}
