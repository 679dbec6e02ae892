public import Control
public import Documents
public import Plan
import Scheduler

/// The check of a plan for people and programs: the fourteen points, and one finding a line.
public struct CheckReport: Sendable {
  private let check: PlanCheck
  private let portfolio: Portfolio

  /// Takes a check of a plan.
  public init(_ check: PlanCheck, of portfolio: Portfolio) {
    self.check = check
    self.portfolio = portfolio
  }

  /// The points, in groups by project.
  ///
  /// - Parameter lines: In how many lines the findings are told below the table.
  public func table(_ terms: Terms, lines: Int) -> Table {
    var table = Table(
      title: terms("计划体检", "Plan health"),
      columns: [
        Table.Column(terms("项", "No"), .number),
        Table.Column(terms("检查", "Point"), maximumWidth: 46),
        Table.Column(terms("数量", "Found"), .number), Table.Column(terms("占比", "Value"), .number),
        Table.Column(terms("要求", "Limit"), .number), Table.Column(terms("结果", "Result")),
      ], footnotes: footnotes(terms, lines: lines))
    for health in check.projects {
      let project = portfolio.projects[health.project]
      table.append(group: "\(project.code) \(project.name)")
      for metric in health.metrics {
        table.append([
          Table.Cell("\(metric.point.rawValue)"), Table.Cell(terms.name(metric.point)),
          Table.Cell(metric.total > 0 ? "\(metric.count)/\(metric.total)" : ""),
          Table.Cell(metric.text), Table.Cell(metric.limitText), result(metric, terms),
        ])
      }
    }
    table.nothing = terms("没有可检查的工作。", "There is no activity to check.")
    return table
  }

  private func result(_ metric: HealthMetric, _ terms: Terms) -> Table.Cell {
    switch metric.isKept {
    case nil: Table.Cell(terms("无从计算", "not measured"), .muted)
    case true?: Table.Cell(terms("合格", "kept"), .good)
    case false?: Table.Cell(terms("不合格", "broken"), .bad)
    }
  }

  private func footnotes(_ terms: Terms, lines: Int) -> [String] {
    let count = { (severity: Finding.Severity) in
      check.findings.count { $0.severity == severity }
    }
    return [
      terms(
        "十四项按 DCMA-EA PAM 200.1（2012）第 4 章计算；第 10 项以责任单位代替资源。",
        "Points as DCMA-EA PAM 200.1 (2012), section 4, defines them; 10 asks for an office instead of a resource."
      ),
      terms(
        "错误 \(count(.error)) 条，警告 \(count(.warning)) 条，说明 \(count(.note)) 条\(together(lines, terms))。",
        "\(count(.error)) errors, \(count(.warning)) warnings, \(count(.note)) notes"
          + "\(together(lines, terms))."),
    ]
  }

  /// What is said where findings of one cause are told together.
  private func together(_ lines: Int, _ terms: Terms) -> String {
    let count = check.findings.count
    guard lines < count else { return "" }
    return terms(
      "；共 \(count) 条，按原因合并为下列 \(lines) 行",
      "; \(count) in all, told by their causes in \(terms.count(lines, "line", "lines"))")
  }

  /// Writes the check as JSON.
  public func write(to json: inout JSONWriter, advising words: AdviceWords = .names) {
    json.object { json in
      json.array("projects") { json in
        for health in check.projects {
          json.object { json in
            json.member("code", portfolio.projects[health.project].code)
            json.array("points") { json in
              for metric in health.metrics { write(metric, &json) }
            }
          }
        }
      }
      json.array("findings") { json in
        for finding in check.findings { FindingJSON.write(finding, advising: words, &json) }
      }
    }
  }

  private func write(_ metric: HealthMetric, _ json: inout JSONWriter) {
    json.object { json in
      json.member("point", metric.point.rawValue)
      json.member("id", metric.point.id)
      json.member("count", metric.count)
      json.member("total", metric.total)
      if let value = metric.value {
        json.member("value", (value * 10_000).rounded() / 10_000)
      } else {
        json.nullMember("value")
      }
      if let isKept = metric.isKept {
        json.member("kept", isKept)
      } else {
        json.nullMember("kept")
      }
    }
  }
}
