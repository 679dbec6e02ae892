import CivilTime
import Plan

extension XERAssembly {
  /// Takes the breakdown and the activities, each project in the order of its breakdown.
  mutating func takeActivities() {
    let fields = XERFields(cells, frames)
    for (id, frame) in frames.sorted(by: { $0.value.position < $1.value.position }) {
      for field in fields.ofProject[id] ?? [] {
        portfolio.projects[frame.position].fields.append(field)
      }
    }
    let tasks = taskRows()
    var breakdown = XERBreakdown(cells, frames, left, &report)
    var codes = frames.mapValues(\.codes)
    let taskCodes = tasks.map { task in
      codes[task.project]!.code(
        cells.name(.task, task.row, .taskCode), orElse: "T", task.id)
    }
    breakdown.giveCodes(&codes)
    var tasksOfNode: [Int: [Int]] = [:]
    for (index, task) in tasks.enumerated() {
      tasksOfNode[breakdown.node(of: task.wbs, task.project), default: []].append(index)
    }
    for step in breakdown.order {
      if let summary = breakdown.summary(step.node) {
        append(summary, frames[step.project]!.position, of: step, tasks, tasksOfNode)
      }
      for index in tasksOfNode[step.node] ?? [] {
        guard isOfOwnKind(tasks[index]) else { continue }
        take(
          tasks[index], code: taskCodes[index], parent: breakdown.code(step.node), fields)
      }
    }
  }

  /// One row of the table of activities.
  struct TaskRow {
    var row: Int
    var id: Int
    var project: Int
    var wbs: Int?
  }

  /// The rows of activities that are kept, checked for their identifiers.
  private mutating func taskRows() -> [TaskRow] {
    var lines: [Int: Int] = [:]
    var rows: [TaskRow] = []
    for row in 0..<cells.count(.task) {
      guard let id = cells.neededID(.task, row, .task),
        let project = cells.neededID(.task, row, .project)
      else { continue }
      if left.contains(project) { continue }
      let place = cells.place(.task, row)
      if let first = lines[id] {
        cells.findings.add(.xerDuplicate(id, "task_id", first: first, at: place))
        continue
      }
      lines[id] = cells.line(.task, row)
      guard frames[project] != nil else {
        cells.findings.add(.xerUnknown(project, "proj_id", at: place))
        continue
      }
      rows.append(TaskRow(row: row, id: id, project: project, wbs: cells.id(.task, row, .wbs)))
    }
    return rows
  }

  /// Whether a row is an activity of its own: a WBS summary stands for its node of the breakdown.
  private func isOfOwnKind(_ task: TaskRow) -> Bool {
    cells.mark(.task, task.row, .taskType) != "TT_WBS"
  }

  private mutating func append(
    _ summary: XERBreakdown.Summary, _ project: Int, of step: XERBreakdown.Step,
    _ tasks: [TaskRow], _ tasksOfNode: [Int: [Int]]
  ) {
    var activity = Activity(
      project: project, code: summary.code, name: summary.name, kind: .summary, duration: 0,
      calendar: portfolio.projects[project].calendar ?? fallbackCalendar(), parent: summary.parent)
    var stored: PrimaveraPlan.Stored?
    for index in tasksOfNode[step.node] ?? [] where !isOfOwnKind(tasks[index]) {
      let name = cells.name(.task, tasks[index].row, .taskCode)
      report.add(
        .adapted, "wbs-summary", name,
        Wording(
          zh: "WBS 汇总作业，并入其 WBS 节点", en: "WBS summary activities, told by their node of the WBS"))
      if activity.uid == nil {
        activity.uid = tasks[index].id
        stored = storedDates(tasks[index].row)
      }
    }
    portfolio.activities.append(activity)
    self.stored.append(stored)
  }

