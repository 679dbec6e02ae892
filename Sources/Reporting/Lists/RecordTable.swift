import CivilTime
public import Documents
public import Plan

/// Records of progress that are new to a plan.
public struct RecordTable: Sendable {
  private let records: [ProgressRecord]
  private let portfolio: Portfolio

  /// Takes records of a portfolio with the shipped calendars.
  public init(_ records: [ProgressRecord], of portfolio: Portfolio) {
    self.records = records
    self.portfolio = portfolio
  }

  /// The records as a table.
  public func table(_ terms: Terms) -> Table {
    let words = RecordWords(portfolio: portfolio, terms: terms)
    var table = Table(columns: [
      Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("工作", "Activity"), maximumWidth: 40),
      Table.Column(terms("数据日期", "Data date"), .date),
      Table.Column(terms("内容", "Facts"), maximumWidth: 44),
      Table.Column(terms("说明", "Remarks"), maximumWidth: 24, dropOrder: 1),
      Table.Column(terms("填报单位", "Reporter"), maximumWidth: 16, dropOrder: 2),
    ])
    table.nothing = terms("没有新的填报。", "There is no new record.")
    for record in records {
      table.append([
        Table.Cell(portfolio.code(of: record.activity)),
        Table.Cell(terms.name(portfolio.activities[record.activity])),
        Table.Cell(portfolio.words(ofDataDate: record.date)), Table.Cell(words.facts(record)),
        Table.Cell(record.note),
        Table.Cell(record.reporter),
      ])
    }
    return table
  }
}
