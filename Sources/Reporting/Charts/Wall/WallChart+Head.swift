import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The title, and the facts below it.
extension WallChart {
  func drawTitle(page: Int, of count: Int) -> [Scene.Element] {
    let frame = layout.title
    let name = options.scope.title(portfolio.projects[project].name, terms)
    let side = frame.width * 0.23
    var notes: [String] = []
    if let issued = options.issued { notes.append(terms("编制日期：\(issued)", "Issued \(issued)")) }
    if let date = schedule.dataDate(of: project) {
      notes.append(terms("数据日期：\(date.day)", "Data date \(date.day)"))
    }
    if let note = comparison.unreported(project, terms) { notes.append(note) }
    if let moment = comparison.momentName(terms) { notes.append(moment) }
    if count > 1 {
      notes.append(terms("第 \(page + 1) 页，共 \(count) 页", "Page \(page + 1) of \(count)"))
    }
    let corner = WallCorner(frame, width: side, sizes)
    return [
      .text(
        heading(name),
        at: frame.centre, size: sizes.title, weight: .bold, anchor: .middle, vertical: .middle,
        room: frame.width - 2 * side)
    ] + corner.notes(notes) + (countdown.map(corner.countdown) ?? [])
  }

  /// What the chart is called: how the project is planned stands behind its name.
  func heading(_ name: String) -> String {
    let how = portfolio.planningWord(of: [project], terms) ?? ""
    return terms("\(name)挂图作战图（\(how)）", "\(name): wall chart, \(how)")
  }

  /// The days from the data date of the plan (else the issue) to the tightest required date; to the
  /// forecast finish where nothing is required.
  ///
  /// A project that has not reported is not nearer to its date than the others say.
  private var countdown: WallCountdown? {
    guard let today = schedule.dataDate?.day ?? options.issued else { return nil }
    let required = comparison.requiredDates.filter { $0.project == project }
      .min { $0.minutes < $1.minutes }
    if let required {
      let name = terms.name(portfolio.activities[required.activity])
      return WallCountdown(
        to: dates.finish(required.required.finish), from: today, of: name,
        isLost: required.isLost, terms)
    }
    guard let finish = schedule.projects[project].finish else { return nil }
    let name = terms("预计建成", "forecast finish")
    return WallCountdown(to: dates.finish(finish), from: today, of: name, isLost: false, terms)
  }

  /// The first text with something in it.
  private static func first(_ texts: [String]) -> String? { texts.first { !$0.isEmpty } }

  func drawFacts() -> [Scene.Element] {
    let frame = layout.facts
    let line = sizes.leader * 1.9
    let record = portfolio.projects[project]
    let blank = "＿＿＿＿"
    let people = [
      (terms("责任领导", "Leader"), Self.first([options.leader, record.leader]) ?? blank),
      (terms("责任单位", "Office"), record.lead.isEmpty ? blank : record.lead),
      (terms("责任人", "In charge"), Self.first([options.person, record.person]) ?? blank),
    ]
    let cell = frame.width / Double(people.count)
    return [
      .rectangle(frame, corner: sizes.unit, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    ]
      + people.enumerated().map { index, fact in
        .text(
          "\(fact.0)\(terms("：", ": "))\(fact.1)",
          at: Point(
            x: frame.left + cell * Double(index) + sizes.leader, y: frame.top + line * 0.53),
          size: sizes.leader, weight: .bold, vertical: .middle, room: cell - 2 * sizes.leader)
      } + facts.draw(frame, top: frame.top + line, sizes)
  }
}

/// 倒计时: how many days are left, and until when.
struct WallCountdown {
  let text: String
  let until: String
  let isLost: Bool

  init(to day: Day, from today: Day, of name: String, isLost: Bool, _ terms: Terms) {
    let days = day - today
    text =
      days >= 0
      ? terms("倒计时 \(days) 天", terms.count(days, "day", "days") + " to go")
      : terms("已过 \(-days) 天", terms.count(-days, "day", "days") + " past")
    until = terms(
      name.hasPrefix("（") ? "距 \(day)\(name)" : "距 \(day) \(name)", "to \(day), \(name)")
    self.isLost = isLost
  }
}

/// What stands at both ends of the title.
struct WallCorner {
  private let frame: Frame
  private let width: Double
  private let sizes: ChartSizes

  init(_ frame: Frame, width: Double, _ sizes: ChartSizes) {
    self.frame = frame
    self.width = width
    self.sizes = sizes
  }

  /// Notes below one another, at the left.
  func notes(_ notes: [String]) -> [Scene.Element] {
    let size = sizes.body * 1.1
    let top = frame.centre.y - size * 0.7 * Double(notes.count - 1)
    return notes.enumerated().map { index, note in
      .text(
        note, at: Point(x: frame.left, y: top + size * 1.4 * Double(index)), size: size,
        paint: .muted, vertical: .middle, room: width)
    }
  }

  /// The days left, at the right.
  func countdown(_ countdown: WallCountdown) -> [Scene.Element] {
    [
      .text(
        countdown.text, at: Point(x: frame.right, y: frame.centre.y - sizes.body * 0.9),
        size: sizes.leader * 1.35, weight: .bold, paint: countdown.isLost ? .critical : .actual,
        anchor: .end, vertical: .middle, room: width),
      .text(
        countdown.until, at: Point(x: frame.right, y: frame.centre.y + sizes.leader * 0.95),
        size: sizes.body * 1.1, paint: .muted, anchor: .end, vertical: .middle, room: width),
    ]
  }
}
