import Foundation
import Testing

@Suite struct BadFileTests {
  /// A folder with a small plan, the project P, and the file with the mistake.
  private func environment(for file: BadFile) throws -> Environment {
    let environment = try Environment()
    try environment.copy("Tests/EndToEndTests/Fixtures/\(file.id).csv")
    try Self.plan.get().write(to: environment.folder.appending(path: "plan.db"))
    return environment
  }

  private static let plan = Result { () throws -> Data in
    let environment = try Environment()
    try environment.copy("Tests/EndToEndTests/Fixtures/gallery-plan.csv")
    try environment.succeed(
      "init", "project add P --name 试点 --finish-by 2028-09-01 --start 2028-01-03",
      "import plan gallery-plan.csv --project P")
    return try environment.bytes("plan.db")
  }

  @Test(arguments: BadFile.all)
  func isToldAtItsPlaceAndLeavesThePlanAlone(_ file: BadFile) throws {
    let environment = try environment(for: file)
    let before = try environment.bytes("plan.db")
    let run = try environment.run(file.command + " --lang en")
    let line = try #require(told(file, run.error), "\(run.error)")
    let severity = file.isWarning ? "warning: " : "error: "
    let place = file.place.map { "\(file.id).csv\($0): " } ?? ""
    #expect(line.hasPrefix(place + severity), "\(line)")
    #expect(run.output.isEmpty)
    if file.isWarning {
      #expect(run.status == 0)
    } else {
      #expect(run.status == 3)
      #expect(try environment.bytes("plan.db") == before)
      let names = try environment.names
      #expect(Set(names) == ["\(file.id).csv", "plan.db"])
    }
  }

  @Test(arguments: BadFile.all)
  func theGalleryShowsTheMessageAsPrinted(_ file: BadFile) throws {
    let gallery = try Repository.text("docs/errors.md")
    for language in ["en", "zh"] {
      let run = try environment(for: file).run("\(file.command) --lang \(language)")
      let line = try #require(told(file, run.error), "\(run.error)")
      #expect(gallery.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func everyFixtureIsTried() throws {
    let others = ["english-plan", "gallery-plan", "network-3", "terminal-escape"]
    #expect(try Repository.fixtures(".csv") == (BadFile.all.map(\.id) + others).sorted())
  }

  @Test func allMistakesOfAFileAreToldInOneRun() throws {
    let environment = try environment(for: BadFile.all[0])
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors
      Z1,土方,-5,weekdays,Y9
      Z1,,5,workday,
      """, to: "many.csv")
    let run = try environment.run("import plan many.csv --project P --lang en")
    #expect(run.status == 3)
    for id in [
      "negative-duration", "unknown-calendar", "unknown-predecessor", "duplicate-code",
      "missing-name",
    ] {
      #expect(run.error.contains("[\(id)]"))
    }
  }

  /// The line that tells a finding.
  private func told(_ file: BadFile, _ error: String) -> String? {
    error.split(separator: "\n").map(String.init).first { $0.hasSuffix("[\(file.id)]") }
  }
}
