public import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// What each office owes now: work under way, due and overdue, with its problems.
public struct OwesReport: TableAnswer, Sendable {
  /// What one office owes.
  struct Office: Sendable {
    let name: String
    var items: [OwedActivity] = []
    var problems: [Problem] = []

    var overdue: Int { items.count { if case .overdue = $0.standing { true } else { false } } }
    var due: Int { items.count { if case .due = $0.standing { true } else { false } } }
    var underWay: Int { items.count { if case .underWay = $0.standing { true } else { false } } }
    /// The most days that anything is overdue.
    var mostDays: DayCount? {
      items.compactMap { if case .overdue(let days) = $0.standing { days } else { nil } }
        .max { $0.count < $1.count }
    }
  }

  private let comparison: Comparison
  private let today: Day
  private let horizon: Day
  private let isOfOne: Bool
  private let offices: [Office]
  private var portfolio: Portfolio { comparison.schedule.network.portfolio }

  /// Takes what is owed within a scope.
  ///
  /// - Parameters:
  ///   - today: The data date, or the day to count from before any progress.
  ///   - ahead: How many days count as soon.
  public init(_ comparison: Comparison, _ scope: OwesScope, today: Day, ahead: Int = 14) {
    self.comparison = comparison
    self.today = today
    horizon = today + ahead
    isOfOne = scope.office != nil
    let portfolio = comparison.schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let order = PlanOrder(portfolio)
    let names = OfficeList(portfolio, problems: comparison.problems).names
    var found = Dictionary(uniqueKeysWithValues: names.map { ($0, Office(name: $0)) })
    for position in order.typed.flatMap({ order.activities[$0] })
    where scope.holds(position, in: portfolio) {
      guard let item = OwedActivity(position, comparison, horizon: horizon, dates) else { continue }
      for office in portfolio.offices(of: position) { found[office]?.items.append(item) }
    }
    for problem in comparison.problems where problem.closed == nil {
      guard scope.projects?.contains(problem.project) ?? true else { continue }
      for office in OfficeList.names(in: problem.owner) { found[office]?.problems.append(problem) }
    }
    offices = names.compactMap { found[$0] }.filter {
      (scope.office == nil || scope.office == $0.name)
        && (!$0.items.isEmpty || !$0.problems.isEmpty)
    }
  }

  /// The offices with counts; of one office what it owes, one by one.
  public func table(_ terms: Terms) -> Table {
    var table = isOfOne ? items(terms) : counts(terms)
    if offices.isEmpty {
      table.footnotes.append(
        terms(
          "没有欠账：没有到期或进行中的工作，也没有未解决的问题。",
          "Nothing is owed: no work is due or under way, and no problem is open."))
    }
    return table
  }

  private func title(_ terms: Terms) -> String {
    comparison.title(terms("各单位欠账", "What offices owe"), terms)
      + terms("　到期：\(horizon)前", ", due by \(horizon)")
  }

  private func counts(_ terms: Terms) -> Table {
    var table = Table(
      title: title(terms),
      columns: [
        Table.Column(terms("责任单位", "Office"), maximumWidth: 30, priority: 2),
        Table.Column(terms("进行中", "Under way"), .number),
        Table.Column(terms("到期", "Due"), .number),
        Table.Column(terms("超期", "Overdue"), .number),
        Table.Column(terms("最长超期", "Longest"), .number),
        Table.Column(terms("存在问题", "Problems"), .number),
        Table.Column(terms("问题超期", "Past their day"), .number),
      ])
    for office in offices {
      let late = office.problems.count { $0.daysOverdue(on: today) != nil }
      table.append([
        Table.Cell(office.name, .strong), Table.Cell("\(office.underWay)"),
        Table.Cell("\(office.due)"),
        Table.Cell("\(office.overdue)", office.overdue > 0 ? .bad : .plain),
        Table.Cell(office.mostDays.map(terms.days) ?? "", .bad),
        Table.Cell("\(office.problems.count)"), Table.Cell("\(late)", late > 0 ? .bad : .plain),
      ])
    }
    return table
  }

