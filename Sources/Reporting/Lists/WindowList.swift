import CivilTime
public import Documents
public import Plan

/// The windows of a plan, and their stretches.
public struct WindowList: TableAnswer, Sendable {
  private let windows: [Window]
  private let portfolio: Portfolio

  /// Takes the windows of a portfolio; those of one name where one is given.
  public init(_ portfolio: Portfolio, named name: String? = nil) {
    self.portfolio = portfolio
    windows = portfolio.windows.filter { name == nil || $0.name == name }
      .sorted { ($0.name, $0.from) < ($1.name, $1.from) }
  }

  private func users(_ name: String) -> [String] {
    portfolio.activities.indices.filter { portfolio.activities[$0].windows.contains(name) }
      .map(portfolio.code(of:))
  }

  /// A line a window.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("窗口", "Window"), priority: 2), Table.Column(terms("类别", "Kind")),
      Table.Column(terms("段数", "Stretches"), .number),
      Table.Column(terms("自", "From"), .date, dropOrder: 3),
      Table.Column(terms("至", "To"), .date, dropOrder: 2),
      Table.Column(terms("使用的工作", "Activities"), maximumWidth: 30),
      Table.Column(terms("说明", "Note"), maximumWidth: 36, dropOrder: 1),
    ])
    var told: Set<String> = []
    for window in windows where told.insert(window.name).inserted {
      let own = windows.filter { $0.name == window.name }
      let users = users(window.name)
      table.append([
        Table.Cell(window.name), Table.Cell(terms.kind(window.kind)), Table.Cell("\(own.count)"),
        Table.Cell("\(window.from)"), Table.Cell("\(own.map(\.to).max() ?? window.to)"),
        Table.Cell(
          users.prefix(4).joined(separator: " ") + (users.count > 4 ? " …\(users.count)" : "")),
        Table.Cell(window.note),
      ])
    }
    table.nothing = terms("没有窗口。", "There is no window.")
    return table
  }

  /// A line a stretch.
  public func stretches(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("窗口", "Window"), priority: 2), Table.Column(terms("类别", "Kind")),
      Table.Column(terms("自", "From"), .date), Table.Column(terms("至", "To"), .date),
      Table.Column(terms("天数", "Days"), .number, dropOrder: 2),
      Table.Column(terms("暂定", "Provisional"), dropOrder: 3),
      Table.Column(terms("说明", "Note"), maximumWidth: 36, dropOrder: 1),
    ])
    for window in windows {
      table.append([
        Table.Cell(window.name), Table.Cell(terms.kind(window.kind)),
        Table.Cell("\(window.from)"), Table.Cell("\(window.to)"),
        Table.Cell("\(window.to - window.from + 1)"),
        Table.Cell(window.isProvisional ? terms("是", "yes") : ""), Table.Cell(window.note),
      ])
    }
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for window in windows {
        json.object { json in
          json.member("name", window.name)
          json.member("kind", window.kind.rawValue)
          json.member("from", window.from.description)
          json.member("to", window.to.description)
          json.member("isProvisional", window.isProvisional)
          json.member("note", window.note)
          json.array("activities", .inline) { json in
            for code in users(window.name) { json.value(code) }
          }
        }
      }
    }
  }
}

extension Terms {
  /// What a window asks of the work.
  func kind(_ kind: Window.Kind) -> String {
    switch kind {
    case .inside: self("须在其内", "inside")
    case .pause: self("停工", "pause")
    case .advisory: self("提醒", "advisory")
    }
  }
}
