import CivilTime
import Control
import Plan
import Scheduler

/// What is said of an activity or a project, in words: by field, as it was and as it is.
struct FieldWords {
  /// The plan that it is said in, with the shipped calendars.
  let portfolio: Portfolio
  let terms: Terms

  private var dates: ReportDates { ReportDates(portfolio) }

  func name(_ field: ActivityField) -> String {
    switch field {
    case .code: terms("编码", "code")
    case .name: terms("名称", "name")
    case .englishName: terms("英文名", "English name")
    case .kind: terms("类型", "kind")
    case .duration: terms("工期", "duration")
    case .calendar: terms("日历", "calendar")
    case .window: terms("窗口", "window")
    case .level: terms("节点级别", "level")
    case .role: terms("里程碑", "milestone")
    case .owner: terms("责任单位", "office")
    case .leader: terms("责任领导", "leader")
    case .person: terms("责任人", "person")
    case .note: terms("备注", "note")
    case .pauses: terms("停工", "pauses")
    case .crashLimit: terms("可压缩天数", "days it may be shortened by")
    case .crashCost: terms("赶工费", "cost of a day less")
    case .threePoints: terms("三点工期", "three points")
    case .parent: terms("上级", "part of")
    case .edge: terms("落在", "stands at")
    case .constraints: terms("约束", "constraints")
    case .typedDates: terms("固定日期", "typed dates")
    case .levelingDelay: terms("调配推迟", "levelling delay")
    case .uid: terms("标识号", "identifier")
    case .fields: terms("其他", "other")
    }
  }

  func value(_ field: ActivityField, of activity: Activity) -> String {
    switch field {
    case .code: activity.code
    case .name: activity.name
    case .englishName: activity.englishName
    case .kind: kind(activity.kind)
    case .duration: duration(of: activity)
    case .calendar: activity.calendar
    case .window: activity.window ?? ""
    case .level: "\(activity.level)"
    case .role: activity.role?.rawValue ?? ""
    case .owner: activity.owner
    case .leader: activity.leader
    case .person: activity.person
    case .note: activity.note
    case .pauses: activity.pauseWindows.joined(separator: terms("、", ", "))
    case .crashLimit: activity.crashLimit.map { days("\($0)") } ?? ""
    case .crashCost: activity.crashCost.map(terms.yuanADay) ?? ""
    case .threePoints: activity.threePoints.map { days($0.text) } ?? ""
    case .parent: activity.parent ?? ""
    case .edge: activity.edge?.rawValue ?? ""
    case .constraints:
      activity.constraints.map { constraint in
        constraint.kind.rawValue + (constraint.date.map { " \(written($0))" } ?? "")
      }.joined(separator: ", ")
    case .typedDates:
      activity.typedDates.map { "\(written($0.start))–\(written($0.finish)) \($0.reason.rawValue)" }
        ?? ""
    case .levelingDelay: "\(activity.levelingDelay)"
    case .uid: activity.uid.map { "\($0)" } ?? ""
    case .fields: words(activity.fields)
    }
  }

  func name(_ field: ProjectField) -> String {
    switch field {
    case .code: terms("代码", "code")
    case .name: terms("名称", "name")
    case .direction: terms("方向", "planned")
    case .grain: terms("粒度", "grain")
    case .start: terms("开始", "start")
    case .requiredDates: terms("要求完成", "required")
    case .reserveDays: terms("预留", "reserve")
    case .lead: terms("牵头单位", "lead")
    case .leader: terms("责任领导", "leader")
    case .person: terms("责任人", "person")
    case .profile: terms("规则", "rules")
    case .calendar: terms("日历", "calendar")
    case .progressMode: terms("乱序进展", "out of sequence")
    case .criticalFloat: terms("关键时差", "critical float")
    case .normDays: terms("定额工期", "norm duration")
    case .fields: terms("其他", "other")
    }
  }

  func value(_ field: ProjectField, of project: Project) -> String {
    switch field {
    case .code: project.code
    case .name: project.name
    case .direction: terms.direction(project.direction)
    case .grain: project.grain.rawValue
    case .start: project.start.map { "\(dates.start($0))" } ?? ""
    case .requiredDates: project.requiredDates.map(required).joined(separator: terms("、", ", "))
    case .reserveDays: project.reserveDays == 0 ? "" : days("\(project.reserveDays)")
    case .lead: project.lead
    case .leader: project.leader
    case .person: project.person
    case .profile: project.profile.rawValue
    case .calendar: project.calendar ?? ""
    case .progressMode: project.progressMode.rawValue
    case .criticalFloat: "\(project.criticalFloat)"
    case .normDays: project.normDays.map { days("\($0)") } ?? ""
    case .fields: words(project.fields)
    }
  }

  private func required(_ date: RequiredDate) -> String {
    let carrier = date.activity.map { " \($0)" } ?? ""
    let source = date.source.isEmpty ? "" : terms("（\(date.source)）", " (\(date.source))")
    return "\(dates.finish(date.finish))\(carrier)\(source)"
  }

  private func duration(of activity: Activity) -> String {
    let day = activity.isElapsed ? 1440 : portfolio.dayMinutes(of: activity)
    let text = days(Reporting.days(activity.duration, day))
    return activity.isElapsed ? text + terms("（历时）", " (elapsed)") : text
  }

  private func days(_ count: String) -> String { terms("\(count)天", "\(count) d") }

  private func kind(_ kind: Activity.Kind) -> String {
    switch kind {
    case .task: terms("工作", "task")
    case .milestone: terms("里程碑", "milestone")
    case .summary: terms("汇总", "summary")
    case .levelOfEffort: terms("支持性工作", "level of effort")
    }
  }

  private func words(_ fields: [CustomField]) -> String {
    fields.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
  }

  /// A moment; a bare day where it is the beginning or the end of one.
  func written(_ instant: Instant) -> String {
    let shifts = portfolio.projectDay
    let minute = instant.minuteOfDay
    return minute == shifts.first?.from || minute == shifts.last?.to
      ? "\(instant.day)" : instant.inWords
  }
}
