import CivilTime
import Documents
import Scheduler

/// The title, and the facts below it.
extension WallChart {
  func drawTitle(_ layout: WallLayout, page: Int, of count: Int) -> [Scene.Element] {
    let frame = layout.title
    let name = portfolio.projects[project].name
    let pages = count > 1 ? terms("　第\(page + 1)/\(count)页", " (\(page + 1)/\(count))") : ""
    let side = frame.width * 0.26
    var elements: [Scene.Element] = [
      .text(
        terms("\(name)挂图作战图（倒排工期）\(pages)", "\(name) — wall chart\(pages)"),
        at: Point(x: frame.centre.x, y: frame.centre.y), size: sizes.title, weight: .bold,
        anchor: .middle, vertical: .middle, room: frame.width - 2 * side)
    ]
    var notes: [String] = []
    if let issued = options.issued { notes.append(terms("编制日期：\(issued)", "issued \(issued)")) }
    if let date = schedule.dataDate {
      notes.append(terms("数据日期：\(date.day)", "data date \(date.day)"))
    }
    for (index, note) in notes.enumerated() {
      elements.append(
        .text(
          note, at: Point(x: frame.left, y: frame.top + sizes.body * (1.1 + 1.5 * Double(index))),
          size: sizes.body, paint: .muted, room: side))
    }
    if let countdown {
      elements.append(
        .text(
          countdown.text, at: Point(x: frame.right, y: frame.centre.y), size: sizes.leader * 1.25,
          weight: .bold, paint: countdown.isLost ? .red : .actual, anchor: .end, vertical: .middle,
          room: side))
    }
    return elements
  }

  /// The days from the data date (else the issue) to the tightest required date.
  private var countdown: (text: String, isLost: Bool)? {
    let required = comparison.requiredDates.filter { $0.project == project }
      .min { $0.minutes < $1.minutes }
    guard let required, let today = schedule.dataDate?.day ?? options.issued else { return nil }
    let days = dates.finish(required.required.finish) - today
    let name = terms.name(portfolio.activities[required.activity])
    let text =
      days >= 0
      ? terms("距\(name)还有 \(days) 天", "\(days) days to \(name)")
      : terms("\(name)已过 \(-days) 天", "\(-days) days past \(name)")
    return (text, required.isLost)
  }

  func drawFacts(_ layout: WallLayout) -> [Scene.Element] {
    let frame = layout.facts
    let line = sizes.leader * 1.75
    let record = portfolio.projects[project]
    let blank = "＿＿＿＿"
    let people = [
      (terms("责任领导", "Leader"), options.leader.isEmpty ? blank : options.leader),
      (terms("责任单位", "Office"), record.lead.isEmpty ? blank : record.lead),
      (terms("责任人", "In charge"), options.person.isEmpty ? blank : options.person),
    ]
    var elements: [Scene.Element] = [
      .rectangle(frame, corner: sizes.unit, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    ]
    let cell = frame.width / Double(people.count)
    for (index, fact) in people.enumerated() {
      elements.append(
        .text(
          "\(fact.0)\(terms("：", ": "))\(fact.1)",
          at: Point(x: frame.left + cell * Double(index) + sizes.leader, y: frame.top + line / 2),
          size: sizes.leader, weight: .bold, vertical: .middle, room: cell - 2 * sizes.leader))
    }
    elements += row(planFacts, in: frame, y: frame.top + line * 1.5)
    if !options.facts.isEmpty {
      elements += row(
        options.facts.map { "\($0.name)\(terms("：", ": "))\($0.value)" }, in: frame,
        y: frame.top + line * 2.5)
    }
    return elements
  }

  /// What the plan says of the project.
  private var planFacts: [String] {
    let record = portfolio.projects[project]
    let scheduled = schedule.projects[project]
    var facts: [String] = []
    for required in comparison.requiredDates where required.project == project {
      let day = dates.finish(required.required.finish)
      facts.append(terms("要求完成时间：\(day)", "required by \(day)"))
      let state =
        required.days >= 0
        ? terms("裕量 \(required.days) 天", "\(required.days) d in hand")
        : terms("缺 \(-required.days) 天", "\(-required.days) d short")
      let finish = dates.finish(required.finish)
      facts.append(terms("预计 \(finish)，\(state)", "forecast \(finish), \(state)"))
    }
    if record.reserveDays > 0 {
      facts.append(
        terms("内部目标提前 \(record.reserveDays) 天", "internal target \(record.reserveDays) d earlier"))
    }
    if comparison.requiredDates.allSatisfy({ $0.project != project }), let finish = scheduled.finish
    {
      facts.append(terms("预计建成：\(dates.finish(finish))", "forecast \(dates.finish(finish))"))
    }
    if let latest = scheduled.latestStart {
      facts.append(terms("最迟开工：\(dates.start(latest))", "start by \(dates.start(latest))"))
    }
    let done = activities.count { schedule.activities[$0].phase == .complete }
    facts.append(terms("完成 \(done)/\(activities.count) 项", "\(done) of \(activities.count) done"))
    return facts
  }

  private func row(_ texts: [String], in frame: Frame, y: Double) -> [Scene.Element] {
    let cell = frame.width / Double(max(1, texts.count))
    return texts.enumerated().map { index, text in
      .text(
        text, at: Point(x: frame.left + cell * Double(index) + sizes.leader, y: y),
        size: sizes.heading, vertical: .middle, room: cell - 1.5 * sizes.leader)
    }
  }
}
