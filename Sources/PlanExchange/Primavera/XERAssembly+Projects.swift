import CivilTime
import Plan

extension XERAssembly {
  /// Takes the projects, all but the baselines that a file carries.
  mutating func takeProjects() {
    var lines: [Int: Int] = [:]
    var codes = ForeignCodes()
    let known = Set((0..<cells.count(.project)).compactMap { cells.id(.project, $0, .project) })
    for row in 0..<cells.count(.project) {
      guard let id = cells.neededID(.project, row, .project) else { continue }
      let place = cells.place(.project, row)
      if let first = lines[id] {
        cells.findings.add(.xerDuplicate(id, "proj_id", first: first, at: place))
        continue
      }
      lines[id] = cells.line(.project, row)
      let short = cells.name(.project, row, .projectCode)
      if let original = cells.id(.project, row, .originalProject), original != id,
        known.contains(original)
      {
        left.insert(id)
        report.add(
          .dropped, "baseline-project", short,
          Wording(zh: "作为基准计划随文件导出的项目", en: "projects that the file carries as baselines"))
        continue
      }
      take(id, row, code: codes.code(short, orElse: "P", id), name: short)
    }
    if frames.isEmpty { cells.findings.add(.xerNoProject(at: .init(file: cells.file))) }
    takeOptions()
    takeProjectNames()
  }

  private mutating func take(_ id: Int, _ row: Int, code: String, name: String) {
    let place = cells.place(.project, row)
    var project = Project(
      code: code, name: TextCheck.isBlank(name) ? code : name, direction: .forward, grain: .minute,
      profile: .p6)
    let dataDate = cells.date(.project, row, .dataDate) ?? cells.date(.project, row, .planStart)
    project.start = cells.date(.project, row, .planStart) ?? dataDate
    if let date = cells.date(.project, row, .mustFinishBy) {
      project.requiredDates = [
        RequiredDate(activity: nil, finish: date, source: "P6 Must Finish By")
      ]
    }
    if let calendar = cells.id(.project, row, .calendar) {
      project.calendar = self.calendar(calendar, place)
    }
    project.criticalFloat = cells.minutes(.project, row, .criticalHours)?.minutes ?? 0
    keep(.criticalType, .project, row, in: &project)
    if let dataDate {
      project.fields.append(
        CustomField(name: XERColumn.dataDate.rawValue, value: dataDate.description))
    }
    frames[id] = Frame(position: portfolio.projects.count, dataDate: dataDate)
    portfolio.projects.append(project)
  }

  private func keep(
    _ column: XERColumn, _ table: XERTable, _ row: Int, in project: inout Project
  ) {
    let value = cells.mark(table, row, column)
    if !value.isEmpty {
      project.fields.append(CustomField(name: column.rawValue, value: value))
    }
  }

  /// Takes the scheduling options of each project; one without any has those of the first, because
  /// projects opened together are scheduled by one set.
  private mutating func takeOptions() {
    var rows: [Int: Int] = [:]
    for row in 0..<cells.count(.options) {
      if let id = cells.id(.options, row, .project) { rows[id] = row }
    }
    for (id, frame) in frames.sorted(by: { $0.value.position < $1.value.position }) {
      guard cells.count(.options) > 0 else { return }
      let row = rows[id] ?? 0
      var frame = frame
      var project = portfolio.projects[frame.position]
      for column: XERColumn in [.floatType, .lagEarlyStart, .openCritical, .ownFinish] {
        keep(column, .options, row, in: &project)
      }
      let overrides = cells.mark(.options, row, .progressOverride) == "Y"
      project.progressMode = overrides ? .progressOverride : .retainedLogic
      if !overrides, cells.mark(.options, row, .retainedLogic) == "N" {
        report.add(
          .adapted, "actual-dates", project.code,
          Wording(
            zh: "失序进度按“实际日期”计算的项目，改按保留逻辑",
            en: "projects that treat work out of sequence by actual dates; retained logic counts"))
      }
      frame.usesExpected = cells.mark(.options, row, .usesExpected) != "N"
      switch cells.mark(.options, row, .lagCalendar) {
      case "rcal_Successor": frame.lagCounting = .successor
      case "rcal_ProjDefault": frame.lagCounting = .project
      case "rcal_24Hour": frame.lagCounting = .elapsed
      default: frame.lagCounting = .predecessor
      }
      portfolio.projects[frame.position] = project
      frames[id] = frame
    }
  }

  /// The name of a project is that of the root of its breakdown.
  private mutating func takeProjectNames() {
    for row in 0..<cells.count(.wbs) where cells.mark(.wbs, row, .isProjectNode) == "Y" {
      guard let id = cells.id(.wbs, row, .project), let frame = frames[id] else { continue }
      let name = cells.name(.wbs, row, .wbsName)
      if !TextCheck.isBlank(name) { portfolio.projects[frame.position].name = name }
    }
  }
}
