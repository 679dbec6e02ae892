public import CivilTime
public import Plan
public import PlanStore
public import Scheduler

/// The plan of a moment of its life: what every report of the past, and every comparison with it,
/// is made from.
extension Workspace {
  /// Returns the plan as it stood at a moment; this one where nothing was changed since.
  ///
  /// It can be asked and not be changed.
  ///
  /// - Throws: ``InvalidInput`` where that is none of its life.
  public func asItStood(at moment: PlanMoment) throws -> Workspace {
    try file.check(moment)
    return try asItStood(at: moment, telling: tell)
  }

  private func asItStood(
    at moment: PlanMoment, telling tell: @escaping ([Finding]) -> Void
  ) throws -> Workspace {
    let past = try file.asItStood(at: moment)
    guard past !== file else { return self }
    return try Workspace(past, signing: signature, telling: tell, watching: watch)
  }

  /// Returns the plan as it stood when what is told of a week was settled; this one where it is not
  /// settled yet, or nothing was changed since.
  ///
  /// A week is settled by the first report on a later one (``PlanMoment/Week``), so whatever is
  /// renamed, corrected or reported afterwards leaves its report as it was.
  ///
  /// - Parameter day: Any day of the week.
  public func asItStood(inWeekOf day: Day) throws -> Workspace {
    try asItStood(at: .settled(PlanMoment.Week(of: day, projectDay[0].from)))
  }

  /// The same, with what is found on the way told otherwise.
  func asItStood(
    inWeekOf day: Day, telling tell: @escaping ([Finding]) -> Void
  ) throws -> Workspace {
    try asItStood(
      at: .settled(PlanMoment.Week(of: day, projectDay[0].from)), telling: tell)
  }

  /// Returns the plan as it stood when a day ended.
  public func asItStood(on day: Day) throws -> Workspace {
    try asItStood(at: .clock(Instant(day, minuteOfDay: 1439)))
  }

  /// The schedule that the report of the week before a day told of, by what was known when that week
  /// was settled; nil where nothing had been reported.
  ///
  /// It is of this plan's activities. What was reported later of an earlier time (补报) is not in it,
  /// so the next report tells it.
  public func scheduleTold(beforeWeekOf day: Day) throws -> Schedule? {
    let before = Instant(day.monday, minuteOfDay: projectDay[0].from)
    let past = try asItStood(inWeekOf: day - 7)
    let isWhole = whole == nil && past !== self
    let known = isWhole ? stored.progress(knownIn: past.stored) : stored.progress
    guard known.contains(where: { $0.date <= before }) else { return nil }
    guard isWhole else { return try schedule(knownAt: before) }
    return try compiled(stored).schedule(progress: known, knownAt: before, watching: watch)
  }

  /// What the report of the week before a day told and what has been taken back since (更正).
  public func corrections(sinceWeekBefore day: Day) throws -> [Retraction] {
    let past = try asItStood(inWeekOf: day - 7)
    guard whole == nil, past !== self else { return [] }
    let known = Set(past.stored.retractions.map(\.number))
    return stored.retractions.filter {
      !known.contains($0.number) && $0.number <= past.stored.recordCount
    }
  }

  /// The number of the last change of the plan; 0 before the first.
  public var revision: Int { stored.revision }
}

extension StoredPlan {
  /// The records that stood in an earlier state of the plan, with the positions of this one.
  fileprivate func progress(knownIn past: StoredPlan) -> [ProgressRecord] {
    let gone = Set(past.retractions.map(\.number))
    return records.filter { $0.number <= past.recordCount && !gone.contains($0.number) }
      .map(\.record)
  }
}

extension PlanMoment.Week {
  /// The week, Monday to Sunday, of a day; what is dated at its end when the next one opens belongs
  /// to it.
  ///
  /// - Parameter opening: The minute at which days open.
  init(of day: Day, _ opening: Int) {
    self.init(
      opening: Instant(day.monday, minuteOfDay: opening),
      close: Instant(day.monday + 7, minuteOfDay: opening),
      deadline: Instant(day.monday + 14, minuteOfDay: opening))
  }
}
