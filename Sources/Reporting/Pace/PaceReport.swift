public import Analysis
import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// What the pace so far says, beside the forecast: as tables, in words and as JSON.
public struct PaceReport: Answer, Sendable {
  private let comparison: Comparison
  private let paces: [ProjectPace]
  private let ratios: OfficeRatios

  /// Takes what was found.
  public init(_ comparison: Comparison, _ paces: [ProjectPace], _ ratios: OfficeRatios) {
    self.comparison = comparison
    self.paces = paces
    self.ratios = ratios
  }

  private var portfolio: Portfolio { comparison.schedule.network.portfolio }
  private var dates: ReportDates { ReportDates(portfolio) }

  /// The tables, then what they come to.
  public func document(_ terms: Terms) -> Document {
    var document = Document()
    for table in tables(terms) { document.append(.table(table)) }
    for line in lines(terms) { document.append(.paragraph(Phrase(line))) }
    return document
  }

  /// What each method says of each date, and how each office went.
  public func tables(_ terms: Terms) -> [Table] {
    var table = Table(
      title: comparison.title(terms("按至今的速度看", "What the pace so far says"), terms),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("节点", "Milestone"), maximumWidth: 30),
        Table.Column(terms("怎么算", "Method"), maximumWidth: 30, priority: 1),
        Table.Column(terms("完成", "Finish"), .date),
        Table.Column(terms("比要求", "Against required"), .number),
        Table.Column(terms("过去平均差", "Off by, so far"), .number),
        Table.Column(terms("偏向", "Bias"), maximumWidth: 24, dropOrder: 1),
        Table.Column(terms("比过几次", "Compared"), .number, dropOrder: 2),
      ])
    for pace in paces {
      let required = required(of: pace)
      for (index, answer) in pace.answers.enumerated() {
        let late = required.flatMap { asked in answer.finish.map { $0 - asked } }
        table.append([
          Table.Cell(index == 0 ? portfolio.code(of: pace.carrier) : ""),
          Table.Cell(index == 0 ? terms.name(portfolio.activities[pace.carrier]) : ""),
          Table.Cell(terms.method(answer.method)),
          Table.Cell(answer.finish.map { "\($0)" } ?? terms("说不出", "nothing yet")),
          Table.Cell(late.map(terms.moved) ?? ""),
          Table.Cell(answer.past.mean.map { terms.tenths($0) } ?? terms("没有可比的", "none")),
          Table.Cell(bias(answer.past, terms)), Table.Cell("\(answer.past.count)"),
        ])
      }
    }
    let shown = openOffices
    guard !shown.isEmpty else { return [table] }
    var offices = Table(
      title: terms(
        "后面还有工作的单位：已完成工作的实际用时与计划之比",
        "Offices with work left: time taken over time planned of what they finished"),
      columns: [
        Table.Column(terms("责任单位", "Office"), maximumWidth: 30, priority: 1),
        Table.Column(terms("完成项数", "Finished"), .number),
        Table.Column(terms("用时比", "Ratio"), .number),
      ])
    for office in shown {
      offices.append([
        Table.Cell(office.name.isEmpty ? terms("（未写责任单位）", "(no office)") : office.name),
        Table.Cell("\(office.count)"), Table.Cell(terms.hundredths(office.ratio)),
      ])
    }
    return [table, offices]
  }

  /// The offices that still have work in the projects asked for, and some finished.
  private var openOffices: [OfficeRatios.Office] {
    let projects = Set(paces.map { portfolio.activities[$0.carrier].project })
    let open = Set(
      portfolio.activities.indices.filter {
        projects.contains(portfolio.activities[$0].project)
          && portfolio.activities[$0].kind == .task
          && comparison.schedule.activities[$0].phase != .complete
      }.map { portfolio.activities[$0].owner })
    return ratios.offices.filter { open.contains($0.name) }
  }

  /// What it comes to, and what it assumes.
  public func lines(_ terms: Terms) -> [String] {
    var lines: [String] = []
    if paces.count == 1, let pace = paces.first { lines += sentences(pace, terms) }
    lines.append(
      terms(
        "假定：速度法把后面的工作都按至今的速度推；用时比法按各单位已完成工作的快慢放长或缩短后面的工作，项数少的向总体靠。",
        "Assumed: earned schedule lets all that is left go on at the speed so far; the ratios stretch what is left by how each office did, few pieces drawn towards all."
      ))
    lines.append(
      terms(
        "只供参考，不进计划；信哪一种，看过去差多少。",
        "For comparison only, never part of the plan; which to believe is told by how far each was off."
      ))
    return lines
  }

  private func sentences(_ pace: ProjectPace, _ terms: Terms) -> [String] {
    var lines: [String] = []
    if let done = pace.done, let speed = pace.speed {
      lines.append(
        terms(
          "到 \(pace.report) 完成 \(terms.percent(done.actual))，计划应完成 \(terms.percent(done.planned))，速度是计划的 \(terms.hundredths(speed)) 倍。",
          "By \(pace.report) \(terms.percent(done.actual)) was done, \(terms.percent(done.planned)) was planned: \(terms.hundredths(speed)) times the planned speed."
        ))
    } else {
      lines.append(
        terms(
          "没有基准计划或还没有完成量，速度法说不出。",
          "Without a baseline or anything done, earned schedule says nothing."))
    }
    let best = pace.answers.filter { $0.past.count >= 10 && $0.finish != nil }
      .min { ($0.past.mean ?? 0) < ($1.past.mean ?? 0) }
    if let best, let finish = best.finish, let mean = best.past.mean {
      lines.append(
        terms(
          "过去最准的是\(terms.method(best.method))，平均差 \(terms.tenths(mean))；它说 \(finish)。",
          "So far the best was \(terms.method(best.method)), off by \(terms.tenths(mean)) on average; it says \(finish)."
        ))
    } else {
      lines.append(
        terms(
          "比过的还不到 10 次，看不出哪种更准。",
          "Fewer than ten could be compared: nobody knows yet which is best."))
    }
    return lines
  }

  private func bias(_ past: ProjectPace.PastError, _ terms: Terms) -> String {
    guard let bias = past.bias else { return "" }
    if bias.magnitude < 0.05 { return terms("不偏", "none") }
    let days = terms.tenths(bias.magnitude)
    return bias > 0
      ? terms("说得偏早\(days)", "\(days) too early") : terms("说得偏晚\(days)", "\(days) too late")
  }

  private func required(of pace: ProjectPace) -> Day? {
    comparison.requiredDates.filter { $0.activity == pace.carrier }.map(\.required.finish).min()
      .map(dates.finish)
  }

  /// Writes what was found as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.array("paces") { json in
        for pace in paces {
          json.object { json in write(pace, to: &json) }
        }
      }
      json.array("offices") { json in
        for office in ratios.offices {
          json.object { json in
            json.member("office", office.name)
            json.member("count", office.count)
            json.member("ratio", office.ratio)
          }
        }
      }
    }
  }

  private func write(_ pace: ProjectPace, to json: inout JSONWriter) {
    json.member("code", portfolio.code(of: pace.carrier))
    json.member("report", "\(pace.report)")
    json.member("required", required(of: pace).map { "\($0)" })
    json.member("done", pace.done?.actual)
    json.member("planned", pace.done?.planned)
    json.member("speed", pace.speed)
    json.array("answers") { json in
      for answer in pace.answers {
        json.object { json in
          json.member("method", answer.method.rawValue)
          json.member("finish", answer.finish.map { "\($0)" })
          json.member("meanError", answer.past.mean)
          json.member("bias", answer.past.bias)
          json.member("count", answer.past.count)
        }
      }
    }
  }
}

extension Terms {
  fileprivate func method(_ method: ProjectPace.Method) -> String {
    switch method {
    case .schedule: self("排程预计", "the schedule")
    case .earned: self("按至今速度", "earned schedule")
    case .ratio: self("按各单位用时比", "offices' ratios")
    }
  }

  fileprivate func tenths(_ days: Double) -> String {
    let tenths = Int(nearest: days * 10)
    return self("\(tenths / 10).\(tenths % 10)天", "\(tenths / 10).\(tenths % 10) d")
  }

  fileprivate func hundredths(_ ratio: Double) -> String {
    let parts = Int(nearest: ratio * 100)
    let rest = parts % 100
    return "\(parts / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  fileprivate func percent(_ share: Double) -> String { "\(Int(nearest: share * 100))%" }
}
