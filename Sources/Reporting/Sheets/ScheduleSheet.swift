import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// 倒排工期表 as a sheet: a row an activity with its three lines, float, owner and state.
public struct ScheduleSheet: Sendable {
  let source: SheetSource
  private let relations: RelationWords
  var terms: Terms { source.terms }

  /// Makes the sheet of some projects.
  public init(_ source: SheetSource) {
    self.source = source
    relations = RelationWords(source.network, source.terms)
  }

  /// The sheet: a project begins on a new page, and its parts have lines of their own.
  public var sheet: Workbook.Sheet {
    let name = terms("倒排工期表", "Schedule")
    var sheet = Workbook.Sheet(
      name, title: source.title(terms("\(source.planning)表", name)), subtitle: source.subtitle,
      columns: columns,
      frozenColumns: 3, page: source.page)
    sheet.rules = rules
    sheet.footnotes = footnotes
    var number = 0
    for project in source.projects {
      sheet.append(group: heading(of: project), startsPage: true)
      let parts = PlanPart.parts(
        of: source.activities(of: project), in: source.schedule, terms)
      for part in parts {
        if parts.count > 1 { sheet.append(group: heading(of: part), level: 2) }
        for activity in part.activities {
          number += 1
          sheet.append(row(number, activity))
        }
      }
    }
    return sheet
  }

  // MARK: Rows

  /// The name of a project with the date it must keep.
  private func heading(of project: Int) -> String {
    let record = source.portfolio.projects[project]
    var words = ["\(record.code) \(record.name)"]
    if !record.lead.isEmpty { words.append(record.lead) }
    let required = source.comparison.requiredDates.filter { $0.project == project }
    for date in required {
      let day = source.dates.finish(date.required.finish)
      words.append(
        terms(
          "要求 \(day) 完成，裕量\(terms.margin(date.count))",
          "required by \(day), margin \(terms.margin(date.count))"))
    }
    return words.joined(separator: terms("　", "  "))
  }

  /// A part with how much of it is done.
  private func heading(of part: PlanPart) -> String {
    let scheduled = part.activities.map { source.schedule.activities[$0] }
    let codes = part.activities.map { source.portfolio.activities[$0].code }
    let range = codes.count == 1 ? codes[0] : "\(codes[0])—\(codes[codes.count - 1])"
    let name = part.name.isEmpty ? "" : part.name + terms("　", "  ")
    let done = scheduled.count { $0.phase == .complete }
    return terms(
      "　\(name)\(range)　共 \(codes.count) 项，已完成 \(done) 项",
      "  \(name)\(range)  \(terms.count(codes.count, "activity", "activities")), \(done) done")
  }

  private func row(_ number: Int, _ position: Int) -> [Workbook.Cell] {
    let activity = source.portfolio.activities[position]
    let scheduled = source.schedule.activities[position]
    let compared = source.comparison[position]
    let isMilestone = activity.isPoint
    return [
      .integer(number), .init(source.portfolio.code(of: position)),
      .init((isMilestone ? "★" : "") + terms.name(activity), isMilestone ? .strong : .plain),
      .integer(activity.level), .init(activity.responsible(terms)),
      .init(calendar(activity.calendar)),
      isMilestone ? .empty : source.daysCell(activity.duration, of: position),
      .init(relations.predecessors(of: position)),
    ] + latest(scheduled, isMilestone) + planned(compared, isMilestone)
      + known(scheduled, isMilestone) + [
        percent(scheduled, of: activity), scheduled.isCritical ? "●" : "",
        source.daysCell(scheduled.totalFloat, of: position), source.marginCell(of: position),
      ] + (hasOriginal ? [source.originalSlipCell(of: position)] : []) + [
        source.slipCell(of: position), .init(terms.status(compared)),
        source.colourCell(compared.colour, isHeld: source.isHeld(position)),
        .init(source.remark(on: position)), .init(activity.note),
      ]
  }

  /// The latest start of what has not begun, and the latest finish of what is not done.
  private func latest(_ activity: ScheduledActivity, _ isMilestone: Bool) -> [Workbook.Cell] {
    if activity.hasNoWindowLeft {
      return [Workbook.Cell(terms("无窗口", "no window"), .bad), .empty]
    }
    let start = activity.limitStart ?? activity.floatStart
    let finish = activity.limitFinish ?? activity.floatFinish
    return [
      activity.phase == .notStarted && !isMilestone
        ? source.cell(start.map(source.dates.start)) : .empty,
      source.cell(finish.map(source.dates.finish)),
    ]
  }

  /// The planned dates; where there are two plans those of the first, then those in force.
  private func planned(_ compared: ComparedActivity, _ isMilestone: Bool) -> [Workbook.Cell] {
    func cells(_ plan: Baseline.Dates?) -> [Workbook.Cell] {
      [
        isMilestone ? .empty : source.cell(plan.map { source.dates.start($0.start) }),
        source.cell(plan.map { source.dates.finish($0.finish) }),
      ]
    }
    return (hasOriginal ? cells(compared.original ?? compared.plan) : []) + cells(compared.plan)
  }

  /// Actual dates, bold, and where there are none the forecast.
  private func known(_ activity: ScheduledActivity, _ isMilestone: Bool) -> [Workbook.Cell] {
    [
      isMilestone
        ? .empty
        : source.cell(
          source.dates.start(activity.start), activity.actualStart == nil ? .plain : .strong),
      source.cell(
        source.dates.finish(activity.finish), activity.actualFinish == nil ? .plain : .strong),
    ]
  }

  private func percent(_ scheduled: ScheduledActivity, of activity: Activity) -> Workbook.Cell {
    switch scheduled.phase {
    case .complete: return .percent(1, decimals: 0)
    case .notStarted: return .empty
    case .inProgress:
      let remaining = Double(scheduled.remaining) / Double(max(1, activity.duration))
      return .percent(scheduled.percent.map { $0 / 100 } ?? max(0, 1 - remaining), decimals: 0)
    }
  }

  private func calendar(_ name: String) -> String {
    switch name {
    case WorkCalendar.workdayName: terms("工作日", "workday")
    case WorkCalendar.calendarDayName: terms("日历天", "calendar")
    default: name
    }
  }
}
