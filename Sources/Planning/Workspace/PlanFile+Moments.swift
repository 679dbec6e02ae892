import CivilTime
import Plan
import PlanStore

extension PlanFile {
  /// Throws where a moment is none of the life of the plan: a line that the log does not have, or a day
  /// that ended before the plan began.
  func check(_ moment: PlanMoment) throws {
    let lines = try journal()
    guard let last = lines.first, let first = lines.last else { return }
    switch moment {
    case .entry(let number):
      if !(first.number...last.number).contains(number) {
        throw InvalidInput([.noLine(number, last: last.number)])
      }
    case .clock(let instant):
      if instant < first.line.when {
        throw InvalidInput([.notBegun(instant.day, began: first.line.when.day)])
      }
    case .settled: break
    }
  }
}

extension Finding {
  fileprivate static func noLine(_ number: Int, last: Int) -> Finding {
    Finding(
      .error, "no-such-change",
      Wording(
        zh: "没有第 \(number) 条改动，最后一条是第 \(last) 条",
        en: "there is no change \(number); the last is \(last)"),
      hint: Hint(
        zh: "\(.listChanges) 列出全部改动及其状态", en: "\(.listChanges) lists every change and its state"))
  }

  fileprivate static func notBegun(_ day: Day, began first: Day) -> Finding {
    Finding(
      .error, "no-such-change",
      Wording(
        zh: "\(day) 还没有这个计划，它从 \(first) 开始",
        en: "there was no plan on \(day); it begins with \(first)"),
      hint: Hint(
        zh: "写 \(first) 或以后的日期，或 \(.listChanges) 中的号",
        en: "write \(first) or a later day, or a number of \(.listChanges)"))
  }
}
