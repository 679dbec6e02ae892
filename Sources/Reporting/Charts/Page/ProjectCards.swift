import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The projects as screens of a phone: a list with how each stands, then one project a screen.
public struct ProjectCards {
  private let comparison: Comparison
  private let terms: Terms

  /// Prepares the screens.
  public init(_ comparison: Comparison, terms: Terms) {
    self.comparison = comparison
    self.terms = terms
  }

  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }

  /// The cards of some projects, by position; each names the pages that are headed by its project.
  public func cards(_ projects: [Int], order: PlanOrder, scenes: [Scene]) -> [HTMLPageWriter.Card] {
    // A page is about the project whose name its title begins with; of two such names the longer.
    let names = portfolio.projects.map(\.name)
    let owners = scenes.map { scene in
      names.indices.filter { !names[$0].isEmpty && scene.title.hasPrefix(names[$0]) }
        .max { names[$0].count < names[$1].count }
    }
    return projects.map { project in
      let activities = order.activities[project]
      let name = portfolio.projects[project].name
      let colour = comparison.colour(ofProject: project, activities: activities)
      return HTMLPageWriter.Card(
        title: name,
        light: colour.map { .init(word: terms.colour($0), paint: $0.paint) },
        summary: summary(project, activities), sections: sections(activities),
        pages: scenes.indices.filter { owners[$0] == project })
    }
  }

  /// How it stands, the weightiest first.
  private func summary(_ project: Int, _ activities: [Int]) -> [String] {
    let dates = ReportDates(portfolio)
    let required = comparison.tightestRequiredDate(ofProject: project)
    let window = comparison.nearWindow(ofProject: project, terms)
    let standing = [required.map(terms.standing), window].compactMap { $0 }
      .joined(separator: terms("，", ", "))
    let day = required.map { dates.finish($0.required.finish) }
    let forecast = comparison.forecastFinish(ofProject: project).map(dates.finish)
    let done = activities.count { schedule.activities[$0].phase == .complete }
    return [
      standing,
      [
        day.map { terms("要求 \($0)", "required \($0)") },
        forecast.map { terms("预计 \($0)", "forecast \($0)") },
      ].compactMap { $0 }.joined(separator: terms("　", ", ")),
      terms("完成 \(done)/\(activities.count) 项", "\(done) of \(activities.count) done"),
    ].filter { !$0.isEmpty }
  }

  private func sections(_ activities: [Int]) -> [HTMLPageWriter.Card.Section] {
    let days = ProjectDates(comparison, activities: activities)
    let nodes = days.nodes.map { line in
      HTMLPageWriter.Card.Row(
        cells: [
          terms.name(portfolio.activities[line.activity]),
          days.planned(line.activity)?.short ?? "", line.day.short, slip(line.activity),
        ], paint: comparison.paint(ofNode: line.activity))
    }
    return [
      .init(
        heading: terms("节点", "Milestones"),
        names: [
          "", terms("计划", "planned"), terms("预计／实际", "forecast"), terms("较计划", "against it"),
        ], rows: nodes),
      due(terms("两周内应完成", "To end within two weeks"), days.ending),
      due(terms("两周内应开始", "To begin within two weeks"), days.beginning),
    ].filter { !$0.rows.isEmpty }
  }

  /// Early only where it is done.
  private func slip(_ node: Int) -> String {
    let compared = comparison[node]
    guard let slip = compared.slip, slip.days > 0 || compared.status.isDone else { return "" }
    return terms.slip(slip.count)
  }

  private func due(
    _ heading: String, _ lines: [ProjectDates.Line]
  ) -> HTMLPageWriter.Card.Section {
    .init(
      heading: heading, names: ["", terms("责任单位", "owner"), terms("日期", "day")],
      rows: lines.map { line in
        let record = portfolio.activities[line.activity]
        return .init(
          cells: [terms.name(record), record.owner, line.day.short],
          paint: schedule.activities[line.activity].isCritical ? .critical : .ink)
      })
  }
}
