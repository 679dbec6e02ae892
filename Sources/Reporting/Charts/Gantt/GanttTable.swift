import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The columns at the left of a Gantt chart: code, name, days, start, finish, float, owner.
struct GanttTable {
  /// A column with what it says of each activity.
  struct Column {
    let name: String
    let width: Double
    let anchor: Scene.Text.Anchor
  }

  private let comparison: Comparison
  private let terms: Terms
  private let sizes: ChartSizes
  let columns: [Column]

  init(_ comparison: Comparison, activities: [Int], _ sizes: ChartSizes, _ terms: Terms) {
    self.comparison = comparison
    self.terms = terms
    self.sizes = sizes
    let names = [
      terms("编码", "Code"), terms("工作", "Activity"), terms("天", "d"), terms("开始", "Start"),
      terms("完成", "Finish"), terms("时差", "Float"), terms("责任单位", "Owner"),
    ]
    // The widest a column may be, in heights of the text.
    let limits = [9.0, 19, 5, 6, 6, 5, 10]
    let texts = activities.map { Self.texts(comparison, $0, terms) }
    columns = names.indices.map { index in
      let widest =
        (texts.map { $0[index] } + [names[index]]).map {
          FontMetrics.standard.width(of: $0, size: 1, weight: index == 1 ? .bold : .regular)
        }.max() ?? 0
      return Column(
        name: names[index], width: (min(widest, limits[index]) + 2 * Self.gap) * sizes.rowText,
        anchor: [2, 5].contains(index) ? .end : .start)
    }
  }

  /// The clear space beside a text, in heights of the text.
  private static let gap = 0.4

  /// The width of all columns.
  var width: Double { columns.reduce(0) { $0 + $1.width } }

  private static func texts(_ comparison: Comparison, _ activity: Int, _ terms: Terms) -> [String] {
    let schedule = comparison.schedule
    let record = schedule.network.portfolio.activities[activity]
    let scheduled = schedule.activities[activity]
    let network = schedule.network
    let dates = ReportDates(schedule.network.portfolio)
    let isPoint = record.isPoint
    return [
      record.code, terms.name(record),
      isPoint
        ? "★\(record.level)" : terms.shortDays(record.duration, of: activity, in: network),
      isPoint ? "" : short(dates.start(scheduled.start)), short(dates.finish(scheduled.finish)),
      scheduled.totalFloat.map { terms.shortDays($0, of: activity, in: network) } ?? "",
      record.responsible(terms),
    ]
  }

  /// `28-09-01`.
  private static func short(_ day: Day) -> String { String("\(day)".dropFirst(2)) }

  /// Draws the heads of the columns.
  func drawHead(_ frame: Frame) -> [Scene.Element] {
    var elements: [Scene.Element] = [
      .rectangle(frame, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    ]
    var x = frame.left
    for column in columns {
      elements.append(
        .text(
          column.name, at: Point(x: x + column.width / 2, y: frame.centre.y), size: sizes.rowText,
          weight: .bold, anchor: .middle, vertical: .middle, room: column.width))
      x += column.width
    }
    return elements
  }

  /// Draws the texts of an activity; dates that are facts stand in the paint of what was done.
  func draw(_ activity: Int, left: Double, y: Double) -> [Scene.Element] {
    let scheduled = comparison.schedule.activities[activity]
    let record = comparison.schedule.network.portfolio.activities[activity]
    let isBold = record.isPoint || record.isNode
    let paints: [Paint] = [
      .muted, scheduled.isCritical ? .critical : .ink, .muted,
      scheduled.actualStart == nil ? .ink : .actual,
      scheduled.actualFinish == nil ? .ink : .actual,
      scheduled.isCritical ? .critical : .muted, .muted,
    ]
    let texts = Self.texts(comparison, activity, terms)
    let gap = Self.gap * sizes.rowText
    var x = left
    var elements: [Scene.Element] = []
    for (index, column) in columns.enumerated() {
      if !texts[index].isEmpty {
        let isEnd = column.anchor == .end
        elements.append(
          .text(
            texts[index], at: Point(x: isEnd ? x + column.width - gap : x + gap, y: y),
            size: sizes.rowText, weight: index == 1 && isBold ? .bold : .regular,
            paint: paints[index], anchor: column.anchor, vertical: .middle,
            room: column.width - 2 * gap))
      }
      x += column.width
    }
    return elements
  }
}
