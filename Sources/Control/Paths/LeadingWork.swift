import Plan
import Scheduler

/// The part of a plan that leads to one activity: what precedes it, directly or not, the activity
/// itself, and the summaries they are in.
///
/// Nothing else moves the activity, so its dates can be asked of this part alone.
struct LeadingWork {
  /// The plan with those activities only.
  private(set) var portfolio: Portfolio
  /// What was reported of them.
  private(set) var progress: [ProgressRecord]
  /// Where an activity of the whole plan is in the part; nil for what does not lead there.
  private(set) var place: [Int?]

  /// Finds what leads to an activity.
  init(_ whole: Portfolio, _ progress: [ProgressRecord], to target: Int) {
    let isLeading = LeadingWork.leading(whole, to: target)
    var place = [Int?](repeating: nil, count: whole.activities.count)
    var kept: [Activity] = []
    for position in whole.activities.indices where isLeading[position] {
      place[position] = kept.count
      kept.append(whole.activities[position])
    }
    portfolio = whole
    portfolio.activities = kept
    portfolio.relations = whole.relations.compactMap { relation in
      guard let from = place[relation.predecessor], let to = place[relation.successor] else {
        return nil
      }
      var relation = relation
      (relation.predecessor, relation.successor) = (from, to)
      return relation
    }
    for index in portfolio.projects.indices {
      // What another program plans from its finish has no dates without it.
      portfolio.projects[index].requiredDates.removeAll {
        whole.projects[index].profile == .schedctl || $0.activity != nil
      }
      portfolio.projects[index].reserveDays = 0
    }
    self.place = place
    self.progress = progress.compactMap { record in
      guard let activity = place[record.activity] else { return nil }
      var record = record
      record.activity = activity
      return record
    }
  }

  /// A summary stands for all in it, and what precedes it precedes them.
  private static func leading(_ portfolio: Portfolio, to target: Int) -> [Bool] {
    let activities = portfolio.activities
    var before = [[Int]](repeating: [], count: activities.count)
    for relation in portfolio.relations { before[relation.successor].append(relation.predecessor) }
    let parent = portfolio.parents()
    var parts = [[Int]](repeating: [], count: activities.count)
    for (position, summary) in parent.enumerated() where summary >= 0 {
      parts[Int(summary)].append(position)
    }
    var isLeading = [Bool](repeating: false, count: activities.count)
    var isKept = isLeading
    var open = [target]
    isLeading[target] = true
    while let position = open.popLast() {
      var above = position
      var next = parts[position]
      while above >= 0 {
        isKept[above] = true
        next += before[above]
        above = Int(parent[above])
      }
      for other in next where !isLeading[other] {
        isLeading[other] = true
        open.append(other)
      }
    }
    return isKept
  }
}
