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
    if accounts.count > 1 { document.append(.table(overview(terms))) }
    heading(1, "按责任单位", "By office")
    table(sums(by: .office, terms))
    heading(2, "按原因", "By cause")
    table(sums(by: .cause, terms))
    heading(3, "逐次报告", "Report by report")
    for account in accounts { document.append(.table(windows(of: account, terms))) }
    return document
  }
}
