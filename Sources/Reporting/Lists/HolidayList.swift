import CivilTime
public import Documents
public import Plan

/// The State Council's days off and days worked, a line a stretch.
public struct HolidayList: TableAnswer, Sendable {
  private let holidays: [Holiday]

  /// Takes the days of a plan; those of one notice or year where one is given.
  public init(_ holidays: [Holiday], year: Int? = nil) {
    self.holidays = holidays.filter {
      year == nil || $0.noticeYear == year || $0.day.year == year
    }.sorted { ($0.day, $0.noticeYear) < ($1.day, $1.noticeYear) }
  }

  /// Days of one kind and name that follow each other.
  private struct Stretch {
    var to: Day
    let first: Holiday
  }

  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    for holiday in holidays {
      if let last = stretches.last, last.first.kind == holiday.kind,
        last.first.name == holiday.name, last.first.noticeYear == holiday.noticeYear,
        holiday.day - last.to <= 1
      {
        stretches[stretches.count - 1].to = holiday.day
      } else {
        stretches.append(Stretch(to: holiday.day, first: holiday))
      }
    }
    return stretches
  }

  /// A line a stretch.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("自", "From"), .date), Table.Column(terms("至", "To"), .date),
      Table.Column(terms("天数", "Days"), .number), Table.Column(terms("放假或上班", "Off or worked")),
      Table.Column(terms("节日", "Festival")), Table.Column(terms("通知", "Notice"), .number),
    ])
    for stretch in stretches {
      table.append([
        Table.Cell("\(stretch.first.day)"), Table.Cell("\(stretch.to)"),
        Table.Cell("\(stretch.to - stretch.first.day + 1)"),
        Table.Cell(
          stretch.first.kind == .off ? terms("放假", "off") : terms("调休上班", "worked")),
        Table.Cell(terms.cause(stretch.first.name)), Table.Cell("\(stretch.first.noticeYear)"),
      ])
    }
    table.nothing = terms("没有这一年的放假安排。", "No days off are known for that year.")
    return table
  }

  /// Writes the days as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for holiday in holidays {
        json.object { json in
          json.member("day", holiday.day.description)
          json.member("kind", holiday.kind.rawValue)
          json.member("name", holiday.name)
          json.member("noticeYear", holiday.noticeYear)
        }
      }
    }
  }
}
