import Plan

/// The two ways to put work off as late as possible (尽晚), which never move a project's finish.
///
/// *Zero total float* (ZTF) work begins at its float late start, and its successors follow. *Zero
/// free float* (ZFF) work then begins as late as its successors, where they are, allow; nothing
/// else moves. Work under way is where it is.
struct AsLateAsPossible {
  /// The nodes of work not yet begun, by what they ask for.
  private var atTotalFloat: [Int] = []
  private var atFreeFloat: [Int] = []

  /// Whether no work asks for it.
  var isEmpty: Bool { atTotalFloat.isEmpty && atFreeFloat.isEmpty }

  init(_ network: Network, _ situation: Situation) {
    for activity in network.constrained {
      let node = network.node(of: activity)
      guard node < network.placedCount, situation.phase[node] == .notStarted else { continue }
      for constraint in network.portfolio.activities[activity].constraints {
        if constraint.kind == .zeroTotalFloat { atTotalFloat.append(node) }
        if constraint.kind == .zeroFreeFloat { atFreeFloat.append(node) }
      }
    }
    // Of two in a row the later moves first and makes room for the earlier.
    atFreeFloat.sort(by: >)
  }

  /// Moves what asks for it, and raises its floor to where it then begins.
  func apply(
    _ network: Network, _ arithmetic: Arithmetic, late: BackwardPass, floor: inout [Int32],
    early: inout ForwardPass
  ) {
    if !atTotalFloat.isEmpty {
      for node in atTotalFloat { floor[node] = max(floor[node], late.start[node]) }
      early = ForwardPass(network, arithmetic, floor: floor)
    }
    for node in atFreeFloat {
      let start = BackwardPass.freeStart(
        of: node, arithmetic, arithmetic.successors, early: early, late: late)
      early.start[node] = start
      early.finish[node] = Int32(clamping: arithmetic.finish(node, from: Int(start)))
      floor[node] = max(floor[node], start)
    }
  }
}
