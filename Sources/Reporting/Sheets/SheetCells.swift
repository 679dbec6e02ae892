import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// Cells that several sheets have, and the looks that they take by their values.
extension SheetSource {
  /// A day as Excel knows it, or as a text before 1901, which it does not; empty for nil.
  func cell(_ day: Day?, _ role: Role = .plain) -> Workbook.Cell {
    guard let day else { return Workbook.Cell(.empty, role) }
    let (year, month, number) = day.civil
    guard let stamp = DateStamp(year: year, month: month, day: number) else {
      return Workbook.Cell(.text("\(day)"), role)
    }
    return .date(stamp, role, format: .isoDay)
  }

  /// Days of slip, as a number that reads 滞后6个工作日 or 提前3天 and can be sorted and summed.
  ///
  /// Early is claimed from actual finishes only: a forecast ahead of plan is 富余.
  func slipCell(of position: Int) -> Workbook.Cell {
    let compared = comparison[position]
    return slipCell(compared.slip, compared.status, isAssumed: schedule.isPercentOnly(position))
  }

  /// The same against the first baseline; against that in force where this is the first.
  func originalSlipCell(of position: Int) -> Workbook.Cell {
    let compared = comparison[position]
    return slipCell(
      compared.originalSlip ?? compared.slip, compared.status,
      isAssumed: schedule.isPercentOnly(position))
  }

  private func slipCell(_ slip: Slip?, _ status: Status, isAssumed: Bool) -> Workbook.Cell {
    guard let slip else { return .empty }
    if isAssumed, slip.days <= 0 { return Workbook.Cell(terms.percentOnly) }
    let isDone = status.isDone
    let unit = slip.kind == .working ? terms("#个工作日", "# wd") : terms("#天", "# d")
    return .integer(
      slip.days,
      format: .worded(
        above: terms("滞后\(unit)", "\(unit) late"),
        below: isDone
          ? terms("提前\(unit)", "\(unit) early") : terms("富余\(unit)", "\(unit) in hand"),
        zero: isDone ? terms("按期", "on time") : terms("按计划", "as planned")))
  }

  /// Working minutes as days of an activity's own calendar, with a tenth where they are not whole.
  func daysCell(_ minutes: Int?, of activity: Int) -> Workbook.Cell {
    guard let minutes else { return .empty }
    let dayMinutes = network.dayMinutes(of: activity)
    let isWhole = minutes.isMultiple(of: dayMinutes)
    let tenths = (Double(minutes) * 10 / Double(dayMinutes)).rounded()
    return .number(tenths / 10, format: .decimals(isWhole ? 0 : 1))
  }

  /// Days in hand to the required date: +3, -2.
  func marginCell(of activity: Int) -> Workbook.Cell {
    guard let margin = schedule.activities[activity].margin else { return .empty }
    let days = margin.days(of: network.dayMinutes(of: activity))
    return .integer(days, format: .signed(unit: ""))
  }

  /// The word of a colour; of one that is held from the last report of its project says so.
  func colourCell(_ colour: Colour?, isHeld: Bool) -> Workbook.Cell {
    Workbook.Cell(colour.map { terms.colour($0, isHeld: isHeld) } ?? "")
  }

  /// Whether the colour of an activity stands as the last report of its project left it.
  func isHeld(_ activity: Int) -> Bool {
    comparison.isUnreported(portfolio.activities[activity].project)
      && !comparison[activity].status.isDone
  }

  /// The looks of a column of colours.
  func colourRules(_ column: Int) -> [Workbook.Rule] {
    Colour.allCases.flatMap { colour in
      let role: Role = colour == .green ? .good : colour == .red ? .bad : .warn
      let held = comparison.unreportedProjects.isEmpty ? [false] : [false, true]
      return held.map { isHeld in
        Workbook.Rule(
          column: column, .equals(terms.colour(colour, isHeld: isHeld)), as: role)
      }
    }
  }

  /// The looks of a column of slips: late ones, and what a column of states calls done early.
  func slipRules(_ column: Int, states: Int) -> [Workbook.Rule] {
    [
      Workbook.Rule(column: column, .above(0), as: .warn),
      Workbook.Rule(
        column: states, .equals(terms.status(.doneEarly)), .column(column), as: .good),
    ]
  }
}
