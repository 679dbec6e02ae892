public import CivilTime
import Plan

extension Schedule {
  /// Returns the working minutes that an activity can be late without moving any other, even when all
  /// its predecessors are as late as they can be (独立时差): 0 where there are none to spare; nil of
  /// what is complete, of what is told from other work, and under another program's rules.
  ///
  /// - Complexity: the predecessors of the activity; so it is asked for and not kept with the dates.
  public func independentFloat(of activity: Int) -> Int? {
    let node = network.node(of: activity)
    let project = network.portfolio.activities[activity].project
    guard node < network.placedCount, situation.phase[node] != .complete,
      network.portfolio.projects[project].profile == .schedctl
    else { return nil }
    return independentFloat(node)
  }

  private func independentFloat(_ node: Int) -> Int {
    let links = arithmetic.predecessors
    var bound = Int(held[node])
    for link in links.range(node) {
      let other = links.node(link)
      let phase = situation.phase[other]
      let late = Int(phase == .complete ? early.start[other] : float.start[other])
      let x: Int
      if links.kind(link).isFromFinish {
        x = phase == .complete ? Int(early.finish[other]) : arithmetic.finish(other, from: late)
      } else {
        x = phase == .notStarted ? late : Int(situation.actualStart[other])
      }
      bound = max(
        bound,
        arithmetic.bound(
          on: node, links.kind(link), lag: links.lag(link), links.table(link), from: x))
    }
    let start = max(arithmetic.place(node, bound), Int(early.start[node]))
    let table = network.nodes.table(node)
    let tables = arithmetic.tables
    let free =
      tables.work(table, until: Int(early.start[node])) + Int(columns.dates.freeFloat[node])
    return max(0, free - tables.work(table, until: start))
  }

  /// Returns an instant of a milestone as people see it: at its edge of working time, by its own
  /// calendar; the instant itself where it has none.
  ///
  /// Only a display: inside, a milestone keeps the instant that was computed.
  public func shown(_ instant: Instant, of activity: Int) -> Instant {
    let record = network.portfolio.activities[activity]
    // The dates of another program stand at its edges already.
    guard let edge = record.edge, network.portfolio.projects[record.project].profile != .p6
    else { return instant }
    return shown(instant, at: edge, of: activity)
  }

  func shown(
    _ instant: Instant, at edge: Activity.MilestoneEdge, of activity: Int
  ) -> Instant {
    guard network.portfolio.activities[activity].kind == .milestone else { return instant }
    let table = network.nodes.table(network.node(of: activity))
    let tables = arithmetic.tables
    let work = tables.work(table, until: Int(instant.minute))
    let shown = edge == .start ? tables.start(table, work) : tables.finish(table, work)
    return Instant(minute: Int32(clamping: shown))
  }
}
