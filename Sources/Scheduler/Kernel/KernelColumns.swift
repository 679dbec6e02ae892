import Plan

/// The columns that both kernels read, and how a pass takes each node.
struct KernelColumns: ~Escapable {
  /// The links of each node begin at its `row`, on the side that the pass looks at.
  let row: Span<Int32>
  let links: Span<Link>
  let edge: Span<Int32>
  let edges: Span<Edge>
  let phase: Span<Situation.Phase>
  let hasProgress: Bool
  private let nodes: Span<Node>
  private let remaining: Span<Int32>
  private let stretches: Span<Int32>
  private let allowedRow: Span<Int32>
  /// The stretches of all windows.
  let allowed: Span<StartRange>

  @_lifetime(borrow nodes, borrow side, borrow situation)
  init(_ nodes: borrowing Nodes, _ side: borrowing Links, _ situation: borrowing Situation) {
    row = side.row.span
    links = side.links.span
    edge = side.edge.span
    edges = side.edges.span
    phase = situation.phase.span
    hasProgress = situation.hasProgress
    self.nodes = nodes.hot.span
    remaining = situation.work.span
    stretches = nodes.stretches.span
    allowedRow = nodes.allowedRow.span
    allowed = nodes.allowed.span
  }

  /// What a pass places of a node.
  struct Turn {
    let marks: Node.Marks
    /// How its start may lie; 0 for any instant, as what has nothing left does.
    let placement: Node.Marks
    /// The working minutes still to be placed.
    let work: Int
    let phase: Situation.Phase

    @inline(__always) var table: Int { Int(marks & Node.tableMask) }
    @inline(__always) var isDay: Bool { marks & Node.dayGrain != 0 }
    @inline(__always) var isSlow: Bool { marks & Node.isSlow != 0 }
    @inline(__always) var isBegun: Bool { phase != .notStarted }
    /// Whether its start must lie in a window.
    @inline(__always) var isWindowed: Bool { marks & Node.windowed != 0 && !isBegun }
  }

  /// Returns what a pass places of a node: all of it, or of what has begun the rest, wherever work is.
  @inline(__always)
  func turn(_ node: Int) -> Turn {
    let marks = nodes[unchecked: node].marks
    if hasProgress, phase[unchecked: node] != .notStarted {
      let work = Int(remaining[unchecked: node])
      return Turn(
        marks: marks, placement: work == 0 ? 0 : Node.minutePlacement, work: work,
        phase: phase[unchecked: node])
    }
    return Turn(
      marks: marks, placement: marks & Node.placementMask, work: Int(nodes[unchecked: node].work),
      phase: .notStarted)
  }

  /// Returns the links of a node.
  @inline(__always)
  func range(_ node: Int) -> Range<Int> {
    Int(row[unchecked: node])..<Int(row[unchecked: node + 1])
  }

  /// Returns whether a node has begun.
  @inline(__always)
  func isBegun(_ node: Int) -> Bool { hasProgress && phase[unchecked: node] != .notStarted }

  /// Returns whether a node is complete, so that no relation to or from it counts.
  @inline(__always)
  func isComplete(_ node: Int) -> Bool { hasProgress && phase[unchecked: node] == .complete }

  /// Returns the stretches that the start of a node in a window must lie in.
  @inline(__always)
  func stretches(_ node: Int) -> Range<Int> {
    let list = Int(stretches[unchecked: node])
    return Int(allowedRow[unchecked: list])..<Int(allowedRow[unchecked: list + 1])
  }
}