  /// The calendar of what has none: eight hours from Monday to Friday, as in a new Primavera file.
  private mutating func fallbackCalendar() -> String {
    let name = "P6 standard"
    if !portfolio.calendars.contains(where: { $0.name == name }) {
      let day = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]
      portfolio.calendars.append(
        WorkCalendar(name: name, week: (0..<7).map { $0 < 5 ? day : [] }))
      report.add(
        .adapted, "standard-calendar",
        Wording(
          zh: "没有日历的工作，按周一至周五每天 8 小时",
          en: "work without a calendar; Monday to Friday, eight hours, counts"))
    }
    return name
  }

  private mutating func take(
    _ task: TaskRow, code: String, parent: String?, _ fields: XERFields
  ) {
    let row = task.row
    let frame = frames[task.project]!
    let place = cells.place(.task, row)
    let calendar =
      cells.id(.task, row, .calendar).flatMap { self.calendar($0, place) }
      ?? portfolio.projects[frame.position].calendar ?? fallbackCalendar()
    var activity = Activity(
      project: frame.position, code: code, name: cells.name(.task, row, .taskName), duration: 0,
      calendar: calendar, parent: parent, uid: task.id)
    if TextCheck.isBlank(activity.name) {
      activity.name = code
      report.add(
        .adapted, "unnamed", portfolio.projects[frame.position].code + "." + code, .unnamed)
    }
    takeKind(&activity, row)
    activity.owner = fields.owner(task.id, cells.id(.task, row, .resource))
    activity.fields = fields.ofTask[task.id] ?? []
    let priority = cells.mark(.task, row, .priority)
    if !priority.isEmpty, priority != "PT_Normal" {
      activity.fields.append(CustomField(name: "priority_type", value: priority))
    }
    let full = portfolio.projects[activity.project].code + "." + activity.code
    report.takeThreePoints(
      of: &activity, named: full, dayMinutes: portfolio.dayMinutes(of: activity))
    takeConstraints(&activity, row)
    let position = portfolio.activities.count
    positions[task.id] = position
    portfolio.activities.append(activity)
    stored.append(storedDates(row))
    if activity.kind == .task || activity.kind == .milestone {
      takeProgress(position, row, frame)
    }
  }

  private mutating func takeKind(_ activity: inout Activity, _ row: Int) {
    switch cells.mark(.task, row, .taskType) {
    case "TT_Mile": (activity.kind, activity.edge) = (.milestone, .start)
    case "TT_FinMile": (activity.kind, activity.edge) = (.milestone, .finish)
    case "TT_LOE": activity.kind = .levelOfEffort
    case "TT_Rsrc":
      report.add(
        .undecided, "resource-driven", activity.code,
        Wording(
          zh: "由资源日历决定的作业，按其自身日历计算",
          en: "activities that the calendars of their resources decide; their own counts"))
      fallthrough
    default: takeDuration(&activity, row)
    }
  }

  /// What has not begun lasts as long as its remaining duration says; else the planned one counts.
  ///
  /// A planned duration that nobody can mean does not refuse a file whose remaining one is sane.
  private mutating func takeDuration(_ activity: inout Activity, _ row: Int) {
    let rest = cells.minutes(.task, row, .remainingHours)
    if let rest, cells.isTooLong(.task, row, .hours) {
      activity.duration = max(0, rest.minutes)
      cells.findings.add(
        .xerDurationClamped(
          activity.code, cells.mark(.task, row, .hours), at: cells.place(.task, row)))
      return
    }
    guard var hours = cells.minutes(.task, row, .hours) ?? rest else { return }
    if hours.minutes < 0 {
      cells.findings.add(
        .xerValue("\(hours.minutes / 60)", "target_drtn_hr_cnt", at: cells.place(.task, row)))
    }
    let isPlanned = !Self.begun.contains(cells.mark(.task, row, .status))
    if isPlanned, let rest, rest.minutes >= 0, rest.minutes != hours.minutes {
      hours = rest
      report.add(
        .adapted, "remaining-duration", activity.code,
        Wording(
          zh: "尚未开工而剩余工期与计划工期不同的作业，按剩余工期计算",
          en:
            "activities not begun whose remaining duration differs from the planned one; it counts")
      )
    }
    activity.duration = max(0, hours.minutes)
    if !hours.isExact { rounded(activity.code) }
  }

  mutating func rounded(_ code: String) {
    report.add(
      .adapted, "rounded-duration", code,
      Wording(zh: "工期或时距取整到分钟", en: "durations and lags rounded to whole minutes"))
  }

  private func storedDates(_ row: Int) -> PrimaveraPlan.Stored {
    PrimaveraPlan.Stored(
      earlyStart: cells.date(.task, row, .earlyStart),
      earlyFinish: cells.date(.task, row, .earlyFinish),
      lateStart: cells.date(.task, row, .lateStart),
      lateFinish: cells.date(.task, row, .lateFinish),
      totalFloat: cells.minutes(.task, row, .totalFloat)?.minutes,
      freeFloat: cells.minutes(.task, row, .freeFloat)?.minutes)
  }
}
