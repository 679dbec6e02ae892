import CivilTime
import Control
import Documents
import Plan

/// How many days are left to the required date of each project, and whether they will do.
struct Countdown: Sendable {
  private let rows: [PlanBoard.Row]
  private let today: Day

  /// Takes the rows of the board, all or of one project.
  init(_ board: PlanBoard, today: Day, project code: String? = nil) {
    rows = board.rows.filter { code == nil || $0.project.code == code }
    self.today = today
  }

  func table(_ terms: Terms) -> Table {
    let hasWindows = rows.contains { $0.window != nil }
    var table = Table(
      title: terms("倒计时", "Countdown"),
      columns: [
        Table.Column(terms("代码", "Code"), .code),
        Table.Column(terms("项目", "Project"), maximumWidth: 28),
        Table.Column(terms("还有(天)", "Days left"), .number),
        Table.Column(terms("要求完成", "Required"), .date, dropOrder: 4),
        Table.Column(terms("预计完成", "Forecast"), .date),
        Table.Column(terms("裕量", "Margin"), .number),
      ] + (hasWindows ? [Table.Column(terms("窗口裕量", "To a window"), dropOrder: 2)] : []) + [
        Table.Column(terms("完成", "Done"), .number, dropOrder: 1),
        Table.Column(terms("灯", "Colour"), priority: 2),
      ])
    for row in rows { table.append(cells(row, hasWindows, terms)) }
    return table
  }

  private func cells(_ row: PlanBoard.Row, _ hasWindows: Bool, _ terms: Terms) -> [Table.Cell] {
    let window = row.window.map { window in
      Table.Cell(
        "\(window.cause) \(terms.days(DayCount(window.days, .calendar)))",
        window.isNear ? .warn : .plain)
    }
    return [
      Table.Cell(row.project.code, .strong), Table.Cell(row.project.name), left(row, terms),
      Table.Cell(row.required.map { "\($0)" } ?? ""),
      row.hasFailed
        ? Table.Cell(terms("排不出", "none"), .bad)
        : Table.Cell(row.finish.map { "\($0)" } ?? ""),
      row.margin.map { Table.Cell(terms.margin($0), $0.count < 0 ? .bad : .good) } ?? .empty,
    ] + (hasWindows ? [window ?? .empty] : []) + [
      Table.Cell("\(row.done)/\(row.total)"),
      colour(row.hasFailed ? .red : row.colour, terms, isHeld: row.isUnreported),
    ]
  }

  /// The days to the required date, or about those to the forecast where there is none; that it is past, or
  /// that all is done.
  private func left(_ row: PlanBoard.Row, _ terms: Terms) -> Table.Cell {
    if row.total > 0, row.done == row.total { return Table.Cell(terms("已完成", "done"), .good) }
    guard let required = row.required else {
      return row.finish.map { Table.Cell(terms("约\($0 - today)", "~\($0 - today)"), .muted) }
        ?? .empty
    }
    let days = required - today
    return days < 0
      ? Table.Cell(terms("已过\(-days)", "past \(-days)"), .bad) : Table.Cell("\(days)", .strong)
  }
}
