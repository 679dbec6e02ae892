import CivilTime
import Plan

/// Puts the records of a file together as a plan.
struct MicrosoftAssembly {
  let content: MicrosoftContent
  let cells: MicrosoftCells
  let code: String
  var report = ImportReport()
  /// The tasks that become activities, in the order of the file.
  var tasks: [MicrosoftTask] = []
  /// Positions of activities by UID.
  var positions: [Int: Int] = [:]
  var activities: [Activity] = []
  var reasons: [Set<MicrosoftProject.Reason>] = []
  var calendars: MicrosoftCalendars
  var workingTimes: MicrosoftWorkingTimes
  /// How many blank rows stand above each task, by UID.
  var blanksBefore: [Int: Int] = [:]
  /// The split tasks whose pauses do not fit, and how many minutes those last.
  var lostPauses: [(code: String, minutes: Int)] = []
  /// The task that stands for the project, UID 0.
  var whole: MicrosoftTask?

  init(_ content: MicrosoftContent, code: String) {
    self.content = content
    self.code = code
    cells = content.cells
    calendars = MicrosoftCalendars(
      content.calendars, horizon: MicrosoftHorizon.days(of: content), content.cells)
    workingTimes = MicrosoftWorkingTimes(content, calendars)
  }

  /// Returns the plan.
  ///
  /// - Throws: everything that is wrong with the file.
  mutating func project() throws(InvalidInput) -> MicrosoftProject {
    chooseTasks()
    makeActivities()
    let relations = relations()
    if cells.findings.hasErrors { throw InvalidInput(cells.findings.told()) }
    reportWhatIsDropped()
    let (progress, dataDate) = progress()
    let portfolio = Portfolio(
      calendars: workingTimes.calendars, projects: [project(relations)], activities: activities,
      relations: relations)
    return MicrosoftProject(
      portfolio: portfolio, progress: progress, baselines: baselines(), dataDate: dataDate,
      reasons: reasons, report: report)
  }

  /// Leaves out blank rows and the row of the project itself.
  private mutating func chooseTasks() {
    var lines: [Int: Int] = [:]
    var blanks = 0
    for task in content.tasks {
      if let first = lines[task.uid] {
        cells.findings.add(
          .microsoftDuplicate(task.uid, first: first, of: "Task", at: cells.place(task.line)))
        continue
      }
      lines[task.uid] = task.line
      if task.isNull {
        blanks += 1
      } else if task.uid == 0, task.outlineLevel == 0 {
        whole = task
      } else {
        if blanks > 0 { blanksBefore[task.uid] = blanks }
        blanks = 0
        positions[task.uid] = tasks.count
        tasks.append(task)
      }
    }
    if blanks > 0 {
      report.add(
        .dropped, "blank-row", count: blanks,
        .init(zh: "末尾的空行", en: "blank rows at the end"))
    }
  }

  private func project(_ relations: [Relation]) -> Project {
    let options = content.options
    let isForward = options.isFromStart
    var required = tasks.indices.compactMap { i in
      tasks[i].deadline.map {
        RequiredDate(activity: activities[i].code, finish: $0, source: "Microsoft Project 期限")
      }
    }
    if !isForward, let finish = options.finish {
      required.append(
        RequiredDate(activity: nil, finish: finish, source: "Microsoft Project 项目完成日期"))
    }
    let name = options.title ?? whole.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? options.name
    return Project(
      code: code, name: name ?? code, direction: isForward ? .forward : .backward, grain: .minute,
      start: isForward ? options.start ?? earliest : nil, requiredDates: required, profile: .msp,
      calendar: workingTimes.projectCalendar.name,
      criticalFloat: options.criticalSlackLimit * options.minutesPerDay,
      fields: options.kept.map { CustomField(name: $0.name, value: $0.value) })
  }

  /// The earliest date of any task: where a file does not say when its project starts.
  var earliest: Instant? {
    tasks.compactMap { $0.start ?? $0.progress?.actualStart }.min()
  }
}
