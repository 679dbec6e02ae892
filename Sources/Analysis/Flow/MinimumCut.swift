/// The cheapest way to part a source from a sink: the value of a minimum cut, and which nodes still reach the
/// sink when the flow is as large as it can be.
///
/// Push–relabel with the highest label first (Goldberg & Tarjan 1988, Cherkassky & Goldberg 1997), its first phase
/// alone: that tells the cut. Labels are found anew from the sink from time to time, and a label that nobody bears
/// any more cuts off all above it.
struct MinimumCut {
  /// The value of the cut.
  let value: Int
  /// Whether a node reaches the sink.
  ///
  /// This set is the least of all minimum cuts, so that it is the same whatever order the work went in.
  let reachesSink: [Bool]
}

/// A network of capacities, to be cut.
struct FlowNetwork {
  /// Both ends and the capacity of every arc.
  private(set) var from: [Int32] = []
  private(set) var to: [Int32] = []
  private(set) var capacity: [Int] = []
  /// How many nodes there are.
  private(set) var count = 0

  /// More than every finite cut.
  static let unlimited = 1 << 60

  /// Adds nodes; returns the first of them.
  mutating func add(_ nodes: Int) -> Int {
    defer { count += nodes }
    return count
  }

  /// Adds an arc.
  mutating func add(_ tail: Int, _ head: Int, _ room: Int) {
    from.append(Int32(truncatingIfNeeded: tail))
    to.append(Int32(truncatingIfNeeded: head))
    capacity.append(room)
  }

  /// Returns the minimum cut between two nodes, and the room that is left; nil where `isStopped` says so first.
  ///
  /// Where every cut is unlimited, so is its value.
  ///
  /// - Parameter reached: What had come to the sink by then: no cut is below it.
  func cut(
    from source: Int, to sink: Int, reached: inout Int, isStopped: () -> Bool = { false }
  ) -> (cut: MinimumCut, residual: ResidualNetwork)? {
    var search = PushRelabel(self, source, sink)
    let cut = search.run(isStopped)
    reached = min(search.excess[sink], FlowNetwork.unlimited)
    guard let cut else {
      search.free()
      return nil
    }
    return (cut, ResidualNetwork(search))
  }
}
