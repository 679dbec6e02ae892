import Control
import Documents
import Foundation
import Plan
import PlanExchange
import Reporting
import Testing

/// The workbook that is passed round, read back.
@Suite struct WorkbookReadingTests {
  private func sheet(_ plan: PlanFile) throws -> [UInt8] {
    try ExcelWriter().write(
      PlanWorkbook(source(plan), report: nil, kinds: [.schedule], year: 2028)
        .workbook(created: at("2028-01-10T08:00")))
  }

  /// A plan as one may be stored: names are not blank, and stand on one line without blanks around.
  private func readable(_ plan: PlanFile) -> PlanFile {
    var portfolio = plan.portfolio
    func line(_ text: String) -> String {
      text.split(whereSeparator: \.isNewline).joined(separator: " ")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    for index in portfolio.activities.indices {
      let name = line(portfolio.activities[index].name)
      let isBlank = name.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
      portfolio.activities[index].name = isBlank ? "工作\(index)" : name
      portfolio.activities[index].owner = line(portfolio.activities[index].owner)
    }
    return PlanFile(portfolio, progress: plan.progress)
  }

  /// A plan whose relations stand in the order of what they lead to; no lag is none in any calendar,
  /// and a sheet does not say which.
  private func ordered(_ portfolio: Portfolio) -> Portfolio {
    var portfolio = portfolio
    for index in portfolio.relations.indices where portfolio.relations[index].lag.minutes == 0 {
      if portfolio.relations[index].lag.percent == nil {
        portfolio.relations[index].lag.counting = .calendarDays
      }
    }
    portfolio.relations.sort {
      ($0.successor, $0.predecessor, $0.kind.rawValue, $0.lag.minutes)
        < ($1.successor, $1.predecessor, $1.kind.rawValue, $1.lag.minutes)
    }
    return portfolio
  }

  @Test func theSamplesComeBackAsTheyWere() throws {
    let plan = Tinghu.planFile
    var again = plan.portfolio
    let told = try PlanCSV.read(try sheet(plan), file: "x.xlsx").insert(into: &again, project: nil)
    #expect(told.filter { $0.severity != .note }.map(\.id) == [])
    #expect(ordered(again) == ordered(plan.portfolio))
  }

  @Test func anEmptyPlanGetsAllThatTheSheetHas() throws {
    let plan = Tinghu.planFile
    var empty = plan.portfolio
    empty.activities = []
    empty.relations = []
    for index in empty.projects.indices { empty.projects[index].requiredDates = [] }
    _ = try PlanCSV.read(try sheet(plan), file: "x.xlsx").insert(into: &empty, project: nil)
    func told(_ portfolio: Portfolio) -> Set<String> {
      Set(
        portfolio.activities.indices.map { index in
          let activity = portfolio.activities[index]
          return "\(portfolio.code(of: index)) \(activity.name) \(activity.duration) "
            + "\(activity.calendar) \(activity.level) \(activity.owner) \(activity.kind) \(activity.note)"
        }
          + portfolio.relations.map { relation in
            "\(portfolio.code(of: relation.predecessor)) \(portfolio.code(of: relation.successor)) "
              + "\(relation.kind) \(relation.lag)"
          })
    }
    #expect(told(empty) == told(plan.portfolio))
  }

  @Test(arguments: UInt64(0)..<250) func randomPlansComeBackAsTheyWere(seed: UInt64) throws {
    guard let random = RandomPlan.file(seed), (1...40).contains(random.portfolio.activities.count)
    else { return }
    let plan = readable(random)
    // A cell of a sheet shows whole days, and no more predecessors than it has room for.
    let isWhole = plan.portfolio.relations.allSatisfy { plan.portfolio.lagText(of: $0) != nil }
    let areDays = plan.portfolio.activities.allSatisfy {
      $0.duration.isMultiple(of: plan.portfolio.dayMinutes(of: $0))
    }
    guard isWhole, areDays else { return }
    var again = plan.portfolio
    do {
      _ = try PlanCSV.read(try sheet(plan), file: "x.xlsx").insert(
        into: &again, project: nil, windows: plan.portfolio.windows.map(\.name))
    } catch let error as InvalidInput {
      Issue.record("\(seed) \(error.findings.prefix(3).map(\.message.zh))")
      return
    }
    #expect(ordered(again) == ordered(plan.portfolio), "\(seed)")
  }
}
