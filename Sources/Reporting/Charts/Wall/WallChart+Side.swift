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
      let unsure = activities.filter { schedule.isPercentOnly($0) }
      column.paragraph(
        unsure.isEmpty
          ? terms("各项工作均不落后于计划。", "Nothing is behind its plan.")
          : terms(
            "未见拖后；其中 \(unsure.count) 项只报了百分比，剩余工期为推算。",
            "Nothing is seen to be behind; of \(unsure.count) a percentage alone was reported, what remains is assumed."
          ))
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
      comparison, previous: nil, monday: today.monday, activities: activities,
      effects: ground.effects)
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
        let words = RequestWords(request, in: portfolio, year: today.year, terms)
        return (
          "\(index + 1). \(terms.name(activity))\(terms("", " "))\(words.what)\(terms("。", "."))",
          terms(
            "责任单位：\(activity.responsible(terms))　□ 销号",
            "Owner: \(activity.responsible(terms))  □ closed")
        )
      }
  }

  private var frontWords: [String] {
    front.map { FrontWords($0, comparison).sentences(terms) } ?? []
  }
}