  private func items(_ terms: Terms) -> Table {
    var table = Table(
      title: (offices.first.map { $0.name + terms("　", ", ") } ?? "") + title(terms),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 36),
        Table.Column(terms("级", "Lvl"), .number, dropOrder: 1),
        Table.Column(terms("计划完成", "Planned"), .date),
        Table.Column(terms("预计", "Forecast"), .date),
        Table.Column(terms("状态", "Status")),
        Table.Column(terms("责任人", "Person"), maximumWidth: 12),
      ])
    let dates = ReportDates(portfolio)
    let words = ProblemWords(portfolio: portfolio, terms: terms, today: today)
    for office in offices {
      for item in office.items {
        let activity = portfolio.activities[item.position]
        table.append([
          Table.Cell(portfolio.code(of: item.position)), Table.Cell(terms.name(activity)),
          Table.Cell("\(activity.level)"), Table.Cell("\(item.day)"),
          Table.Cell("\(dates.finish(comparison.schedule.activities[item.position].finish))"),
          status(item, terms), Table.Cell(portfolio.person(of: item.position)),
        ])
      }
      for problem in office.problems {
        let isLate = problem.daysOverdue(on: today) != nil
        table.append([
          Table.Cell(terms("问题\(problem.number)", "problem \(problem.number)")),
          Table.Cell(problem.text), .empty, Table.Cell(problem.due.map { "\($0)" } ?? ""), .empty,
          Table.Cell(words.state(problem), isLate ? .bad : .plain), Table.Cell(problem.person),
        ])
      }
    }
    return table
  }

  private func status(_ item: OwedActivity, _ terms: Terms) -> Table.Cell {
    switch item.standing {
    case .overdue(let days): Table.Cell(terms.overdue(days), .bad)
    case .due: Table.Cell(terms("到期", "due"), .warn)
    case .underWay: Table.Cell(terms("进行中", "under way"))
    }
  }

  /// Writes the offices as JSON, each with what it owes.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("dataDate", comparison.schedule.dataDate?.description)
      json.member("today", today.description)
      json.member("dueBy", horizon.description)
      json.array("offices") { json in
        for office in offices { write(office, &json) }
      }
    }
  }

  private func write(_ office: Office, _ json: inout JSONWriter) {
    json.object { json in
      json.member("office", office.name)
      json.member("underWay", office.underWay)
      json.member("due", office.due)
      json.member("overdue", office.overdue)
      json.member("mostOverdueDays", office.mostDays?.count ?? 0)
      json.member("mostOverdueDayKind", office.mostDays?.kind.rawValue)
      json.array("activities", .inline) { json in
        for item in office.items {
          json.object { json in
            json.member("code", portfolio.code(of: item.position))
            json.member("name", portfolio.activities[item.position].name)
            json.member("person", portfolio.person(of: item.position))
            json.member("day", item.day.description)
            switch item.standing {
            case .overdue(let days):
              json.member("standing", "overdue")
              json.member("overdueDays", days.count)
              json.member("overdueDayKind", days.kind.rawValue)
            case .due, .underWay:
              json.member("standing", item.isDue ? "due" : "underWay")
              json.nullMember("overdueDays")
              json.nullMember("overdueDayKind")
            }
            json.member("slipDays", item.slipDays)
          }
        }
      }
      json.array("problems", .inline) { json in
        for problem in office.problems {
          json.object { json in
            json.member("number", problem.number)
            json.member("text", problem.text)
            json.member("due", problem.due?.description)
            json.member("state", problem.state.rawValue)
            json.member("overdueDays", problem.daysOverdue(on: today))
          }
        }
      }
    }
  }
}

extension OwedActivity {
  fileprivate var isDue: Bool { if case .due = standing { true } else { false } }
}
