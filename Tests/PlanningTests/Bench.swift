import CivilTime
import Foundation
import Plan
import PlanExchange
import PlanStore
import Planning

/// A folder with a plan in it, worked on without a process: by one person at one moment.
final class Bench {
  /// Where the plan is.
  let path: String
  /// What was told.
  private(set) var told: [Finding] = []
  /// The steps of the work, in order.
  private(set) var steps: [Workspace.Step] = []
  /// When everything happens.
  static let now = Instant(Day(year: 2027, month: 3, day: 1)!, minuteOfDay: 600)

  private let folder: URL

  /// Makes a plan file.
  ///
  /// - Parameter identifier: What tells it from every other plan.
  init(identifier: String = "0123") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "planning-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "plan.db").path
    try Workspace.create(at: path, identifier: identifier)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Opens the plan.
  ///
  /// - Parameter command: The words that the journal keeps of changes.
  func open(_ command: String = "test", by author: String = "王工") throws -> Workspace {
    try Workspace(
      path, access: .readWrite, signing: { Self.line(command, author) },
      telling: { self.told += $0 }, watching: { self.steps.append($0) })
  }

  /// Opens its history.
  func history(by author: String = "王工") throws -> PlanHistory {
    try PlanHistory(path, access: .readWrite, signing: { Self.line("undo", author) })
  }

  /// Forgets what was told and done.
  func forget() { (told, steps) = ([], []) }

  /// A plan of one project P that must be finished by 2028-09-01: 土方 of ten days, then 竣工.
  static func small() throws -> Bench {
    let bench = try Bench()
    let workspace = try bench.open("a small plan")
    try workspace.addProject(
      "P", ProjectEdit(name: "试点", finishBy: DateText("2028-09-01"), start: DateText("2027-03-01")))
    try workspace.importPlan(
      input(
        """
        code,name,duration_days,calendar,predecessors,milestone,office
        A,土方,10,calendar-day,,,施工单位
        Z,竣工,0,calendar-day,A,yes,

        """), Workspace.ImportOptions(project: "P"))
    bench.forget()
    return bench
  }

  /// A file in memory.
  static func input(_ text: String, file: String = "plan.csv") throws -> PlanInput {
    try PlanInput(ByteStream(Array(text.utf8)), file: file)
  }

  private static func line(_ command: String, _ author: String) -> JournalLine {
    JournalLine(when: now, who: author, command: command)
  }
}

extension Day {
  /// A day of the year 2027.
  static func of2027(_ month: Int, _ day: Int) -> Day { Day(year: 2027, month: month, day: day)! }
}
