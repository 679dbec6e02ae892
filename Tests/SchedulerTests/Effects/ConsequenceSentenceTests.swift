import CivilTime
import Control
import Foundation
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The sentences of consequences, parsed out of the text and held to ordinary schedules, on random plans
/// with progress.
@Suite struct ConsequenceSentenceTests {
  /// Consequences: every date, margin and number of days, by the two schedules alone.
  @Test func everyConsequenceSaysHowFarTwoSchedulesLieApart() {
    expectOnRandomScenarios(ToldPlan.mixture, seeds: 1...400) { scenario in
      guard let told = ToldPlan(scenario) else { return nil }
      let before = Comparison(
        told.planned,
        with: Baseline(number: 1, name: "", dataDate: nil, dates: told.planned.plannedDates()))
      let consequences = Consequences(from: before, to: told.comparison)
      var faults = ConsequenceWords(consequences, Terms(.zh)).lines.flatMap {
        Self.faults(in: $0, told)
      }
      let moved = told.portfolio.activities.indices.filter {
        told.days($0, told.planned.activities[$0].finish, told.schedule.activities[$0].finish).count
          != 0
      }
      let shifts = consequences.shifts.map(\.new)
      if Set(shifts) != Set(moved) { faults.append("shifted \(shifts), moved \(moved)") }
      for shift in consequences.shifts {
        let right = told.days(
          shift.new, told.planned.activities[shift.new].finish,
          told.schedule.activities[shift.new].finish)
        if shift.days.words(.zh) != right.signed { faults.append("\(shift), not \(right)") }
      }
      return faults
    }
  }

  /// `P0.A3 A3：2026-03-05 → 2026-03-09，裕量 +3天 → −1天，绿 → 红，因 P0.A1 A1 晚4天`.
  private static func faults(in line: String, _ told: ToldPlan) -> [String] {
    let parts = line.split(separator: "：", maxSplits: 1).map(String.init)
    guard parts.count == 2, let code = parts[0].split(separator: " ").first,
      let position = told.position(ofCode: String(code))
    else { return line.contains("不变") || line.hasPrefix("另有") ? [] : [line] }
    let (was, now) = (told.planned.activities[position], told.schedule.activities[position])
    return parts[1].split(separator: "，").map(String.init).compactMap { clause in
      let isRight: Bool
      if let range = clause.firstRange(of: " → "), clause.hasPrefix("2") {
        isRight =
          clause[..<range.lowerBound] == "\(told.shown(was.finish))"
          && clause[range.upperBound...] == "\(told.shown(now.finish))"
      } else if clause.hasPrefix("裕量 ") {
        let ends = clause.dropFirst(3).components(separatedBy: " → ")
        isRight =
          ends.last == told.margin(of: position, told.schedule)
          && (ends.count == 1 || ends.first == told.margin(of: position, told.planned))
      } else if clause.hasPrefix("因 ") {
        let words = clause.dropFirst(2).split(separator: " ").map(String.init)
        guard let cause = words.first.flatMap(told.position(ofCode:)), let last = words.last else {
          return "\(line): \(clause)"
        }
        let days = told.days(
          cause, told.planned.activities[cause].finish, told.schedule.activities[cause].finish)
        isRight =
          last == "有改动" || last == "晚\(days.words)" && days.count > 0
          || last == "早\(days.words)" && days.count < 0
      } else {
        isRight =
          clause == "已完成" || clause.contains("数据日期") || clause.contains("错过")
          || clause.contains("赶上") || ["绿", "黄", "橙", "红"].contains(String(clause.suffix(1)))
      }
      return isRight ? nil : "\(line): \(clause)"
    }
  }
}
