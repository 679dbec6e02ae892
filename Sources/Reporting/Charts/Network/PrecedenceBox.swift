import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The box of an activity with its six parameters, and the words on links.
struct PrecedenceBox {
  /// The size of dates, and that of the smallest words, in sizes of names.
  static let dates = 0.8
  static let least = 0.76

  private let schedule: Schedule
  private let terms: Terms
  private let size: Double
  private let dates: ReportDates

  init(_ schedule: Schedule, _ terms: Terms, size: Double) {
    self.schedule = schedule
    self.terms = terms
    self.size = size
    dates = ReportDates(schedule.network.portfolio)
  }

  private var portfolio: Portfolio { schedule.network.portfolio }

  /// What a node is called for short.
  func code(_ content: PrecedenceNetwork.Content) -> String {
    switch content {
    case .activity(let activity): portfolio.activities[activity].code
    case .start: terms("起点", "start")
    case .finish: terms("终点", "finish")
    }
  }

  /// The words about a link: `STS=5`, `FTF=2`, `LAG=3`; FTS=0 goes without saying.
  func label(_ link: PrecedenceNetwork.Link) -> [String] {
    let words = NetworkWords(schedule, terms)
    let kinds = link.relations.map { words.interval(of: portfolio.relations[$0]) }
      .filter { !$0.isEmpty }
    let gap = link.lagDays > 0 ? ["LAG=\(link.lagDays)"] : []
    return kinds + gap
  }

  func draw(_ content: PrecedenceNetwork.Content, _ frame: Frame) -> [Scene.Element] {
    guard case .activity(let position) = content else {
      return [
        .rectangle(frame, corner: size, fill: .shade, stroke: Stroke(.ink, width: size * 0.08)),
        .text(
          code(content), at: frame.centre, size: size, weight: .bold, anchor: .middle,
          vertical: .middle),
      ]
    }
    let activity = portfolio.activities[position]
    let computed = schedule.activities[position]
    let isDone = computed.phase == .complete
    let paint: Paint = isDone ? .muted : computed.isCritical ? .critical : .ink
    return [
      .group(
        cssClass: computed.isCritical ? "node critical" : "node",
        title: ActivityHint(schedule, terms).text(position),
        grid(frame, paint, isMilestone: activity.kind == .milestone)
          + head(activity, position, frame, paint) + parameters(position, computed, frame))
    ]
  }

  private func grid(_ frame: Frame, _ paint: Paint, isMilestone: Bool) -> [Scene.Element] {
    let thin = Stroke(.rule, width: size * 0.05)
    let first = frame.bottom - size * 2.3
    let second = frame.bottom - size * 1.15
    return [
      .rectangle(
        frame, corner: isMilestone ? size * 0.6 : 0, fill: isMilestone ? .shade : .paper,
        stroke: Stroke(paint, width: size * (paint == .critical ? 0.18 : 0.08))),
      .line(Point(x: frame.left, y: first), Point(x: frame.right, y: first), thin),
      .line(Point(x: frame.left, y: second), Point(x: frame.right, y: second), thin),
    ]
  }

  private func head(
    _ activity: Activity, _ position: Int, _ frame: Frame, _ paint: Paint
  ) -> [Scene.Element] {
    let inner = frame.width - size * 0.8
    let name = terms.name(activity)
    let lines = FontMetrics.standard.wrap(
      name, width: inner, size: size, weight: .bold, maxLines: 2)
    let duration = duration(position, schedule.activities[position])
    // A long code leaves the duration its part of the line.
    let code = min(
      FontMetrics.standard.width(of: activity.code, size: size * Self.least), inner * 0.55)
    var elements: [Scene.Element] = [
      .text(
        activity.code, at: Point(x: frame.left + size * 0.4, y: frame.top + size * 0.75),
        size: size * Self.least, paint: .muted, vertical: .middle, room: code * 1.01),
      .text(
        duration, at: Point(x: frame.right - size * 0.4, y: frame.top + size * 0.75),
        size: size * Self.least, paint: .muted, anchor: .end, vertical: .middle,
        room: inner * 0.95 - code),
    ]
    let middle = frame.top + size * 2.55
    for (index, line) in lines.enumerated() {
      let shift = (Double(index) - Double(lines.count - 1) / 2) * size * 1.15
      elements.append(
        .text(
          line, at: Point(x: frame.centre.x, y: middle + shift), size: size, weight: .bold,
          paint: paint, anchor: .middle, vertical: .middle, room: inner))
    }
    return elements
  }

  private func parameters(
    _ position: Int, _ computed: ScheduledActivity, _ frame: Frame
  ) -> [Scene.Element] {
    let rows = rows(position, computed)
    var elements: [Scene.Element] = []
    for (index, row) in rows.enumerated() {
      let y = frame.bottom - size * (index == 0 ? 1.72 : 0.57)
      let places: [(Double, Scene.Text.Anchor)] = [
        (frame.left + size * 0.3, .start), (frame.centre.x, .middle),
        (frame.right - size * 0.3, .end),
      ]
      for (cell, place) in zip(row, places) where !cell.isEmpty {
        elements.append(
          .text(
            cell, at: Point(x: place.0, y: y), size: size * Self.dates,
            paint: computed.phase == .complete ? .actual : .ink, anchor: place.1,
            vertical: .middle))
      }
    }
    return elements
  }

  /// What stands below the name: of work to be done the six times, of work under way those of what
  /// remains, of finished work when it was done.
  private func rows(_ position: Int, _ computed: ScheduledActivity) -> [[String]] {
    let isMilestone = portfolio.activities[position].kind == .milestone
    if computed.phase == .complete {
      let finish = text(dates.finish(computed.finish))
      let start = text(start(computed.start, isMilestone))
      return [
        [start, isMilestone ? "" : "→", isMilestone ? "" : finish],
        ["", terms("已完成", "done"), ""],
      ].map { isMilestone && $0[1].isEmpty ? ["", $0[0], ""] : $0 }
    }
    let begin = computed.phase == .inProgress ? computed.earlyStart : computed.start
    return [
      [
        text(start(begin, isMilestone)), amount(computed.totalFloat, position),
        text(dates.finish(computed.finish)),
      ],
      [
        computed.floatStart.map { text(start($0, isMilestone)) } ?? "—",
        amount(computed.freeFloat, position),
        computed.floatFinish.map { text(dates.finish($0)) } ?? "—",
      ],
    ]
  }

  /// How long work takes; of work under way also since when, and how much remains.
  private func duration(_ position: Int, _ computed: ScheduledActivity) -> String {
    if portfolio.activities[position].kind == .milestone { return terms("里程碑", "milestone") }
    if computed.phase == .inProgress {
      let since = text(dates.start(computed.start))
      let left = days(computed.remaining, position)
      return terms("\(since)起 尚需\(left)天", "since \(since), \(left) d left")
    }
    let minutes = schedule.network.work(of: position, from: computed.start, to: computed.finish)
    let days = days(minutes, position)
    return terms("\(days)天", "\(days) d")
  }

  private func start(_ instant: Instant, _ isMilestone: Bool) -> Day {
    isMilestone ? dates.finish(instant) : dates.start(instant)
  }

  /// A date as `28-03-01`.
  private func text(_ day: Day) -> String { String(day.description.dropFirst(2)) }

  private func amount(_ minutes: Int?, _ position: Int) -> String {
    minutes.map { "\(days($0, position))" } ?? "—"
  }

  private func days(_ minutes: Int, _ position: Int) -> Int {
    minutes / max(schedule.network.dayMinutes(of: position), 1)
  }
}
