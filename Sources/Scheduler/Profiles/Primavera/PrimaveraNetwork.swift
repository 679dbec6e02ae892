import Plan

/// The activities under this profile in flat arrays, in topological order, with their relations as
/// they were typed.
///
/// A *slot* is a place in that order. Work and milestones have one; summaries and levels of effort
/// have none, because they move nobody.
struct PrimaveraNetwork {
  /// One relation between two slots.
  struct Link {
    var predecessor: Int32
    var successor: Int32
    var kind: LinkKind
    /// Minutes, percentages already counted out.
    var lag: Int32
    /// The calendar that counts the lag.
    var table: Int32
  }

  /// The position in the portfolio of each slot's activity.
  var activity: [Int32] = []
  /// The slot of each activity; -1 for none.
  var slot: [Int32]
  /// The calendar of each slot.
  var table: [Int32] = []
  /// The links, grouped by successor; `incoming` says where those of each slot begin.
  var links: [Link] = []
  var incoming: [Int32] = []
  /// The positions in `links` of the links from each slot, in compressed rows.
  var outgoing: [Int32] = []
  var outgoingRow: [Int32] = []
  let clock: ProfileClock

  init(_ network: Network) {
    let portfolio = network.portfolio
    clock = ProfileClock(network.tables)
    slot = [Int32](repeating: -1, count: portfolio.activities.count)
    for position in network.activityOfNode {
      let activity = portfolio.activities[Int(position)]
      guard portfolio.projects[activity.project].profile == .p6,
        activity.kind == .task || activity.kind == .milestone
      else { continue }
      slot[Int(position)] = Int32(self.activity.count)
      self.activity.append(position)
      table.append(Int32(clamping: network.nodes.table(network.node(of: Int(position)))))
    }
    addLinks(network)
  }

  private mutating func addLinks(_ network: Network) {
    let portfolio = network.portfolio
    let count = activity.count
    var counts = [Int32](repeating: 0, count: count + 1)
    var outgoingCounts = counts
    for relation in portfolio.relations {
      let (from, to) = (slot[relation.predecessor], slot[relation.successor])
      guard from >= 0, to >= 0 else { continue }
      counts[Int(to) + 1] += 1
      outgoingCounts[Int(from) + 1] += 1
    }
    for index in 0..<count {
      counts[index + 1] += counts[index]
      outgoingCounts[index + 1] += outgoingCounts[index]
    }
    incoming = counts
    outgoingRow = outgoingCounts
    let empty = Link(
      predecessor: 0, successor: 0, kind: LinkKind(.finishToStart), lag: 0, table: 0)
    links = [Link](repeating: empty, count: Int(counts[count]))
    for relation in portfolio.relations {
      let (from, to) = (slot[relation.predecessor], slot[relation.successor])
      guard from >= 0, to >= 0 else { continue }
      links[Int(counts[Int(to)])] = link(relation, from, to, network)
      counts[Int(to)] += 1
    }
    outgoing = [Int32](repeating: 0, count: links.count)
    for (index, link) in links.enumerated() {
      outgoing[Int(outgoingCounts[Int(link.predecessor)])] = Int32(index)
      outgoingCounts[Int(link.predecessor)] += 1
    }
  }

  private func link(_ relation: Relation, _ from: Int32, _ to: Int32, _ network: Network) -> Link {
    let lag = network.lag(of: relation)
    return Link(
      predecessor: from, successor: to, kind: LinkKind(relation.kind),
      lag: Int32(clamping: lag.minutes), table: lag.table)
  }

  @inline(__always)
  func predecessors(of slot: Int) -> Range<Int> {
    Int(incoming[slot])..<Int(incoming[slot + 1])
  }

  @inline(__always)
  func successors(of slot: Int) -> Range<Int> {
    Int(outgoingRow[slot])..<Int(outgoingRow[slot + 1])
  }
}
