import Plan

extension MicrosoftAdaptation {
  /// Leaves out the inactive tasks, and joins what comes before each to what comes after it.
  mutating func leaveOutInactive() {
    let activities = result.portfolio.activities
    let isKept = activities.map { $0.typedDates?.reason != .inactive }
    guard isKept.contains(false) else { return }
    for position in activities.indices where !isKept[position] {
      note("inactive-left-out", position, .init(zh: "停用的任务不再导入", en: "inactive tasks are left out"))
    }
    var new: [Int: Int] = [:]
    for position in activities.indices where isKept[position] { new[position] = new.count }
    let gone = Set(activities.indices.filter { !isKept[$0] }.map { activities[$0].code })
    let above = Dictionary(
      activities.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
    result.portfolio.activities = activities.indices.filter { isKept[$0] }.map { position in
      var activity = activities[position]
      while let parent = activity.parent, gone.contains(parent) {
        activity.parent = above[parent] ?? nil
      }
      return activity
    }
    join(around: activities.indices.filter { !isKept[$0] }, activities)
    result.portfolio.relations = result.portfolio.relations.compactMap { relation in
      guard let predecessor = new[relation.predecessor], let successor = new[relation.successor]
      else { return nil }
      var relation = relation
      relation.predecessor = predecessor
      relation.successor = successor
      return relation
    }
    result.portfolio.projects[0].requiredDates.removeAll { date in
      date.activity.map(gone.contains) ?? false
    }
    result.progress = result.progress.compactMap { record in
      var record = record
      guard let activity = new[record.activity] else { return nil }
      record.activity = activity
      return record
    }
    for i in result.baselines.indices {
      let dates = result.baselines[i].dates
      result.baselines[i].dates = dates.indices.filter { isKept[$0] }.map { dates[$0] }
    }
    result.reasons = result.reasons.indices.filter { isKept[$0] }.map { result.reasons[$0] }
  }

  private mutating func join(around gone: [Int], _ activities: [Activity]) {
    var joining = InactiveJoining(gone, activities, result.portfolio.relations)
    joining.join()
    result.portfolio.relations = joining.kept
    for position in joining.adaptedLags {
      report(
        .adapted, "joined-lag", position, activities,
        .init(
          zh: "经停用任务相连的时距合并计算", en: "lags on both sides of an inactive task are added up"))
    }
    for position in joining.unjoined {
      report(
        .dropped, "inactive-not-joined", position, activities,
        .init(
          zh: "停用任务前后的关系太多，不再相连",
          en: "inactive tasks between too many others, which are not joined"))
    }
  }

  private mutating func report(
    _ fate: ImportReport.Fate, _ kind: String, _ position: Int, _ activities: [Activity],
    _ what: Wording
  ) {
    let code = "\(result.portfolio.projects[0].code).\(activities[position].code)"
    result.report.add(fate, kind, code, what)
  }
}

/// Joins the predecessors of tasks that are left out to their successors, one task after another.
struct InactiveJoining {
  /// How many relations one task may be replaced by.
  private static let most = 50_000

  /// The relations between tasks that stay.
  private(set) var kept: [Relation] = []
  /// The tasks left out whose two lags became one.
  private(set) var adaptedLags: [Int] = []
  /// The tasks left out whose neighbours are too many to join.
  private(set) var unjoined: [Int] = []

  private let activities: [Activity]
  private let gone: [Int]
  /// The relations to and from each task that is still to be left out.
  private var incoming: [Int: [Relation]] = [:]
  private var outgoing: [Int: [Relation]] = [:]
  private var known: Set<Relation> = []

  init(_ gone: [Int], _ activities: [Activity], _ relations: [Relation]) {
    self.gone = gone
    self.activities = activities
    for position in gone {
      incoming[position] = []
      outgoing[position] = []
    }
    for relation in relations { add(relation) }
  }

  mutating func join() {
    for position in gone {
      let before = (incoming.removeValue(forKey: position) ?? []).filter(isOpen)
      let after = (outgoing.removeValue(forKey: position) ?? []).filter(isOpen)
      guard before.count * after.count <= Self.most else {
        unjoined.append(position)
        continue
      }
      var isAdapted = false
      for first in before {
        for second in after { isAdapted = join(first, second) || isAdapted }
      }
      if isAdapted { adaptedLags.append(position) }
    }
  }

  /// Whether no end of a relation has been left out meanwhile, but for the one in question.
  private func isOpen(_ relation: Relation) -> Bool {
    let ends = [relation.predecessor, relation.successor]
    return ends.count { activities[$0].isInactive && incoming[$0] == nil } <= 1
  }

  private mutating func add(_ relation: Relation) {
    let isFromGone = outgoing[relation.predecessor] != nil
    let isToGone = incoming[relation.successor] != nil
    if isFromGone { outgoing[relation.predecessor]?.append(relation) }
    if isToGone { incoming[relation.successor]?.append(relation) }
    if !isFromGone, !isToGone { kept.append(relation) }
  }

  /// Joins two relations to one; whether their lags had to be added up.
  private mutating func join(_ first: Relation, _ second: Relation) -> Bool {
    guard first.predecessor != second.successor else { return false }
    let (lag, isAdapted) = lag(of: first, and: second)
    let kind: Relation.Kind =
      first.kind.isFromFinish
      ? second.kind.isToStart ? .finishToStart : .finishToFinish
      : second.kind.isToStart ? .startToStart : .startToFinish
    let relation = Relation(
      predecessor: first.predecessor, successor: second.successor, kind: kind, lag: lag)
    if known.insert(relation).inserted { add(relation) }
    return isAdapted
  }

  private func lag(of first: Relation, and second: Relation) -> (Lag, isAdapted: Bool) {
    let behind = second.lag.minutes(behind: activities[second.predecessor].duration)
    if behind == 0 { return (first.lag, false) }
    let before = first.lag.minutes(behind: activities[first.predecessor].duration)
    return (Lag(minutes: before + behind, counting: second.lag.counting), before != 0)
  }
}
