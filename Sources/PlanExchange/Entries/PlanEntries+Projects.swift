import CivilTime
import Plan

/// The tables of projects and of what is required of them.
extension PlanEntries {
  /// What is typed of a project.
  enum ProjectColumn: String, CaseIterable {
    case project, name, direction, lead, leader, person, start, reserve, calendar, norm

    var heading: Wording {
      switch self {
      case .project: Wording(zh: "项目", en: "Project")
      case .name: Wording(zh: "项目名称", en: "Name")
      case .direction: Wording(zh: "方向", en: "Direction")
      case .lead: Wording(zh: "牵头单位", en: "Office")
      case .leader: Wording(zh: "责任领导", en: "Leader")
      case .person: Wording(zh: "责任人", en: "Person")
      case .start: Wording(zh: "不早于", en: "Start no earlier than")
      case .reserve: Wording(zh: "预留(天)", en: "Reserve (days)")
      case .calendar: Wording(zh: "项目日历", en: "Calendar")
      case .norm: Wording(zh: "定额工期(天)", en: "Norm (days)")
      }
    }
  }

  /// What is typed of a required date.
  enum RequiredColumn: String, CaseIterable {
    case project, activity, finish, source

    var heading: Wording {
      switch self {
      case .project: Wording(zh: "项目", en: "Project")
      case .activity: Wording(zh: "由哪项工作承担", en: "Carried by")
      case .finish: Wording(zh: "要求完成时间", en: "Required by")
      case .source: Wording(zh: "依据", en: "Source")
      }
    }
  }

  var projectTable: EntryTable {
    var table = EntryTable(
      Wording(zh: "项目表", en: "Projects"),
      ProjectColumn.allCases.map {
        let isDays = [.reserve, .norm].contains($0)
        return EntryTable.Column(
          $0.rawValue, $0.heading, $0 == .project ? .key : .typed,
          unit: isDays ? Wording(zh: "天", en: " d") : Wording(zh: "", en: ""))
      })
    var seen: [String: Int] = [:]
    for position in portfolio.projects.indices where projects.contains(position) {
      let project = portfolio.projects[position]
      table.append(
        .init(project.code, ProjectColumn.allCases.map { cell($0, of: project) }), counting: &seen)
    }
    return table
  }

  private func cell(_ column: ProjectColumn, of project: Project) -> EntryTable.Cell {
    switch column {
    case .project: .init(project.code)
    case .name: .init(project.name)
    case .direction: .init(direction(project.direction))
    case .lead: .init(project.lead)
    case .leader: .init(project.leader)
    case .person: .init(project.person)
    case .start: project.start.map { date($0, bare: portfolio.projectDay.first?.from) } ?? .empty
    case .reserve: .number(Double(project.reserveDays))
    case .calendar: .init(project.calendar.map(calendar) ?? "")
    case .norm: project.normDays.map { .number(Double($0)) } ?? .empty
    }
  }

  var requiredDates: EntryTable {
    var table = EntryTable(
      Wording(zh: "要求完成时间", en: "Required dates"),
      RequiredColumn.allCases.map {
        EntryTable.Column(
          $0.rawValue, $0.heading, [.project, .activity].contains($0) ? .key : .typed)
      }, isOpen: true, hasRepeats: true)
    var seen: [String: Int] = [:]
    for position in portfolio.projects.indices where projects.contains(position) {
      let project = portfolio.projects[position]
      for required in project.requiredDates {
        let carrier = required.activity ?? ""
        table.append(
          .init(
            "\(project.code).\(carrier)",
            [
              .init(project.code), .init(carrier),
              date(required.finish, bare: portfolio.projectDay.last?.to), .init(required.source),
            ]), counting: &seen)
      }
    }
    return table
  }

  /// An instant as a bare day where that means the same.
  private func date(_ instant: Instant, bare: Int?) -> EntryTable.Cell {
    // A cell cannot tell midnight from the bare day.
    let minute = instant.minuteOfDay == 0 ? EntryTable.Cell("\(instant)") : .minute(instant)
    guard let bare else { return minute }
    for day in [instant.day, instant.day - 1] where Instant(day, minuteOfDay: bare) == instant {
      return .day(day)
    }
    return minute
  }
}
