public import CivilTime
public import Documents
public import Plan

/// The problems of a plan, by number.
public struct ProblemList: TableAnswer, Sendable {
  private let problems: [Problem]
  private let portfolio: Portfolio
  private let today: Day
  private let photos: [Int: Int]

  /// Takes problems of a portfolio.
  ///
  /// - Parameters:
  ///   - today: The day by which lateness is counted.
  ///   - photos: How many photos there are of each, by number.
  public init(
    _ problems: [Problem], of portfolio: Portfolio, on today: Day, photos: [Int: Int] = [:]
  ) {
    self.problems = problems
    self.portfolio = portfolio
    self.today = today
    self.photos = photos
  }

  /// The problems as a table.
  public func table(_ terms: Terms) -> Table {
    let words = ProblemWords(portfolio: portfolio, terms: terms, today: today)
    // Few plans have any.
    let hasPhotos = problems.contains { photos[$0.number] != nil }
    var table = Table(
      title: terms("存在问题　\(today)", "Problems, \(today)"),
      columns: [
        Table.Column(terms("号", "No."), .number, priority: 2),
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("存在问题", "Problem"), maximumWidth: 40),
        Table.Column(terms("解决措施", "Measure"), maximumWidth: 24, dropOrder: 1),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 20),
        Table.Column(terms("提出", "Raised"), .date, dropOrder: 2),
        Table.Column(terms("完成时限", "Due"), .date),
        Table.Column(terms("状态", "State")),
      ] + (hasPhotos ? [Table.Column(terms("照片", "Photos"), .number)] : []))
    for problem in problems {
      let isLate = problem.daysOverdue(on: today) != nil
      table.append(
        [
          Table.Cell("\(problem.number)"), Table.Cell(code(problem)), Table.Cell(problem.text),
          Table.Cell(problem.measure), Table.Cell(words.owner(problem)),
          Table.Cell("\(problem.raised)"), Table.Cell(problem.due.map { "\($0)" } ?? ""),
          Table.Cell(
            words.state(problem), problem.closed != nil ? .good : isLate ? .bad : .plain),
        ] + (hasPhotos ? [Table.Cell(photos[problem.number].map { "\($0)" } ?? "")] : []))
    }
    table.nothing = terms("没有这样的问题。", "There is no such problem.")
    return table
  }

  private func code(_ problem: Problem) -> String {
    problem.activity.map(portfolio.code) ?? portfolio.projects[problem.project].code
  }

  /// Writes the problems as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for problem in problems {
        json.object { json in
          json.member("number", problem.number)
          json.member("project", portfolio.projects[problem.project].code)
          json.member("activity", problem.activity.map(portfolio.code))
          json.member("text", problem.text)
          json.member("owner", problem.owner)
          json.member("person", problem.person)
          json.member("measure", problem.measure)
          json.member("raised", problem.raised.description)
          json.member("due", problem.due?.description)
          json.member("state", problem.state.rawValue)
          json.member("closed", problem.closed?.description)
          json.member("overdueDays", problem.daysOverdue(on: today))
          json.member("photos", photos[problem.number] ?? 0)
        }
      }
    }
  }
}
