import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// Its dates and its relations.
extension ActivitySheet {
  var dateTable: Table {
    var table = Table(columns: [
      Table.Column(terms("日期", "Dates"), priority: 2), Table.Column(terms("开始", "Start"), .date),
      Table.Column(terms("完成", "Finish"), .date), Table.Column(terms("余地", "In hand")),
    ])
    func row(_ name: String, _ start: Instant?, _ finish: Instant?, _ room: String = "") {
      guard start != nil || finish != nil else { return }
      table.append([
        Table.Cell(name),
        Table.Cell(activity.isPoint ? "" : start.map { "\(dates.start($0))" } ?? ""),
        Table.Cell(finish.map { "\(dates.finish($0))" } ?? ""), Table.Cell(room),
      ])
    }
    let compared = comparison[position]
    row(terms("实际", "actual"), scheduled.actualStart, scheduled.actualFinish)
    row(terms("预计", "forecast"), scheduled.start, scheduled.finish)
    row(terms("最早", "early"), scheduled.earlyStart, scheduled.earlyFinish)
    row(
      terms("最迟（不误项目完成）", "late (project finish)"), scheduled.floatStart, scheduled.floatFinish,
      floats)
    row(
      terms("最迟（不误要求时间）", "limit (required date)"), scheduled.limitStart,
      scheduled.limitFinish, margin)
    row(terms("基准计划", "baseline"), compared.plan?.start, compared.plan?.finish)
    if compared.original != compared.plan {
      row(terms("原基准计划", "first baseline"), compared.original?.start, compared.original?.finish)
    }
    return table
  }

  private var floats: String {
    let day = schedule.network.dayMinutes(of: position)
    guard let total = scheduled.totalFloat else { return "" }
    let free = scheduled.freeFloat.map { days($0, day) } ?? "—"
    return terms(
      "总时差\(days(total, day))，自由时差\(free)", "total float \(days(total, day)), free float \(free)")
  }

  private var margin: String {
    guard let margin = scheduled.margin else { return "" }
    let count = margin.days(of: schedule.network.dayMinutes(of: position))
    let to =
      margin.to == position
      ? "" : terms("（\(portfolio.code(of: margin.to))）", " (\(portfolio.code(of: margin.to)))")
    return terms("裕量", "margin ")
      + terms.margin(
        DayCount(count, schedule.network.dayKind(of: position))) + to
  }

  /// The relations that lead to it and that lead on from it.
  var relationTable: Table {
    RelationList(comparison, of: { $0.predecessor == position || $0.successor == position })
      .table(terms, around: position)
  }
}
