import CivilTime
import Control
import Foundation
import Plan
import Scheduler

@testable import PlanExchange

/// What tests of several files share.
enum Support {
  static let planHeader =
    "code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note"

  /// The bytes of a file of the repository.
  static func repositoryFile(_ path: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// A portfolio of empty projects with the shipped calendars' names.
  static func portfolio(_ projects: String..., grain: Project.Grain = .day) -> Portfolio {
    Portfolio(
      calendars: [
        WorkCalendar(
          name: "workday", week: Array(repeating: .standardDay, count: 5) + [[], []]),
        WorkCalendar(name: "calendar-day", week: Array(repeating: .standardDay, count: 7)),
      ],
      projects: projects.map {
        Project(code: $0, name: $0, direction: .forward, grain: grain)
      })
  }

  /// A portfolio with one project `HS` and the activities of rows below the plan's header.
  static func portfolio(plan rows: String...) throws -> Portfolio {
    var portfolio = portfolio("HS")
    _ = try plan(rows).insert(into: &portfolio, project: 0)
    return portfolio
  }

  /// Reads rows below the plan's header.
  static func plan(_ rows: [String]) -> PlanTable {
    PlanCSV.read(Array(([planHeader] + rows).joined(separator: "\n").utf8), file: "hs.csv")
  }

  /// Everything told about rows of a plan that is put into an empty project `HS`.
  static func findings(ofPlan rows: String...) -> [Finding] { findings(of: plan(rows)) }

  /// Everything told about a file that is put into an empty project `HS` as a plan.
  static func findings(ofFile text: String) -> [Finding] {
    findings(of: PlanCSV.read(Array(text.utf8), file: "hs.csv"))
  }

  static func findings(of table: PlanTable) -> [Finding] {
    var portfolio = portfolio("HS")
    do {
      return try table.insert(into: &portfolio, project: 0)
    } catch {
      return error.findings
    }
  }

  /// The findings of something that may be refused for them.
  static func findings(_ work: () throws(InvalidInput) -> [Finding]) -> [Finding] {
    do {
      return try work()
    } catch {
      return error.findings
    }
  }
}

extension Finding {
  /// The id with line and column, for short expectations: `bad-date 2:5`.
  var short: String {
    let line = place?.line.map { " \($0)" } ?? ""
    let column = place?.column.map { ":\($0)" } ?? ""
    return id + line + column
  }
}

/// A small seeded generator (SplitMix64), so that random tests repeat.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
