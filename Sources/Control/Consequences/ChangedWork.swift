import Plan
import Scheduler

/// The work of which something else is said than before: itself, what it follows, its progress.
///
/// What follows from that, its dates and those of others, is no such change.
struct ChangedWork {
  /// The positions in the plan after, in the order of the plan.
  let positions: [Int]
  private let set: Set<Int>

  init(from before: Schedule, to after: Schedule, _ pairs: CodePairs) {
    let (old, new) = (before.network.portfolio, after.network.portfolio)
    let (led, leads) = (Followed(old), Followed(new))
    let (told, tells) = (Self.records(before), Self.records(after))
    positions = new.activities.indices.filter { position in
      guard let was = pairs.old(of: position) else { return true }
      var known = old.activities[was]
      known.project = new.activities[position].project
      guard known == new.activities[position], led[was] == leads[position] else { return true }
      let (records, now) = (told[was] ?? [], tells[position] ?? [])
      return records.count != now.count || zip(records, now).contains { !$0.saysSame(as: $1) }
    }
    set = Set(positions)
  }

  func contains(_ position: Int) -> Bool { set.contains(position) }

  private static func records(_ schedule: Schedule) -> [Int: [ProgressRecord]] {
    Dictionary(grouping: schedule.progress, by: \.activity)
  }
}

/// What each activity of a plan follows, by codes, so that two plans can be compared.
private struct Followed {
  struct Link: Hashable {
    let predecessor: String
    let kind: Relation.Kind
    let lag: Lag
  }

  private let links: [Int: Set<Link>]

  init(_ portfolio: Portfolio) {
    var links: [Int: Set<Link>] = [:]
    for relation in portfolio.relations {
      let link = Link(
        predecessor: portfolio.code(of: relation.predecessor), kind: relation.kind,
        lag: relation.lag)
      links[relation.successor, default: []].insert(link)
    }
    self.links = links
  }

  subscript(position: Int) -> Set<Link> { links[position] ?? [] }
}

extension ProgressRecord {
  /// Whether two records say the same of one activity, wherever it stands in its plan.
  fileprivate func saysSame(as other: ProgressRecord) -> Bool {
    var other = other
    other.activity = activity
    return self == other
  }
}
