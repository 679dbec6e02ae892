import Plan
import Testing

@testable import PlanStore

/// Changes that are tried on a copy of what was loaded.
@Suite(.onEachStore) struct ScopeCopyTests {
  let folder: TemporaryFolder
  let file: PlanFile

  init() throws {
    folder = try TemporaryFolder()
    file = try PlanFile.create(at: folder.path())
  }

  /// A change does the same on a copy of its part as in the plan itself, and leaves that alone.
  @Test(arguments: 1...20)
  func aChangeIsTriedOnAPartAlone(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    for number in 1...25 { try file.change("edit \(number)") { edits.edit(&$0) } }
    let before = try file.load()
    for code in before.portfolio.projects.map(\.code).prefix(3) {
      let old = try file.load(around: .codes([code]))
      let trial = try file.trial(of: old)
      let copied = try trial.load()
      #expect(copied.portfolio.projects.count == old.portfolio.projects.count, "seed \(seed)")
      #expect(copied == old, "seed \(seed)")
      var new = old
      edits.editWithin(&new)
      let tried = try trial.save(new, replacing: old, command: line("part"))
      #expect(try file.load() == before, "seed \(seed)")
      let saved = try file.save(new, replacing: old, command: line("part"))
      #expect(tried == saved, "seed \(seed)")
      let subjects = PlanSubjects.codes([code])
      #expect(try trial.load(around: subjects) == file.load(around: subjects), "seed \(seed)")
      guard saved != nil else { continue }
      // Changed since it was loaded, it is refused on a copy as in the plan.
      let late = try file.trial(of: old)
      #expect(throws: PlanFileError.changedMeanwhile(file.path)) {
        try late.save(new, replacing: old, command: line("part"))
      }
      try file.undo(line("undo"))
    }
  }
}
