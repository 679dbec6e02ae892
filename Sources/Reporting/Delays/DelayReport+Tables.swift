import Analysis
import CivilTime
import Control
import Documents
import Plan

extension DelayReport {
  /// Every share of a required date, report by report.
  func windows(of account: DelayAccount, _ terms: Terms) -> Table {
    var table = Table(
      title: terms(
        "\(account.carrier.code) \(terms.name(account.carrier.activity))：\(span.from)至\(span.to) 谁误了工期",
        "\(account.carrier.code) \(terms.name(account.carrier.activity)): who lost the days, \(span.from) to \(span.to)"
      ),
      columns: [
        Table.Column(terms("到哪次报告", "Report"), .date), Table.Column(terms("预计", "Forecast"), .date),
        Table.Column(terms("变动", "Moved"), .number),
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 30),
        Table.Column(terms("责任单位", "Owner"), maximumWidth: 24, priority: 1),
        Table.Column(terms("原因", "Cause"), maximumWidth: 30, priority: 2),
        Table.Column(terms("说明", "Remark"), maximumWidth: 36, dropOrder: 1),
      ])
    for window in account.windows {
      let shares = window.progress + window.revisions
      let day = Table.Cell("\(window.closing.day)")
      let finish = Table.Cell("\(dates.finish(window.after))")
      if shares.isEmpty {
        table.append([day, finish, Table.Cell("0")] + (0..<5).map { _ in Table.Cell("") })
      }
      for (index, share) in shares.enumerated() {
        table.append([
          index == 0 ? day : Table.Cell(""), index == 0 ? finish : Table.Cell(""),
          Table.Cell(terms.moved(share.days)),
          Table.Cell(share.works.map(\.code).joined(separator: terms("、", ", "))),
          Table.Cell(
            share.works.map { terms.name($0.activity) }.joined(separator: terms("、", ", "))),
          Table.Cell(terms.delayOffice(share)), Table.Cell(terms.delayCause(share)),
          Table.Cell(remark(share, terms)),
        ])
      }
    }
    return table
  }

  /// What was reported of a share, or the change that made it.
  func remark(_ share: DelayShare, _ terms: Terms) -> String {
    guard let revision = share.revision else { return share.note }
    return terms(
      "第 \(revision.number) 条 \(revision.who)：\(revision.command)",
      "line \(revision.number), \(revision.who): \(revision.command)")
  }

  /// Every required date in one line.
  func overview(_ terms: Terms) -> Table {
    var table = Table(
      title: terms(
        "\(span.from)至\(span.to) 各项目工期变动", "Moves of required dates, \(span.from) to \(span.to)"),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("节点", "Milestone"), maximumWidth: 30),
        Table.Column(terms("原预计", "Was"), .date), Table.Column(terms("现预计", "Is"), .date),
        Table.Column(terms("变动", "Moved"), .number),
        Table.Column(terms("进展", "By progress"), .number),
        Table.Column(terms("调整", "By changes"), .number),
        Table.Column(terms("误期最多", "Lost most by"), maximumWidth: 40, dropOrder: 1),
      ])
    for account in accounts {
      guard let first = account.windows.first, let last = account.windows.last else { continue }
      let most = sums(account.shares) { terms.delayOffice($0) }.first { $0.sum.net > 0 }
      table.append([
        Table.Cell(account.carrier.code), Table.Cell(terms.name(account.carrier.activity)),
        Table.Cell("\(dates.finish(first.before))"), Table.Cell("\(dates.finish(last.after))"),
        Table.Cell(terms.moved(account.days)),
        Table.Cell(terms.moved(account.windows.reduce(0) { $0 + $1.progressDays })),
        Table.Cell(terms.moved(account.windows.reduce(0) { $0 + $1.revisionDays })),
        Table.Cell(most.map { "\($0.key) \(terms.moved($0.sum.net))" } ?? ""),
      ])
    }
    return table
  }

  /// The days added up.
  func sums(by grouping: Grouping, _ terms: Terms) -> Table {
    let head =
      switch grouping {
      case .office: terms("责任单位", "Office")
      case .activity: terms("工作", "Activity")
      case .cause: terms("原因", "Cause")
      }
    var table = Table(
      title: terms(
        "\(span.from)至\(span.to) 误期与抢回，按\(head)",
        "Days lost and won back by \(head.lowercased()), \(span.from) to \(span.to)"),
      columns: [
        Table.Column(head, maximumWidth: 44, priority: 1),
        Table.Column(terms("误期", "Lost"), .number),
        Table.Column(terms("共同", "Together"), .number),
        Table.Column(terms("抢回", "Won back"), .number),
        Table.Column(terms("合计", "Net"), .number),
      ])
    func days(_ days: Int) -> Table.Cell {
      Table.Cell(days == 0 ? "0" : terms.days(DayCount(days, .calendar)))
    }
    func row(_ name: String, _ sum: DelaySum) {
      table.append([
        Table.Cell(name), days(sum.lost), days(sum.shared), days(sum.gained),
        Table.Cell(terms.moved(sum.net)),
      ])
    }
    var total = DelaySum()
    for share in shares { total.take(share) }
    for (name, sum) in sums(shares, by: { key($0, grouping, terms) }) { row(name, sum) }
    row(terms("合计", "Total"), total)
    return table
  }

  /// What a share is added up under.
  func key(_ share: DelayShare, _ grouping: Grouping, _ terms: Terms) -> String {
    switch grouping {
    case .office: return terms.delayOffice(share)
    case .cause: return terms.delayKind(share)
    case .activity:
      if share.isNobodys { return terms.delayOffice(share) }
      if share.works.isEmpty { return terms.delayKind(share) }
      return share.works.map { "\($0.code) \(terms.name($0.activity))" }
        .joined(separator: terms("、", ", "))
    }
  }
}
