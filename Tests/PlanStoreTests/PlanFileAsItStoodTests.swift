import CivilTime
import Foundation
import Plan
import Testing

@testable import PlanStore

/// The plan of any moment of its life.
@Suite(.onEachStore) struct PlanFileAsItStoodTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
  }

  /// A random life: commands, undos and redos; the state after each entry, the first before all.
  private func states(seed: UInt64, length: Int) throws -> [StoredPlan] {
    var edits = RandomEdits(seed: seed)
    var states = [try file.load()]
    for step in 1...length {
      switch UInt64.random(in: 0..<4, using: &edits.generator) {
      case 0: guard (try? file.undo(line("undo \(step)"))) != nil else { continue }
      case 1: guard (try? file.redo(line("redo \(step)"))) != nil else { continue }
      default: guard try file.change("edit \(step)", { edits.edit(&$0) }) != nil else { continue }
      }
      states.append(try file.load())
    }
    return states
  }

  @Test(arguments: 1...12)
  func afterAnyEntryItIsThePlanThatStoodThen(seed: UInt64) throws {
    let states = try states(seed: seed, length: 40)
    let journal = try file.journal()
    #expect(journal.count == states.count - 1)
    for (number, state) in states.enumerated().shuffled() {
      let past = try file.asItStood(at: .entry(number))
      #expect(try past.load() == state, "seed \(seed), entry \(number)")
      #expect(try past.load().revision == number)
      #expect(
        try past.journal().map(\.line) == journal.map(\.line).suffix(number),
        "seed \(seed), entry \(number)")
    }
    #expect(try file.load() == states.last)
    #expect(try file.verify() == [])
  }

  /// Going back, only the tables that were changed are read again.
  @Test(arguments: 1...12)
  func goneBackStepByStepItIsThePlanThatStoodThen(seed: UInt64) throws {
    let states = try states(seed: seed, length: 40)
    let rewind = try PlanRewind(file)
    for (number, state) in states.enumerated().reversed() {
      if (UInt64(number) &+ seed) % 3 != 0 {
        #expect(try rewind.load() == state, "seed \(seed), entry \(number)")
        #expect(try rewind.load() == state)
      }
      try rewind.stepBack()
    }
  }

  @Test func everyTableIsReadAgainWhereItIsChanged() throws {
    for table in try file.trial().connection.planTables() {
      let parts = PlanReader.Part.parts(of: [table])
      #expect(!parts.isEmpty && parts.count < PlanReader.Part.allCases.count, "\(table)")
    }
    #expect(PlanReader.Part.parts(of: ["plan", "new"]) == Set(PlanReader.Part.allCases))
  }

  @Test func itsRowsKeepTheirNumbers() throws {
    try file.save(richPlan(), replacing: StoredPlan(), command: line("import"))
    let before = try file.identity(of: file.load())
    try file.change("rename") { $0.portfolio.projects[0].name = "新名" }
    let past = try file.asItStood(at: .entry(1))
    #expect(try past.identity(of: past.load()) == before)
  }

  @Test func itCannotBeWritten() throws {
    try file.change("a") { $0.settings.colourPreset = "a" }
    try file.change("b") { $0.settings.colourPreset = "b" }
    let past = try file.asItStood(at: .entry(1))
    #expect(throws: PlanFileError.self) {
      try past.change("c") { $0.settings.colourPreset = "c" }
    }
    #expect(throws: PlanFileError.self) { try past.undo(line("undo")) }
    #expect(try file.load().settings.colourPreset == "b")
  }

  @Test func thePresentIsTheFileItself() throws {
    try file.change("a") { $0.settings.colourPreset = "a" }
    #expect(try file.asItStood(at: .entry(1)) === file)
    #expect(try file.asItStood(at: .entry(99)) === file)
    #expect(try file.asItStood(at: .clock(at("2027-03-01T09:30"))) === file)
  }

  @Test func aPlanThatDoesNotFitItsJournalIsRefused() throws {
    try file.change("a") { $0.settings.colourPreset = "a" }
    try file.alterByHand("plan", "UPDATE plan SET colour_preset = 'by hand'")
    #expect(throws: PlanFileError.self) { try file.asItStood(at: .entry(0)) }
  }

  // MARK: By the clock

  /// Changes the preset at a minute of the clock.
  private func preset(_ name: String, at when: String) throws {
    let old = try file.load()
    var new = old
    new.settings.colourPreset = name
    try file.save(
      new, replacing: old, command: JournalLine(when: at(when), who: "规财科", command: name))
  }

  @Test func ofAMinuteItIsWhatWasRecordedUpToThere() throws {
    try preset("a", at: "2027-03-01T09:00")
    try preset("b", at: "2027-03-02T09:00")
    for (minute, name) in [
      ("2027-03-01T08:59", "default"), ("2027-03-01T09:00", "a"), ("2027-03-02T08:59", "a"),
      ("2027-03-02T09:00", "b"),
    ] {
      let past = try file.asItStood(at: .clock(at(minute)))
      #expect(try past.load().settings.colourPreset == name, "\(minute)")
    }
  }
}
