public import Plan
public import PlanExchange

/// What somebody says of a project; what is not said stays.
public struct ProjectEdit: Hashable, Sendable {
  /// The name people see.
  public var name: String?
  /// The required date.
  public var finishBy: DateText?
  /// The activity that carries it.
  public var carrier: String?
  /// Days between the internal target and the required date.
  public var reserveDays: Int?
  /// No work begins before this day.
  public var start: DateText?
  /// The office that answers for the project.
  public var lead: String?
  /// The leader who answers for it.
  public var leader: String?
  /// The person in charge.
  public var person: String?
  /// The document that sets the required date.
  public var source: String?
  /// The calendar days from commencement to completion by the norm; 0 for none.
  public var normDays: Int?
  /// What becomes of work that began before its predecessors let it.
  public var progressMode: ProgressMode?
  /// Its own calendar, which counts lags written in it; `none` for none.
  public var calendar: String?
  /// From which end it is planned.
  public var direction: Project.Direction?
  /// Whether its start is taken away.
  public var dropsStart = false
  /// Fields of one's own; those without a value go.
  public var fields: [CustomField] = []

  /// Creates an edit that says what is given.
  public init(
    name: String? = nil, finishBy: DateText? = nil, carrier: String? = nil,
    reserveDays: Int? = nil, start: DateText? = nil, lead: String? = nil, source: String? = nil,
    normDays: Int? = nil, progressMode: ProgressMode? = nil, calendar: String? = nil,
    leader: String? = nil, person: String? = nil
  ) {
    self.name = name
    self.finishBy = finishBy
    self.carrier = carrier
    self.reserveDays = reserveDays
    self.start = start
    self.lead = lead
    self.source = source
    self.normDays = normDays
    self.progressMode = progressMode
    self.calendar = calendar
    self.leader = leader
    self.person = person
  }
}

extension ProjectEdit {
  /// A new project of what was said; backward where there is a required date, else forward.
  func project(_ code: String, _ shifts: [Shift]) -> Project {
    Project(
      code: code, name: name ?? code, direction: finishBy == nil ? .forward : .backward,
      start: start?.start(shifts),
      requiredDates: finishBy.map {
        [RequiredDate(activity: carrier, finish: $0.finish(shifts), source: source ?? "")]
      } ?? [],
      reserveDays: reserveDays ?? 0, lead: lead ?? "", leader: leader ?? "",
      person: person ?? "")
  }

  /// Changes a project in nothing but what was said.
  ///
  /// - Throws: A ``Refusal`` of words about a required date that is not there.
  func change(_ project: inout Project, _ shifts: [Shift]) throws(Refusal) {
    try refuseWithoutDate(project)
    if direction == .backward, finishBy == nil, project.requiredDates.isEmpty {
      throw Refusal(
        zh: "项目“\(project.code)”没有要求完成时间，无从倒排",
        en: "project \"\(project.code)\" has no required date to plan backward from",
        hint: Hint(zh: "用 \(.giveRequiredDate) 给出日期", en: "give the date with \(.giveRequiredDate)")
      )
    }
    if dropsStart { project.start = nil }
    for field in fields {
      project.fields.removeAll { $0.name == field.name }
      if !field.value.isEmpty { project.fields.append(field) }
    }
    project.name = name ?? project.name
    project.reserveDays = reserveDays ?? project.reserveDays
    project.start = start?.start(shifts) ?? project.start
    project.lead = lead ?? project.lead
    project.leader = leader ?? project.leader
    project.person = person ?? project.person
    if let normDays { project.normDays = normDays == 0 ? nil : normDays }
    if let calendar { project.calendar = calendar == "none" ? nil : calendar }
    project.progressMode = progressMode ?? project.progressMode
    if project.requiredDates.isEmpty, let finishBy {
      project.requiredDates = [RequiredDate(activity: nil, finish: finishBy.finish(shifts))]
      project.direction = .backward
    }
    project.direction = direction ?? project.direction
    guard !project.requiredDates.isEmpty else { return }
    var required = project.requiredDates[0]
    required.finish = finishBy?.finish(shifts) ?? required.finish
    if let carrier {
      required.activity = carrier
      required.isAssumed = false
    }
    required.source = source ?? required.source
    project.requiredDates[0] = required
  }

  private func refuseWithoutDate(_ project: Project) throws(Refusal) {
    guard project.requiredDates.isEmpty, finishBy == nil,
      let what = carrier.map({ _ in Wording(zh: "承担它的工作", en: "the activity that carries it") })
        ?? source.map({ _ in Wording(zh: "它的依据", en: "its source") })
    else { return }
    throw Refusal(
      zh: "项目“\(project.code)”没有要求完成时间，\(what.zh)无处可写",
      en: "project \"\(project.code)\" has no required date, so \(what.en) cannot be named",
      hint: Hint(zh: "用 \(.giveRequiredDate) 给出日期", en: "give the date with \(.giveRequiredDate)"))
  }
}
