import CivilTime
import Plan

extension MicrosoftAssembly {
  /// Makes an activity of every task.
  mutating func makeActivities() {
    var codes = ForeignCodes()
    var above: [(level: Int, code: String)] = []
    for (i, task) in tasks.enumerated() {
      let code = codes.code(
        MicrosoftValue.code(ofWBS: task.wbs), orElse: "T\(task.id ?? task.uid)",
        mark: "U\(task.uid.magnitude)")
      while let last = above.last, last.level >= task.outlineLevel { above.removeLast() }
      let hasChildren = i + 1 < tasks.count && tasks[i + 1].outlineLevel > task.outlineLevel
      var activity = Activity(
        project: 0, code: code, name: name(of: task, code: code),
        kind: hasChildren ? .summary : task.duration == 0 ? .milestone : .task,
        duration: hasChildren ? 0 : task.duration, calendar: workingTimes.projectCalendar.name,
        owner: owner(of: task), note: task.notes.onOneLine, parent: above.last?.code,
        isElapsed: !hasChildren && task.isElapsed && task.duration > 0,
        levelingDelay: max(0, task.levelingDelay), uid: task.uid,
        fields: fields(of: task, code: code, isSummary: hasChildren))
      if hasChildren { above.append((task.outlineLevel, code)) }
      reasons.append([])
      chooseCalendar(of: &activity, task)
      if !hasChildren, task.givenDuration == nil { takeDuration(of: &activity, task) }
      let name = full(activity)
      report.takeThreePoints(
        of: &activity, named: name, dayMinutes: content.options.minutesPerDay)
      constrain(&activity, task)
      fixDates(of: &activity, task, hasChildren: hasChildren)
      pause(&activity, task)
      noteHabits(of: task, activity)
      activities.append(activity)
    }
  }

  private mutating func name(of task: MicrosoftTask, code: String) -> String {
    guard TextCheck.isBlank(task.name) else { return task.name }
    report.add(.adapted, "unnamed", code, .unnamed)
    return code
  }

  private mutating func chooseCalendar(of activity: inout Activity, _ task: MicrosoftTask) {
    guard let choice = workingTimes.choose(for: task) else {
      cells.findings.add(
        .microsoftUnknown(task.calendar ?? -1, "CalendarUID", at: cells.place(task.line)))
      return
    }
    activity.calendar = choice.calendar
    if !choice.isCombined { takeAssignedDuration(of: &activity, task) }
    guard choice.isResourceDriven, activity.kind != .summary else { return }
    reasons[reasons.count - 1].insert(.resourceDriven)
    report.add(
      .adapted, choice.isCombined ? "combined-calendar" : "resource-calendar", full(activity),
      choice.isCombined
        ? .init(
          zh: "由几个日历共同决定，改用合成的日历",
          en: "several calendars decide together: a calendar made of them counts")
        : .init(zh: "改用资源的日历", en: "works by the calendar of its resource"))
  }

  /// Takes the duration from the assignments where the file's own contradicts them.
  ///
  /// Work = duration × units is the program's equation for tasks not of fixed duration; a task ends
  /// with its last assignment. Files converted from old versions tell a longer duration. More work
  /// than fits is work above the units, period by period, and leaves the duration alone.
  private mutating func takeAssignedDuration(of activity: inout Activity, _ task: MicrosoftTask) {
    guard activity.kind == .task, !task.hasFixedDuration, !task.isElapsed, !task.isManual,
      task.progress == nil
    else { return }
    let work = workingTimes.work(on: task)
    let isFlat = work.allSatisfy { (assignment, _) in
      assignment.work > 0 && assignment.units > 0 && assignment.delay == 0
        && !assignment.isContoured && assignment.pauses.isEmpty
    }
    let spans = work.map { $0.assignment.work * 100 / max($0.assignment.units, 1) }
    guard isFlat, let span = spans.max(), task.duration - span > max(1, task.duration / 50)
    else { return }
    activity.duration = span
    report.add(
      .adapted, "assigned-duration", full(activity),
      .init(
        zh: "工期与资源分配不符，按分配的工时计算",
        en: "durations that contradict the assignments follow the assigned work"))
  }

