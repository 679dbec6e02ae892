import Control
public import Documents
public import Plan

/// Activities as they were typed.
public struct ActivityList: TableAnswer, Sendable {
  private let portfolio: Portfolio
  private let found: [Int]

  /// Takes activities of a portfolio by their positions, in the order in which they are shown.
  public init(_ portfolio: Portfolio, _ found: [Int]) {
    self.portfolio = portfolio
    self.found = found
  }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("工作", "Activity"), maximumWidth: 36),
      Table.Column(terms("工期", "Days"), .number),
      Table.Column(terms("日历", "Calendar"), dropOrder: 3),
      Table.Column(terms("级", "Lvl"), .number, dropOrder: 4),
      Table.Column(terms("窗口", "Windows"), maximumWidth: 24, dropOrder: 2),
      Table.Column(terms("责任单位", "Owner"), maximumWidth: 20),
      Table.Column(terms("责任人", "In charge"), maximumWidth: 12, dropOrder: 1),
    ])
    for position in found {
      let activity = portfolio.activities[position]
      table.append([
        Table.Cell(portfolio.code(of: position)),
        Table.Cell((activity.isPoint ? "★" : "") + terms.name(activity)),
        Table.Cell(
          activity.kind == .task ? days(activity.duration, portfolio.dayMinutes(of: activity)) : ""),
        Table.Cell(terms.calendar(activity.calendar)), Table.Cell("\(activity.level)"),
        Table.Cell(WindowNames.text(activity.windows)), Table.Cell(activity.owner),
        Table.Cell(activity.person),
      ])
    }
    table.nothing = terms("没有这样的工作。", "There is no such activity.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for position in found {
        let activity = portfolio.activities[position]
        json.object { json in
          json.member("code", portfolio.code(of: position))
          json.member("name", activity.name)
          json.member("englishName", activity.englishName)
          json.member("kind", activity.kind.rawValue)
          json.member("duration", activity.duration)
          json.member("calendar", activity.calendar)
          json.member("window", activity.window)
          json.array("pauses", .inline) { json in
            for pause in activity.pauseWindows { json.value(pause) }
          }
          json.member("crashLimit", activity.crashLimit)
          json.member("crashCost", activity.crashCost)
          json.member("threePoints", activity.threePoints?.text)
          json.member("level", activity.level)
          json.member("role", activity.role?.rawValue)
          json.member("owner", activity.owner)
          json.member("leader", activity.leader)
          json.member("person", activity.person)
          json.member("parent", activity.parent)
          json.member("note", activity.note)
        }
      }
    }
  }
}
