import Analysis
import CivilTime
import Control
public import Documents
import Plan

extension DelayReport {
  /// The page for a meeting (调度会): what it comes to, by office, by cause, and report by report.
  public func paper(_ terms: Terms) -> Document {
    let name =
      accounts.count == 1
      ? accounts.first.map { "\($0.carrier.code) \(terms.name($0.carrier.activity))" } ?? "" : ""
    var document = Document(
      title: terms("工期变动分析", "Who lost the days"),
      subtitle: terms(
        "（\(name.isEmpty ? "" : name + "，")\(span.from) 至 \(span.to)）",
        "\(name)\(name.isEmpty ? "" : ", ")\(span.from) to \(span.to)"))
    let numbers = terms.language == .zh ? ["一、", "二、", "三、", "四、"] : ["", "", "", ""]
    func heading(_ number: Int, _ zh: String, _ en: String) {
      document.append(.heading(Phrase(numbers[number] + terms(zh, en))))
    }
    func table(_ table: Table) {
      var own = table
      own.isUpright = true
      document.append(.table(own))
    }
    heading(0, "总的情况", "As a whole")
    for line in lines(terms) { document.append(.paragraph(Phrase(line))) }
    guard !shares.isEmpty else { return document }
    if accounts.count > 1 { table(overview(terms)) }
    heading(1, "按责任单位", "By office")
    table(sums(by: .office, terms))
    heading(2, "按原因", "By cause")
    table(sums(by: .cause, terms))
    heading(3, "逐次报告", "Report by report")
    table(moves(terms))
    if let line = stillReports(terms) { document.append(.paragraph(Phrase(line))) }
    return document
  }

  /// Every share of all required dates, report by report: reports that moved nothing have no row.
  private func moves(_ terms: Terms) -> Table {
    let hasSeveral = accounts.count > 1
    let columns = [
      Table.Column(terms("节点", "Milestone"), maximumWidth: 24),
      Table.Column(terms("报告", "Report"), .date), Table.Column(terms("预计", "Forecast"), .date),
      Table.Column(terms("变动", "Moved"), .number),
      Table.Column(terms("工作", "Activity"), maximumWidth: 30),
      Table.Column(terms("责任单位", "Owner"), maximumWidth: 16),
      Table.Column(terms("原因", "Cause"), maximumWidth: 24),
      Table.Column(terms("说明", "Remark"), maximumWidth: 28),
    ]
    var table = Table(
      title: terms(
        "\(span.from)至\(span.to) 哪次报告变动、谁误了工期",
        "Reports that moved a date, and who lost the days, \(span.from) to \(span.to)"),
      columns: hasSeveral ? columns : Array(columns.dropFirst()))
    for account in accounts {
      var isFirst = true
      for window in account.windows {
        for (index, share) in (window.progress + window.revisions).enumerated() {
          let name =
            isFirst ? "\(account.carrier.code) \(terms.name(account.carrier.activity))" : ""
          let works = share.works.map { "\($0.code) \(terms.name($0.activity))" }
          let isHead = index == 0
          let cells = [
            name, isHead ? "\(window.closing.day)" : "",
            isHead ? "\(dates.finish(window.after))" : "", terms.moved(share.days),
            works.joined(separator: terms("、", ", ")), terms.delayOffice(share),
            terms.delayCause(share), remark(share, terms),
          ]
          table.append((hasSeveral ? cells : Array(cells.dropFirst())).map { Table.Cell($0) })
          isFirst = false
        }
      }
    }
    return table
  }

  /// The required dates that no report moved, and that reports without a row moved nothing.
  private func stillReports(_ terms: Terms) -> String? {
    let still = accounts.filter { account in
      account.windows.allSatisfy { ($0.progress + $0.revisions).isEmpty }
    }.map { "\($0.carrier.code) \(terms.name($0.carrier.activity))" }
    let hasQuiet = accounts.contains { account in
      account.windows.contains { ($0.progress + $0.revisions).isEmpty }
    }
    guard hasQuiet else { return nil }
    let rest = terms("没有列出的报告没有变动", "Reports without a row moved nothing")
    let names = still.joined(separator: terms("、", ", "))
    return still.isEmpty
      ? rest + terms("。", ".")
      : rest + terms("；\(names)一直没有变动。", "; no report moved \(names).")
  }
}