  private mutating func constrain(_ activity: inout Activity, _ task: MicrosoftTask) {
    guard task.constraint != 0 else { return }
    let kinds: [Constraint.Kind] = [
      .zeroTotalFloat, .startOn, .finishOn, .startNoEarlierThan, .startNoLaterThan,
      .finishNoEarlierThan, .finishNoLaterThan,
    ]
    guard (1...7).contains(task.constraint) else {
      cells.findings.add(
        .microsoftValue(String(task.constraint), "ConstraintType", at: cells.place(task.line)))
      return
    }
    let kind = kinds[task.constraint - 1]
    if !kind.hasDate {
      activity.constraints = [Constraint(kind)]
    } else if let date = task.constraintDate {
      activity.constraints = [Constraint(kind, date)]
    } else {
      report.add(
        .dropped, "constraint-without-date", full(activity),
        .init(zh: "限制条件没有日期", en: "constraints without a date"))
    }
  }

  /// Notes what else keeps the network from deciding.
  private mutating func noteHabits(of task: MicrosoftTask, _ activity: Activity) {
    guard activity.kind != .summary else { return }
    let work = workingTimes.work(on: task)
    if task.levelingDelay != 0 || work.contains(where: { $0.assignment.delay != 0 }) {
      undecided(.levelled, activity)
    }
    if task.isRecurring { undecided(.recurring, activity) }
    if !task.isExact {
      report.add(
        .adapted, "rounded-duration", full(activity),
        .init(zh: "工期取整到分钟", en: "durations rounded to whole minutes"))
    }
  }

  mutating func undecided(_ reason: MicrosoftProject.Reason, _ activity: Activity) {
    reasons[reasons.count - 1].insert(reason)
    report.add(.undecided, reason.rawValue, full(activity), reason.wording)
  }

  private func fields(of task: MicrosoftTask, code: String, isSummary: Bool) -> [CustomField] {
    let isMilestone = task.givenDuration.map { $0 == 0 } ?? task.isMarkedMilestone
    var fields = task.attributes.map { attribute -> CustomField in
      let column = content.columns[attribute.field]
      let listed = column?.path(attribute.valueID) ?? ""
      return CustomField(
        name: column?.name ?? "\(attribute.field)",
        value: attribute.value.isEmpty ? listed : attribute.value)
    }
    if let format = task.durationFormat, format != (task.isElapsed ? 8 : 7), 3...53 ~= format {
      fields.append(CustomField(name: MicrosoftField.durationFormat, value: "\(format)"))
    }
    let lagFormats = task.links.compactMap(\.keptFormat)
    if !lagFormats.isEmpty {
      fields.append(
        CustomField(name: MicrosoftField.lagFormats, value: lagFormats.joined(separator: " ")))
    }
    if TextCheck.isBlank(task.name) {
      fields.append(CustomField(name: MicrosoftField.unnamed, value: "1"))
    }
    if let blanks = blanksBefore[task.uid] {
      fields.append(CustomField(name: MicrosoftField.blankRows, value: "\(blanks)"))
    }
    if !isSummary, task.isMarkedMilestone != isMilestone {
      fields.append(
        CustomField(name: MicrosoftField.milestone, value: task.isMarkedMilestone ? "1" : "0"))
    }
    if !task.wbs.isEmpty, task.wbs != code, task.wbs != task.outlineNumber {
      fields.append(CustomField(name: MicrosoftField.wbs, value: task.wbs.onOneLine))
    }
    return fields.filter { !$0.value.isEmpty }
  }

  func full(_ activity: Activity) -> String { "\(code).\(activity.code)" }
}

extension MicrosoftProject.Reason {
  /// What it means in a report.
  var wording: Wording {
    switch self {
    case .levelled: Wording(zh: "资源调配推迟的任务", en: "tasks put off by levelling")
    case .split:
      Wording(
        zh: "拆分的任务：间歇按所填的计", en: "split tasks, which pause as they were told to"
      )
    case .resourceDriven: Wording(zh: "由资源日历决定的任务", en: "tasks driven by resource calendars")
    case .recurring: Wording(zh: "周期性任务", en: "recurring tasks")
    case .manual:
      Wording(zh: "手动计划的任务，日期照填写的保留", en: "manually scheduled tasks keep their typed dates")
    case .external: Wording(zh: "代表其他文件的任务，日期照原样保留", en: "tasks of other files keep their dates")
    case .inactive: Wording(zh: "停用的任务，日期照原样保留", en: "inactive tasks keep their dates")
    }
  }
}
