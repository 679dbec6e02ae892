import CivilTime
import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// What lies over the arrows of a sheet: the required dates, the check date with the front line.
struct NetworkMarks {
  let plot: NetworkPlot
  let schedule: Schedule
  let project: Int
  /// Where the progress of an activity stands on the approved plan; nil without a baseline, and where the
  /// check date does not touch it.
  let place: (Int) -> Instant?
  let terms: Terms

  private var style: NetworkStyle { plot.style }
  private var scale: DayScale { DayScale(schedule.network.portfolio) }

  // MARK: Required dates

  private var required: [(x: Double, day: Day)] {
    let portfolio = schedule.network.portfolio
    let dates = Set(portfolio.projects[project].requiredDates.map(\.finish)).sorted()
    return dates.compactMap { finish in
      let x = plot.axis.x(scale.place(finish))
      let day = ReportDates(portfolio).finish(finish)
      return x > plot.axis.left && x < plot.axis.right ? (x, day) : nil
    }
  }

  /// The boxes of the words beside the lines, which nothing else may cover.
  var taken: [TextRoom.Box] {
    labels.map { label in
      TextRoom.Box(
        left: label.left, top: label.y - style.time, right: label.left + label.width,
        bottom: label.y + style.time * 0.2)
    }
  }

  /// Where lines run through the whole sheet.
  var lines: [Double] { required.map(\.x) + (check.map { [$0] } ?? []) }

  private struct Label {
    var words: String
    var left: Double
    var width: Double
    var y: Double
    var paint: Paint
  }

  private var labels: [Label] {
    var found = required.map { x, day in
      label(
        terms("要求 \(day)", "required \(day)"), x, plot.body.bottom - 1.2, .critical, isLeft: true)
    }
    if let check, let date {
      let words = terms("检查日 \(date.day)", "check date \(date.day)")
      found.append(label(words, check, plot.body.top + style.time * 1.1, .today, isLeft: false))
    }
    return found
  }

  private func label(
    _ words: String, _ x: Double, _ y: Double, _ paint: Paint, isLeft: Bool
  ) -> Label {
    let width = FontMetrics.standard.width(of: words, size: style.time, weight: .bold)
    let left = isLeft ? x - 0.8 - width : x + 0.8
    let inside = max(plot.body.left + 0.4, min(plot.body.right - 0.4 - width, left))
    return Label(words: words, left: inside, width: width, y: y, paint: paint)
  }

  // MARK: Front line

  private var date: Instant? { schedule.dataDate(of: project) }

  private var check: Double? {
    guard let date else { return nil }
    let x = plot.axis.x(scale.place(date))
    return x > plot.axis.left && x < plot.axis.right ? x : nil
  }

  static func frontStroke(_ style: NetworkStyle) -> Stroke {
    Stroke(.today, width: style.line * 2, .dashDot)
  }

  static func requiredStroke(_ style: NetworkStyle) -> Stroke {
    Stroke(.critical, width: style.line * 1.4, .dash)
  }

  /// The points of the front line, by rows, of what is unfinished.
  private var front: [Point] {
    var points: [Point] = []
    for (index, item) in plot.items.enumerated() {
      guard let activity = item.activity, schedule.activities[activity].phase != .complete,
        let place = place(activity)
      else { continue }
      points.append(Point(x: plot.axis.x(scale.place(place)), y: plot.y(index)))
    }
    return points.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  /// Draws the lines and their words.
  ///
  /// - Parameter gaps: Texts at which the line of a required date stops, to go on behind.
  func elements(_ gaps: [TextRoom.Box]) -> [Scene.Element] {
    var elements = required.map { x, _ in
      var begin = plot.body.top
      var parts: [Scene.Element] = []
      let ends =
        gaps.filter { $0.left < x && x < $0.right }.sorted { $0.top < $1.top }
        .map { ($0.top - 0.2, $0.bottom + 0.2) }
        + [(plot.body.bottom, plot.body.bottom)]
      for (end, next) in ends {
        if begin < end {
          parts.append(
            .line(Point(x: x, y: begin), Point(x: x, y: end), Self.requiredStroke(style)))
        }
        begin = max(begin, next)
      }
      return Scene.Element.group(cssClass: "required", parts)
    }
    if let check {
      let points = front
      elements.append(
        .group(
          cssClass: "front",
          [
            .polyline(
              [Point(x: check, y: plot.body.top)] + points
                + [Point(x: check, y: plot.body.bottom)], Self.frontStroke(style))
          ]
            + points.map { .symbol(.circle, at: $0, size: style.radius * 0.75, fill: .today) }))
    }
    for label in labels {
      elements.append(
        .text(
          label.words, at: Point(x: label.left, y: label.y), size: style.time, weight: .bold,
          paint: label.paint))
    }
    return elements
  }
}
