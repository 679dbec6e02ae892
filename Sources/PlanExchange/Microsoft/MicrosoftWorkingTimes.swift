import CivilTime
import Plan

/// Which calendar each task works by: its own, its resources' or the project's.
struct MicrosoftWorkingTimes {
  /// The calendars of the plan: those the file lists for people to choose, and those in use.
  private(set) var calendars: [WorkCalendar] = []
  /// The project's own calendar.
  let projectCalendar: WorkCalendar

  private let all: MicrosoftCalendars
  private let resources: [Int: MicrosoftResource]
  private let assignments: [Int: [MicrosoftAssignment]]
  private var added: Set<String> = []
  private var times: [String: WorkingTime] = [:]

  /// What decides when a task works.
  struct Choice {
    var calendar: String
    /// Whether it is not the task's own or the project's.
    var isResourceDriven: Bool
    /// Whether several calendars decide together.
    var isCombined: Bool
  }

  init(_ content: MicrosoftContent, _ calendars: MicrosoftCalendars) {
    all = calendars
    resources = Dictionary(
      content.resources.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    assignments = Dictionary(grouping: content.assignments, by: \.task)
    let base = content.calendars.firstIndex { $0.isBase }
    let position = content.options.calendar.flatMap { calendars.positions[$0] } ?? base
    projectCalendar =
      position.map { calendars.calendars[$0] }
      ?? WorkCalendar(name: "Standard", week: MicrosoftCalendar.standardWeek)
    add(projectCalendar)
    for (position, calendar) in content.calendars.enumerated() where calendar.isBase {
      add(calendars.calendars[position])
    }
  }

  /// The assignments of people and machines to a task.
  func work(on task: MicrosoftTask) -> [(assignment: MicrosoftAssignment, of: MicrosoftResource)] {
    (assignments[task.uid] ?? []).compactMap { assignment in
      guard let resource = resources[assignment.resource], resource.isWork, resource.uid != 0
      else { return nil }
      return (assignment, resource)
    }
  }

  /// The stretches in which anybody works on a task, in their order.
  func pieces(of task: MicrosoftTask) -> [Range<Instant>] {
    let told = (assignments[task.uid] ?? []).filter { resources[$0.resource]?.isWork ?? true }
    return told.flatMap(\.pieces).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Returns what decides when a task works; nil where the calendar it names does not exist.
  mutating func choose(for task: MicrosoftTask) -> Choice? {
    var own = projectCalendar
    if let uid = task.calendar {
      guard let position = all.positions[uid] else { return nil }
      own = all.calendars[position]
      add(own)
    }
    var choice = Choice(calendar: own.name, isResourceDriven: false, isCombined: false)
    if task.calendar != nil, task.ignoresResourceCalendars { return choice }
    let others = work(on: task).compactMap { $0.of.calendar.flatMap { all.positions[$0] } }
      .map { all.calendars[$0] }
    guard !task.isManual, others.contains(where: { !$0.worksLike(own) }) else { return choice }
    var different: [WorkCalendar] = []
    for calendar in others where !different.contains(where: { $0.worksLike(calendar) }) {
      different.append(calendar)
    }
    different.sort { $0.name < $1.name }
    var together = different.count == 1 ? different[0] : .whenAnyWorks(different)
    if task.calendar != nil { together = .whenBothWork(own, together) }
    choice.isResourceDriven = true
    choice.isCombined = different.count > 1 || task.calendar != nil
    if together.hasWork {
      choice.calendar = together.name
      add(together)
    }
    return choice
  }

  /// The working times of a calendar of the plan, for questions.
  mutating func time(of name: String) -> WorkingTime {
    if let known = times[name] { return known }
    let time = WorkingTime(calendars.first { $0.name == name } ?? projectCalendar)
    times[name] = time
    return time
  }

  private mutating func add(_ calendar: WorkCalendar) {
    if added.insert(calendar.name).inserted { calendars.append(calendar) }
  }
}

extension WorkCalendar {
  /// Whether it works at the same times as another, whatever the names and causes.
  func worksLike(_ other: WorkCalendar) -> Bool {
    week == other.week
      && exceptions.count == other.exceptions.count
      && zip(exceptions, other.exceptions).allSatisfy { $0.day == $1.day && $0.shifts == $1.shifts }
  }

  /// Whether any day of the week is worked.
  var hasWork: Bool { week.contains { !$0.isEmpty } }
}
