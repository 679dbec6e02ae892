import CivilTime
import Plan
import Scheduler

/// What the points of a plan's health count: the work of one project that is still to be done.
///
/// "Total tasks" of DCMA-EA PAM 200.1 §4: no summary, no level of effort, no milestone, nothing
/// complete. A relation counts when its successor does.
struct HealthUniverse {
  let rows: HealthRows
  let project: Int
  /// The positions of the activities that are work, complete or not.
  let work: [Int]
  /// Those of them that are not complete.
  let open: [Int]
  /// The positions of the relations that count.
  let relations: [Int]

  init(_ rows: HealthRows, project: Int) {
    self.rows = rows
    self.project = project
    let schedule = rows.schedule
    work = rows.work[project]
    open = work.filter { schedule.activities[$0].phase != .complete }
    relations = open.flatMap { rows.own[$0] }.sorted()
  }

  var schedule: Schedule { rows.schedule }
  /// For each activity, the relations at it, of either side.
  var incoming: [[Int]] { rows.incoming }
  var outgoing: [[Int]] { rows.outgoing }

  var portfolio: Portfolio { schedule.network.portfolio }

  /// Whole days of an activity's calendar in some of its working minutes.
  func days(_ minutes: Int, of activity: Int) -> Int {
    floorDivide(minutes, schedule.network.dayMinutes(of: activity))
  }
}
