import CivilTime
import Control
import Plan
import Scheduler

/// Reads a sentence about a delay, clause by clause.
struct SentenceReader {
  private let told: ToldPlan
  private let plain: PlainEffect
  private let activity: Int

  init(_ told: ToldPlan, _ plain: PlainEffect, _ activity: Int) {
    self.told = told
    self.plain = plain
    self.activity = activity
  }

  /// What is wrong with a sentence.
  func faults(in text: String) -> [String] {
    guard text.hasSuffix("。") else { return ["no end"] }
    var clauses = text.dropLast().split(separator: "，").map(String.init)
    let head = clauses.removeFirst()
    return (isRight(head: head) ? [] : [head]) + clauses.filter { !isRight($0) }
  }

  /// `A3拖后2天`, `A3晚2天完成`, `A3开始偏晚`.
  private func isRight(head: String) -> Bool {
    let scheduled = told.schedule.activities[activity]
    guard let planned = told.plan[activity] else { return false }
    let network = told.schedule.network
    var late: Int
    if let end = scheduled.actualFinish {
      late = network.work(of: activity, from: planned.finish, to: end)
    } else {
      let date = told.schedule.dataDate(of: told.project(activity))!
      let left = network.work(of: activity, from: date, to: planned.finish)
      late = scheduled.remaining - left
    }
    late = max(0, late)
    let words = told.words(late, of: activity)
    let name = told.portfolio.activities[activity].name
    if head == "\(name)开始偏晚" { return late == 0 }
    if late == 0 { return head.hasPrefix(name) }
    return head == "\(name)" + (scheduled.phase == .complete ? "晚\(words)完成" : "拖后\(words)")
  }

  private func isRight(_ clause: String) -> Bool {
    let others = plain.minutes.filter { $0.key != activity && $0.value > 0 }
    let own = told.project(activity)
    switch clause {
    case "在自由时差内": return true
    case "不影响紧后工作": return others.isEmpty
    case "影响紧后工作": return true
    case "不影响总工期":
      guard let after = plain.projects[own] else { return true }
      return ends(at: after, from: plain.finishes[own]!, own).isEmpty
    default: break
    }
    if clause.hasPrefix("须压缩") || clause.hasPrefix("最迟") { return isRight(asked: clause) }
    if clause.contains("错过"), clause.hasSuffix("窗口") { return isRight(missed: clause) }
    if let range = clause.firstRange(of: "总工期"), clause.hasPrefix("影响") {
      let name = clause[clause.startIndex..<range.lowerBound].dropFirst(2)
      let project =
        name.isEmpty ? own : told.portfolio.projects.firstIndex { $0.name == String(name) } ?? own
      guard let after = plain.projects[project] else { return false }
      let days = String(clause[range.upperBound...])
      return ends(at: after, from: plain.finishes[project]!, project).contains(days)
    }
    if let range = clause.firstRange(of: "推迟"),
      let moved = position(of: String(clause[..<range.lowerBound])),
      let minutes = plain.minutes[moved]
    {
      return minutes == 0 || String(clause[range.upperBound...]) == told.words(minutes, of: moved)
    }
    return false
  }

  /// By how much, in the words of each activity that ends a project then.
  private func ends(at after: Instant, from before: Instant, _ project: Int) -> [String] {
    told.portfolio.activities.indices.filter {
      told.project($0) == project && plain.finish[$0] == after
    }.compactMap { position in
      let minutes = told.schedule.network.work(of: position, from: before, to: after)
      if minutes > 0 { return told.words(minutes, of: position) }
      let (a, b) = (shown(before), shown(after))
      return b > a ? "\(b - a)天" : nil
    }
  }

  private func position(of name: String) -> Int? {
    told.portfolio.activities.firstIndex { $0.name == name }
  }

  private func shown(_ instant: Instant) -> Day { told.shown(instant) }

  /// `错过often窗口`, `使A2错过often窗口`: that start lies outside of what the planned one lay in.
  private func isRight(missed clause: String) -> Bool {
    let named = clause.firstRange(of: "错过").flatMap {
      position(of: String(clause[..<$0.lowerBound].dropFirst()))
    }
    guard let position = clause.hasPrefix("使") ? named : activity,
      let window = told.portfolio.activities[position].window
    else {
      return false
    }
    return clause.hasSuffix("错过\(window)窗口")
  }

  /// `须压缩2天（最迟5月1日完成）`, `最迟5月1日完成`: by the latest finish and the margin.
  private func isRight(asked clause: String) -> Bool {
    let scheduled = told.schedule.activities[activity]
    guard let latest = scheduled.limitFinish ?? scheduled.floatFinish else { return false }
    let day = shown(latest)
    let year = day.year == told.date.day.year ? "" : "\(day.year)年"
    let date = "最迟\(year)\(day.month)月\(day.dayOfMonth)日完成"
    let minutes = scheduled.margin?.minutes ?? 0
    return clause
      == (minutes < 0 ? "须压缩\(told.words(-minutes, of: activity))（\(date)）" : date)
  }
}
