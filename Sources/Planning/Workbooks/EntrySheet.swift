import CivilTime
import Documents
import Plan
import PlanExchange

/// A table that people fill in or change, as a sheet of a workbook.
struct EntrySheet {
  /// How a column looks and what may be typed into it.
  struct Look {
    var width: Workbook.Column.Width
    var alignment: Alignment?
    var entry: Workbook.Entry?
    /// How a day or a number is shown.
    var format: Workbook.Cell.Format = .standard
    /// Whether whatever is typed stays a text, as codes do.
    var isText = false
  }

  let table: EntryTable
  let language: Language
  /// The look of a column, by its name for programs.
  let look: (EntryTable.Column) -> Look
  /// Whether all but what is typed is locked.
  var isProtected = false
  var title: String?
  var subtitle: String?
  var frozenColumns = 0
  var page = Workbook.Page(.a3)

  /// The colour behind cells that are typed into, where not all are.
  private static let entryFill: UInt32 = 0xFF_F9E5
  /// The colour behind cells that are computed.
  private static let computedFill: UInt32 = 0xF2_F2F2

  /// The sheet.
  var sheet: Workbook.Sheet {
    let looks = table.columns.map(look)
    var sheet = Workbook.Sheet(
      table.name(language), title: title, subtitle: subtitle,
      columns: zip(table.columns, looks).map { column, look in
        Workbook.Column(
          column.heading(language), width: look.width, alignment: look.alignment,
          entry: column.use == .computed ? nil : look.entry)
      }, frozenColumns: frozenColumns, page: page)
    sheet.isProtected = isProtected
    for row in table.rows {
      sheet.append(
        zip(zip(table.columns, looks), row.cells).map { both, cell in
          self.cell(cell, both.0, both.1)
        })
    }
    return sheet
  }

  private func cell(
    _ cell: EntryTable.Cell, _ column: EntryTable.Column, _ look: Look
  ) -> Workbook.Cell {
    let fill: UInt32? =
      column.use == .computed || isProtected && column.use == .key
      ? Self.computedFill : isProtected ? Self.entryFill : nil
    let value: Workbook.Cell.Value
    var format = look.format
    switch cell {
    case .empty: value = .empty
    case .text(let text): value = .text(text)
    case .number(let number): value = .number(number)
    case .share(let share): value = .number(share)
    case .day(let day): (value, format) = (day.stamp(), .isoDay)
    case .minute(let instant): (value, format) = (instant.day.stamp(instant.minuteOfDay), .minute)
    }
    if look.isText { format = .asTyped }
    // A date that Excel cannot tell stands as a text.
    if case .text = value, !look.isText { format = .standard }
    return Workbook.Cell(value, format: format, fill: fill)
  }
}

extension Day {
  /// The day, or a minute of it, as a cell holds it; one that Excel cannot tell as a text.
  fileprivate func stamp(_ minute: Int = 0) -> Workbook.Cell.Value {
    let (year, month, day) = civil
    let stamp = DateStamp(
      year: year, month: month, day: day, hour: minute / 60, minute: minute % 60)
    let time = minute == 0 ? "" : " \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    return stamp.map { .date($0) } ?? .text("\(self)\(time)")
  }
}
