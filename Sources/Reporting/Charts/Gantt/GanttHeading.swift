import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The heading row of a project: its name, what is required and forecast, and the stretch of time
/// it takes, with the plan below; the required date goes down through its rows.
struct GanttHeading {
  let bars: BarRows
  let rows: GanttRows
  /// The width of the columns before the axis.
  let tableWidth: Double

  private var comparison: Comparison { bars.comparison }
  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }
  private var sizes: ChartSizes { bars.sizes }
  private var terms: Terms { bars.terms }

  /// Draws the heading of a project in a row.
  func draw(_ project: Int, isContinued: Bool, row: Int) -> [Scene.Element] {
    let y = bars.top + bars.height * Double(row)
    let frame = Frame(x: bars.left, y: y, width: tableWidth, height: bars.height)
    return [.rectangle(frame, fill: .shade)] + words(project, isContinued, frame)
      + (isContinued ? [] : bracket(project, row))
  }

  /// Draws the required dates of a project through its rows.
  func drawRequiredDates(_ project: Int, rows: Range<Int>) -> [Scene.Element] {
    let (top, bottom) = (
      bars.top + bars.height * Double(rows.lowerBound),
      bars.top + bars.height * Double(rows.upperBound)
    )
    return comparison.requiredDates.filter { $0.project == project }.map {
      let x = bars.axis.x($0.required.finish, portfolio.projectDay)
      return .line(
        Point(x: x, y: top), Point(x: x, y: bottom), Self.requiredStroke(sizes))
    }
  }

  /// How a required date is drawn.
  static func requiredStroke(_ sizes: ChartSizes) -> Stroke {
    Stroke(.red, width: sizes.line * 0.9, .dash)
  }

  // MARK: Words

  private func words(_ project: Int, _ isContinued: Bool, _ frame: Frame) -> [Scene.Element] {
    let record = portfolio.projects[project]
    let size = sizes.rowText
    let metrics = FontMetrics.standard
    let name =
      "\(record.code) \(record.name)" + (isContinued ? terms("（续）", " (continued)") : "")
    let room = frame.width - size
    let width = min(metrics.width(of: name, size: size * 1.05, weight: .bold), room)
    var elements: [Scene.Element] = [
      .text(
        name, at: Point(x: frame.left + size * 0.4, y: frame.centre.y), size: size * 1.05,
        weight: .bold, vertical: .middle, room: room)
    ]
    // As many facts as there is room for, the weightiest first.
    var facts = facts(project)
    let rest = room - width - size
    while !facts.isEmpty {
      let text = facts.joined(separator: terms("，", ", "))
      if metrics.width(of: text, size: size) <= rest {
        let isLost = comparison.requiredDates.contains { $0.project == project && $0.isLost }
        elements.append(
          .text(
            text, at: Point(x: frame.right - size * 0.4, y: frame.centre.y), size: size,
            paint: isLost ? .critical : .muted, anchor: .end, vertical: .middle))
        break
      }
      facts.removeLast()
    }
    return elements
  }

  private func facts(_ project: Int) -> [String] {
    let dates = ReportDates(portfolio)
    var facts = [comparison.unreported(project, terms)].compactMap(\.self)
    if let required = comparison.tightestRequiredDate(ofProject: project) {
      let day = dates.finish(required.required.finish)
      facts.append(terms("要求 \(day)，", "required \(day), ") + terms.standing(required))
      if let window = comparison.nearWindow(ofProject: project, terms) { facts.append(window) }
    } else if let finish = schedule.projects[project].finish {
      facts.append(terms("预计 \(dates.finish(finish))", "forecast \(dates.finish(finish))"))
    }
    let (done, count) = (rows.done[project] ?? 0, rows.order.activities[project].count)
    facts.append(terms("完成 \(done)/\(count)", "\(done) of \(count) done"))
    return facts
  }

  // MARK: The bracket

  private func bracket(_ project: Int, _ row: Int) -> [Scene.Element] {
    let scheduled = schedule.projects[project]
    guard let start = scheduled.start, let finish = scheduled.finish else { return [] }
    let shifts = portfolio.projectDay
    let left = bars.axis.x(start, shifts)
    let right = max(bars.axis.x(finish, shifts), left + sizes.line)
    let tooth = min(bars.height * 0.3, (right - left) / 2)
    let top = bars.middle(row) - bars.height * 0.3
    let thick = bars.height * 0.22
    var elements: [Scene.Element] = [
      .polygon(
        [
          Point(x: left, y: top), Point(x: right, y: top),
          Point(x: right, y: top + thick + tooth), Point(x: right - tooth, y: top + thick),
          Point(x: left + tooth, y: top + thick), Point(x: left, y: top + thick + tooth),
        ], fill: .ink)
    ]
    if let plan = planned(project) {
      let x = bars.axis.x(plan.start, shifts)
      elements.append(
        .rectangle(
          Frame(
            x: x, y: bars.middle(row) + bars.height * 0.22,
            width: max(bars.axis.x(plan.finish, shifts) - x, sizes.line),
            height: bars.height * 0.16), fill: .plan))
    }
    return elements
  }

  /// From the first to the last planned day of a project.
  private func planned(_ project: Int) -> (start: Instant, finish: Instant)? {
    let plans = rows.order.activities[project].compactMap { comparison[$0].plan }
    guard let start = plans.map(\.start).min(), let finish = plans.map(\.finish).max() else {
      return nil
    }
    return (start, finish)
  }
}
