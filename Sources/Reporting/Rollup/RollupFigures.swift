import Control

/// How many of something stand in each colour.
struct ColourCounts: Hashable, Sendable {
  private(set) var counts = [Int](repeating: 0, count: Colour.allCases.count)
  /// Those that have no colour: without a plan, or with nothing left to be judged.
  private(set) var none = 0

  subscript(colour: Colour) -> Int { counts[Colour.allCases.firstIndex(of: colour)!] }

  /// All of them.
  var total: Int { counts.reduce(none, +) }

  mutating func add(_ colour: Colour?) {
    guard let colour else {
      none += 1
      return
    }
    counts[Colour.allCases.firstIndex(of: colour)!] += 1
  }
}

/// What is added up of one group.
struct RollupFigures: Hashable, Sendable {
  /// The open node that slips most, and by how much.
  struct Worst: Hashable, Sendable {
    let node: Int
    let slip: Slip
  }

  /// The lights of the projects, those of the board.
  var projects = ColourCounts()
  /// Projects that should have reported in the week and did not.
  var unreported = 0
  /// The colours of the nodes, those of `flags`.
  var nodes = ColourCounts()
  /// Nodes that were done by their planned day.
  var onTime = 0
  /// Nodes that were done later.
  var late = 0
  /// Nodes that should be done and are not.
  var overdue = 0
  /// Nodes that fell due since the last report of their project.
  var unknown = 0
  /// Nodes that are not due yet.
  var open: Int { nodes.total - onTime - late - overdue - unknown }
  /// The open node that slips most; nil where none is known to slip.
  var worst: Worst?

  /// Takes in a project with its light.
  mutating func add(project light: Colour?, isUnreported: Bool) {
    projects.add(light)
    if isUnreported { unreported += 1 }
  }

  /// Takes in a node.
  mutating func add(_ node: Int, _ compared: ComparedActivity) {
    nodes.add(compared.colour)
    switch compared.status {
    case .doneEarly, .doneOnTime: onTime += 1
    case .doneLate: late += 1
    case .overdue: overdue += 1
    case .unknown: unknown += 1
    case .notDue, .underWay: break
    }
    guard !compared.status.isDone, compared.status != .unknown, let slip = compared.slip,
      slip.days > max(0, worst?.slip.days ?? 0)
    else { return }
    worst = Worst(node: node, slip: slip)
  }
}
