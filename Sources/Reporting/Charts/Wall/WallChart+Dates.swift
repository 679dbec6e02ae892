import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// What stands at the right of a wall chart where no lines to write on were asked for: the nodes with
/// planned and forecast day, and what begins and ends in the next two weeks.
extension WallChart {
  private var days: ProjectDates { ProjectDates(comparison, activities: activities) }

  /// The nodes.
  var nodeTable: TextColumn.Rows {
    let days = days
    return TextColumn.Rows(
      heading: terms("节点", "Milestones"),
      names: [terms("计划", "Planned"), terms("预计／实际", "Forecast")],
      rows: days.nodes.map { line in
        TextColumn.Row(
          text: terms.name(portfolio.activities[line.activity]),
          cells: [days.planned(line.activity)?.short ?? "", line.day.short],
          paint: comparison.paint(ofNode: line.activity))
      })
  }

  /// What is to end and to begin within two weeks of the data date, with the office that owes it.
  var dueGroups: [TextColumn.Rows] {
    let days = days
    return [
      rows(terms("两周内应完成", "To end within two weeks"), days.ending),
      rows(terms("两周内应开始", "To begin within two weeks"), days.beginning),
    ].filter { !$0.rows.isEmpty }
  }

  private func rows(_ heading: String, _ lines: [ProjectDates.Line]) -> TextColumn.Rows {
    TextColumn.Rows(
      heading: heading, names: [terms("责任单位", "Owner"), terms("日期", "Day")],
      rows: lines.map { line in
        let record = portfolio.activities[line.activity]
        return TextColumn.Row(
          text: terms.name(record), cells: [record.owner, line.day.short],
          paint: schedule.activities[line.activity].isCritical ? .critical : .ink)
      })
  }
}
