import Dispatch
import Plan

/// The nodes that the passes place, in pieces that no relation joins: each can be scheduled on a core of
/// its own, and finds the dates that all of them together would.
struct Pieces {
  /// Ranges of nodes, one behind the other.
  let ranges: [Range<Int>]

  /// A plan of fewer nodes is one piece: another thread would cost more than it saves.
  static let leastNodes = 50_000

  /// Does something with each piece, at once where there are several; returns whether it held of all.
  func share(_ body: @Sendable (Range<Int>) -> Bool) -> Bool {
    guard ranges.count > 1 else { return body(ranges[0]) }
    var holds = [Bool](repeating: false, count: ranges.count)
    holds.withUnsafeMutableBufferPointer { holds in
      nonisolated(unsafe) let holds = holds
      DispatchQueue.concurrentPerform(iterations: ranges.count) { holds[$0] = body(ranges[$0]) }
    }
    return holds.allSatisfy(\.self)
  }
}

extension RelationColumns {
  /// Puts the activities of projects that relations join behind one another, each group in the order that
  /// it had, and cuts the order between two groups, near its middle.
  ///
  /// What depends on another keeps its place behind it, so every pass finds what it found before; it finds
  /// it sooner, for what is joined lies together.
  ///
  /// - Parameters:
  ///   - placed: How many of the order the passes place: the first ones.
  ///   - least: Of how many nodes a plan is taken apart.
  mutating func gather(_ activities: [Activity], placed: Int, least: Int) -> Pieces {
    let whole = Pieces(ranges: [0..<placed])
    guard placed >= least, order.count == activities.count else { return whole }
    let project = activities.map { Int32(truncatingIfNeeded: $0.project) }
    let group = groups(of: project)
    // How many come before each group; one entry more.
    var next = [Int](repeating: 0, count: group.count + 1)
    for place in 0..<placed { next[Int(group[Int(project[Int(order[place])])]) + 1] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    let ends = next.dropFirst()
    let cut = ends.first { 2 * $0 >= placed } ?? placed
    var gathered = order
    for place in 0..<placed {
      let own = Int(group[Int(project[Int(order[place])])])
      gathered[next[own]] = order[place]
      next[own] += 1
    }
    order = gathered
    return cut < placed ? Pieces(ranges: [0..<cut, cut..<placed]) : whole
  }

  /// The least project that relations join with each, through others too.
  private func groups(of project: [Int32]) -> [Int32] {
    var least = Array(0...(project.max() ?? 0))
    func root(_ start: Int32) -> Int32 {
      var place = start
      while least[Int(place)] != place {
        least[Int(place)] = least[Int(least[Int(place)])]
        place = least[Int(place)]
      }
      return place
    }
    for edge in edges {
      let (from, to) = (project[Int(edge.from)], project[Int(edge.to)])
      guard from != to else { continue }
      let (a, b) = (root(from), root(to))
      least[Int(max(a, b))] = min(a, b)
    }
    return least.indices.map { root(Int32(truncatingIfNeeded: $0)) }
  }
}
