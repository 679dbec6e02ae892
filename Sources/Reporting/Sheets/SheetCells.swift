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

  /// Days of slip, as a number that reads 滞后6天 or 提前3天 and can be sorted and summed.
  ///
  /// Early is claimed from actual finishes only: a forecast ahead of plan is 富余.
  func slipCell(_ compared: ComparedActivity) -> Workbook.Cell {
    guard let slip = compared.slip else { return .empty }
    let unit = slip.kind == .working ? terms("个工作日", " wd") : terms("天", " d")
    let isDone = compared.status.isDone
    return .integer(
      slip.days,
      format: .worded(
        above: terms("滞后#\(unit)", "#\(unit) late"),
        below: isDone
          ? terms("提前#\(unit)", "#\(unit) early") : terms("富余#\(unit)", "#\(unit) in hand"),
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

  /// The word of a colour.
  func colourCell(_ colour: Colour?) -> Workbook.Cell {
    Workbook.Cell(colour.map(terms.colour) ?? "")
  }

  /// The looks of a column of colours.
  func colourRules(_ column: Int) -> [Workbook.Rule] {
    Colour.allCases.map { colour in
      let role: Role = colour == .green ? .good : colour == .red ? .bad : .warn
      return Workbook.Rule(column: column, .equals(terms.colour(colour)), as: role)
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
