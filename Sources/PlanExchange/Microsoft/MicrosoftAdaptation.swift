import CivilTime
import Plan

extension MicrosoftProject {
  /// Returns the plan by our own rules: pins become soft constraints and required dates, and each
  /// such change is in the report.
  public func adapted() -> MicrosoftProject {
    var adaptation = MicrosoftAdaptation(self)
    adaptation.adapt()
    return adaptation.result
  }
}

/// Turns a plan under the profile of Microsoft Project into one under our own rules.
struct MicrosoftAdaptation {
  var result: MicrosoftProject
  private var project: Project { result.portfolio.projects[0] }
  private let times: [String: WorkingTime]
  /// The positions of the work within each summary, at any depth, by the summary's position.
  private let leaves: [Int: [Int]]

  init(_ project: MicrosoftProject) {
    result = project
    times = Dictionary(
      project.portfolio.calendars.map { ($0.name, WorkingTime($0)) }, uniquingKeysWith: { $1 })
    leaves = Self.leaves(project.portfolio.activities)
  }

  mutating func adapt() {
    result.portfolio.projects[0].profile = .schedctl
    result.portfolio.projects[0].criticalFloat = 0
    for position in result.portfolio.activities.indices {
      adaptConstraints(of: position)
      adaptTypedDates(of: position)
      if result.portfolio.activities[position].levelingDelay != 0 {
        result.portfolio.activities[position].levelingDelay = 0
        note(
          "levelling-left-out", position,
          .init(zh: "不再计资源调配的推迟", en: "the delay of levelling no longer counts"))
      }
    }
    moveSummaryDates()
    leaveOutInactive()
  }

  // MARK: Constraints

  private mutating func adaptConstraints(of position: Int) {
    let activity = result.portfolio.activities[position]
    result.portfolio.activities[position].constraints = []
    for constraint in activity.constraints { adapt(constraint, of: position) }
  }

  private mutating func adapt(_ constraint: Constraint, of position: Int) {
    guard let date = constraint.date else {
      if project.direction == .backward {
        note(
          "as-late-as-possible", position,
          .init(
            zh: "倒排的项目本来就取最晚，越晚越好不再另设",
            en: "a project planned backward is as late as possible anyway"))
      } else if result.portfolio.activities[position].kind != .summary {
        result.portfolio.activities[position].constraints.append(constraint)
      }
      return
    }
    switch constraint.kind {
    case .startOn, .mandatoryStart:
      hold(position, .startNoEarlierThan, date)
      require(position, finish(position, from: date))
      note(
        "must-start-on", position,
        .init(
          zh: "“必须开始于”改为不早于，并要求按此完成",
          en: "must start on: no earlier than, and required to be finished accordingly"))
    case .finishOn, .mandatoryFinish:
      hold(position, .finishNoEarlierThan, date)
      require(position, date)
      note(
        "must-finish-on", position,
        .init(
          zh: "“必须完成于”改为不早于，并要求届时完成",
          en: "must finish on: no earlier than, and required to be finished then"))
    case .startNoLaterThan:
      require(position, finish(position, from: date))
      note(
        "start-no-later-than", position,
        .init(zh: "“不得晚于开始”改为要求完成日期", en: "start no later than: a required finish"))
    case .finishNoLaterThan:
      require(position, date)
      note(
        "finish-no-later-than", position,
        .init(zh: "“不得晚于完成”改为要求完成日期", en: "finish no later than: a required finish"))
    case .startNoEarlierThan, .finishNoEarlierThan: hold(position, constraint.kind, date)
    case .zeroFreeFloat, .zeroTotalFloat: break
    }
  }

  /// Lays a soft constraint on an activity, or on all the work in a summary.
  private mutating func hold(_ position: Int, _ kind: Constraint.Kind, _ date: Instant) {
    guard let work = leaves[position] else {
      result.portfolio.activities[position].hold(kind, date)
      return
    }
    // A summary starts no earlier than a date if all its work does; its finish is its last work's.
    guard kind == .startNoEarlierThan else { return }
    for leaf in work { result.portfolio.activities[leaf].hold(kind, date) }
  }

  private mutating func require(_ position: Int, _ finish: Instant?) {
    guard let finish else { return }
    result.portfolio.projects[0].requiredDates.append(
      RequiredDate(
        activity: result.portfolio.activities[position].code, finish: finish,
        source: "Microsoft Project 限制"))
  }

  private func finish(_ position: Int, from start: Instant) -> Instant? {
    let activity = result.portfolio.activities[position]
    if activity.isElapsed { return start + activity.duration }
    return times[activity.calendar]?.finish(activity.duration, from: start)
  }

  // MARK: Typed dates and summaries

  private mutating func adaptTypedDates(of position: Int) {
    let activity = result.portfolio.activities[position]
    guard let typed = activity.typedDates, typed.reason != .inactive else { return }
    result.portfolio.activities[position].typedDates = nil
    if activity.kind == .summary { return }
    let isHeld = activity.constraints.contains { $0.kind == .startNoEarlierThan }
    if !isHeld { hold(position, .startNoEarlierThan, typed.start) }
    note(
      typed.reason == .manual ? "manual-held" : "external-held", position,
      typed.reason == .manual
        ? .init(zh: "手动计划的任务改为不早于填写的开始", en: "manual tasks start no earlier than typed")
        : .init(zh: "其他文件的任务改为不早于原来的开始", en: "tasks of other files start no earlier than they did"))
  }

  /// What a summary must keep, all the work in it must keep.
  private mutating func moveSummaryDates() {
    let activities = result.portfolio.activities
    let summaries = Dictionary(
      leaves.map { (activities[$0.key].code, $0.value) }, uniquingKeysWith: { first, _ in first })
    result.portfolio.projects[0].requiredDates = project.requiredDates.flatMap { date in
      guard let code = date.activity, let work = summaries[code] else { return [date] }
      return work.map {
        RequiredDate(activity: activities[$0].code, finish: date.finish, source: date.source)
      }
    }
  }

  private static func leaves(_ activities: [Activity]) -> [Int: [Int]] {
    let positions = Dictionary(
      activities.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var leaves: [Int: [Int]] = [:]
    for (position, activity) in activities.enumerated() {
      if activity.kind == .summary {
        leaves[position, default: []] += []
        continue
      }
      var above = activity.parent
      // No outline is deeper than the XML it came from.
      for _ in 0..<256 {
        guard let code = above, let parent = positions[code] else { break }
        leaves[parent, default: []].append(position)
        above = activities[parent].parent
      }
    }
    return leaves
  }

  mutating func note(_ kind: String, _ position: Int, _ what: Wording) {
    result.report.add(.adapted, kind, result.portfolio.code(of: position), what)
  }
}
