import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The block at the right: what is wrong and who owes it, what 前锋线 means in words, the nodes by
/// their dates, what begins and ends next; and where asked for, lines to write down what the weekly
/// meeting decides.
extension WallChart {
  func drawSide() -> [Scene.Element] {
    let frame = layout.side
    var column = TextColumn(frame, sizes)
    column.heading(terms("存在问题及销号", "Problems and who owes them"))
    let problems = problems
    if problems.isEmpty { column.paragraph(terms("本期未发生。", "None this period.")) }
    let words = frontWords
    let reserve = sizes.body * 1.5 * Double(min(14, 4 + 2 * words.count))
    column.paragraphs(
      problems, reserve: reserve, more: { terms("另有 \($0) 项。", "And \($0) more.") })
    column.gap()
    column.heading(terms("前锋线", "Progress front"))
    column.paragraph(
      front == nil
        ? terms("须有基准计划和数据日期。", "It needs a baseline and a data date.")
        : terms("折点在数据日期左侧为拖后，右侧为提前。", "Left of the data date is behind, right is ahead."),
      paint: .muted)
    if front != nil, words.isEmpty {
      column.paragraph(terms("各项工作均不落后于计划。", "Nothing is behind its plan."))
    }
    column.paragraphs(
      words.map { ($0, "") }, reserve: 0, more: { terms("另有 \($0) 项。", "And \($0) more.") })
    if options.hasNotes {
      column.writingLines(terms("调度记录", "Notes of the meeting"))
    } else {
      column.table(nodeTable)
      for group in dueGroups { column.table(group) }
    }
    return [
      .rectangle(frame, stroke: Stroke(.muted, width: sizes.line))
    ] + column.elements
  }

  private var problems: [(text: String, remark: String)] {
    let today = schedule.dataDate(of: project)?.day ?? options.issued ?? Day(number: 0)
    let gathering = WeeklyGathering(
      comparison, previous: nil, monday: today.monday, activities: activities)
    let words = ProblemWords(portfolio: portfolio, terms: terms, today: today)
    let kept = comparison.problems.filter { $0.project == project && $0.closed == nil }
    let known = kept.enumerated().map { index, problem in
      let lines = words.lines(problem)
      return (text: "\(index + 1). \(lines.text)", remark: lines.owner)
    }
    let found = gathering.requests
    return known
      + found.enumerated().map { offset, request in
        let index = kept.count + offset
        let activity = portfolio.activities[request.activity]
        let deadline = request.deadline.spoken(terms.language, in: today.year)
        let limit =
          request.shortDays > 0
          ? terms("须压缩\(request.shortDays)天", "\(request.shortDays) d to be made up")
          : terms("最迟\(deadline)完成", "by \(deadline)")
        return (
          terms(
            "\(index + 1). \(terms.name(activity))滞后\(request.slipDays)天，\(limit)。",
            "\(index + 1). \(terms.name(activity)) \(request.slipDays) d late, \(limit)."),
          terms(
            "责任单位：\(activity.responsible(terms))　□ 销号",
            "Owner: \(activity.responsible(terms))  □ closed")
        )
      }
  }

  /// The three cases of being behind, in words; the worst first.
  private var frontWords: [String] {
    guard let front else { return [] }
    let behind = front.points.filter { $0.minutes < 0 }.sorted {
      ($0.minutes, $0.activity) < ($1.minutes, $1.activity)
    }
    return behind.compactMap { point in
      let dayMinutes = schedule.network.dayMinutes(of: point.activity)
      let name = terms.name(portfolio.activities[point.activity])
      return FrontWords.text(of: point, name: name, dayMinutes: dayMinutes, terms)
    }
  }
}

/// What being behind does, in words.
enum FrontWords {
  /// Returns the words for a point of 前锋线; nil where it is not behind.
  ///
  /// A begun day counts as one.
  static func text(
    of point: ProgressFront.Point, name: String, dayMinutes: Int, _ terms: Terms
  ) -> String? {
    guard point.minutes < 0 else { return nil }
    let days = wholeDays(-point.minutes, dayMinutes)
    let late = terms("\(name)拖后\(days)天", "\(name) is \(days) d behind")
    switch point.consequence {
    case .none: return nil
    case .withinFreeFloat:
      return late + terms("，在自由时差内，不影响紧后工作。", ": within its free float, no effect.")
    case .delaysSuccessors:
      return late + terms("，影响紧后工作，不影响总工期。", ": its successors move, the finish does not.")
    case .delaysFinish(let minutes):
      let beyond = wholeDays(minutes, dayMinutes)
      return late + terms("，影响总工期\(beyond)天。", ": the finish moves by \(beyond) d.")
    }
  }

  private static func wholeDays(_ minutes: Int, _ dayMinutes: Int) -> Int {
    (minutes + dayMinutes - 1) / dayMinutes
  }
}
