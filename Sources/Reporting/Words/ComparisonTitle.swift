import CivilTime
public import Control
import Plan
import Scheduler

extension Comparison {
  /// What a table compares, above it: `节点对照　数据日期 2028-02-02　基准计划 1 批准计划`.
  ///
  /// - Parameter projects: The projects of the table, by position; nil for all.
  func title(_ name: String, of projects: [Int]? = nil, _ terms: Terms) -> String {
    var parts = [name]
    let told = projects ?? []
    if let dataDate = told.isEmpty ? schedule.dataDate : dataDate(of: told) {
      parts.append(terms("数据日期 \(dataDate.day)", "data date \(dataDate.day)"))
    }
    if let names = baselineNames(of: projects, terms) {
      parts.append(terms("基准计划 \(names)", "baseline \(names)"))
    }
    if let moment = momentName(terms) { parts.append(moment) }
    return parts.joined(separator: terms("　", ", "))
  }

  /// The state of the plan that is looked at: `2028-02-02 日终的计划`; nil for the plan as it stands.
  func momentName(_ terms: Terms) -> String? {
    switch moment {
    case nil: nil
    case .entry(let number): terms("日志第 \(number) 条之后的计划", "plan as of log line \(number)")
    case .day(let day): terms("\(day) 日终的计划", "plan as of the end of \(day)")
    }
  }

  /// What the heading of a chart says of what it shows: the baselines, and the state of the plan where
  /// it is not that of now.
  ///
  /// - Parameter projects: The projects of the chart, by position.
  public func headingNotes(of projects: [Int], _ terms: Terms) -> [String] {
    let names = baselineNames(of: projects, terms)
    return [names.map { terms("基准计划：\($0)", "baseline \($0)") }, momentName(terms)]
      .compactMap(\.self)
  }

  /// The baselines that projects are held against: what most share, then those of the others, each
  /// with their codes: `1 批准计划；2 二期调整（HS、NP）`; nil where there is none.
  func baselineNames(of projects: [Int]? = nil, _ terms: Terms) -> String? {
    let portfolio = schedule.network.portfolio
    var groups: [Int: [Int]] = [:]
    for project in projects ?? Array(portfolio.projects.indices) {
      if let baseline = baseline(of: project) {
        groups[baseline.number, default: []].append(project)
      }
    }
    let order = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard !order.isEmpty else { return nil }
    return order.enumerated().compactMap { index, group in
      guard let baseline = baseline(of: group.value[0]) else { return nil }
      let name = "\(baseline.number) \(baseline.name)"
      guard index > 0 else { return name }
      let codes = group.value.prefix(6).map { portfolio.projects[$0].code }
      let more = group.value.count > codes.count ? terms("等", " …") : ""
      return terms(
        "\(name)（\(codes.joined(separator: "、"))\(more)）",
        "\(name) (\(codes.joined(separator: ", "))\(more))")
    }.joined(separator: terms("；", "; "))
  }

  /// The baseline of one project with the document that approved it, and its first where another is
  /// in force: `调整计划（苏教〔2026〕3号），原计划 批准计划`.
  func baselineName(of project: Int, _ terms: Terms) -> String? {
    guard let baseline = baseline(of: project) else { return nil }
    let isApproved = !baseline.document.isEmpty
    let document = isApproved ? terms("（\(baseline.document)）", " (\(baseline.document))") : ""
    guard planLine.isRetaken(project), let first = planLine.first[project] else {
      return baseline.name + document
    }
    return baseline.name + document + terms("，原计划 \(first.name)", ", first \(first.name)")
  }

  /// The note on dates that rest on days nobody has published yet; nil where none does.
  func provisionalNote(_ terms: Terms) -> String? {
    guard schedule.activities.contains(where: \.isProvisional),
      let horizon = schedule.network.portfolio.calendarHorizon
    else { return nil }
    return terms(
      "放假安排已公布至 \(horizon.year) 年底；此后按法定节假日推算，日期为暂定。",
      "Holidays are published through \(horizon); later dates rest on the statutory rule and are provisional."
    )
  }
}
