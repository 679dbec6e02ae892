import CivilTime
import Documents
import Scheduler

/// The block at the right: what is wrong and who owes it, then what 前锋线 means in words.
extension WallChart {
  func drawSide(_ layout: WallLayout) -> [Scene.Element] {
    let frame = layout.side
    var column = TextColumn(frame, sizes)
    column.heading(terms("存在问题及销号", "Problems and who owes them"))
    let problems = problems
    if problems.isEmpty { column.paragraph(terms("本期未发生。", "Nothing.")) }
    column.paragraphs(
      problems, reserve: sizes.body * 1.5 * 12, more: { terms("另有 \($0) 项。", "And \($0) more.") })
    column.gap()
    column.heading(terms("前锋线", "Progress front"))
    let words = frontWords
    if words.isEmpty {
      column.paragraph(terms("各项工作均不落后于计划。", "Nothing is behind its plan."))
    }
    column.paragraphs(words, reserve: 0, more: { terms("另有 \($0) 项。", "And \($0) more.") })
    return [
      .rectangle(frame, stroke: Stroke(.muted, width: sizes.line))
    ] + column.elements
  }

  private var problems: [String] {
    let today = schedule.dataDate?.day ?? options.issued ?? Day(number: 0)
    let gathering = WeeklyGathering(comparison, previous: nil, monday: today.monday)
    let found = gathering.requests.filter { portfolio.activities[$0.activity].project == project }
    return found.enumerated().map { index, request in
      let activity = portfolio.activities[request.activity]
      let deadline = request.deadline.spoken(terms.language, in: today.year)
      let limit =
        request.shortDays > 0
        ? terms("须压缩\(request.shortDays)天", "\(request.shortDays) d to be made up")
        : terms("最迟\(deadline)完成", "by \(deadline)")
      return terms(
        "\(index + 1). \(terms.name(activity))滞后\(request.slipDays)天，\(limit)。责任单位：\(activity.owner)　□销号",
        "\(index + 1). \(terms.name(activity)) \(request.slipDays) d late, \(limit). \(activity.owner)  □ closed"
      )
    }
  }

  /// The three cases of being behind, in words; the worst first.
  private var frontWords: [String] {
    guard let front else { return [] }
    let behind = front.points.filter { $0.minutes < 0 }.sorted { $0.minutes < $1.minutes }
    return behind.compactMap { point in
      let dayMinutes = schedule.network.dayMinutes(of: point.activity)
      let days = -floorDays(point.minutes, dayMinutes)
      guard days > 0 else { return nil }
      let name = terms.name(portfolio.activities[point.activity])
      let late = terms("\(name)拖后\(days)天", "\(name) is \(days) d behind")
      switch point.consequence {
      case .none: return nil
      case .withinFreeFloat:
        return late + terms("，在自由时差内，不影响紧后工作。", ": within its free float, no effect.")
      case .delaysSuccessors:
        return late + terms("，影响紧后工作，不影响总工期。", ": its successors move, the finish does not.")
      case .delaysFinish(let minutes):
        let beyond = -floorDays(-minutes, dayMinutes)
        return late + terms("，影响总工期\(beyond)天。", ": the finish moves by \(beyond) d.")
      }
    }
  }

  /// Whole days of negative or positive minutes, rounded away from none for a begun day.
  private func floorDays(_ minutes: Int, _ dayMinutes: Int) -> Int {
    let days = minutes / dayMinutes
    return minutes % dayMinutes < 0 ? days - 1 : days
  }
}

/// Text that runs down a narrow block.
struct TextColumn {
  private let frame: Frame
  private let sizes: ChartSizes
  private var y: Double
  private(set) var elements: [Scene.Element] = []

  init(_ frame: Frame, _ sizes: ChartSizes) {
    self.frame = frame
    self.sizes = sizes
    y = frame.top + sizes.body * 0.4
  }

  private var width: Double { frame.width - sizes.body * 1.6 }

  mutating func gap() { y += sizes.body * 0.8 }

  mutating func heading(_ text: String) {
    y += sizes.heading * 1.3
    elements.append(
      .text(
        text, at: Point(x: frame.left + sizes.body * 0.8, y: y), size: sizes.heading, weight: .bold,
        room: width))
    y += sizes.heading * 0.5
  }

  mutating func paragraph(_ text: String) {
    for line in FontMetrics.standard.wrap(text, width: width, size: sizes.body) {
      y += sizes.body * 1.45
      elements.append(
        .text(line, at: Point(x: frame.left + sizes.body * 0.8, y: y), size: sizes.body))
    }
    y += sizes.body * 0.3
  }

  /// Puts in as many paragraphs as fit above the bottom less a reserve, and says how many did not.
  mutating func paragraphs(_ texts: [String], reserve: Double, more: (Int) -> String) {
    for (index, text) in texts.enumerated() {
      let lines = FontMetrics.standard.wrap(text, width: width, size: sizes.body).count
      let need = Double(lines) * sizes.body * 1.45 + sizes.body * 0.3
      let isLast = index == texts.count - 1
      let room = frame.bottom - reserve - (isLast ? 0 : sizes.body * 2) - y
      if need > room {
        paragraph(more(texts.count - index))
        return
      }
      paragraph(text)
    }
  }
}
