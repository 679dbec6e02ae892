import Testing

@testable import Scheduler

/// What the passes rely on is looked at in debug builds, and the look is sharp.
struct NetworkInvariantsTests {
  private func links(_ row: [Int32], to others: [Int]) -> Links {
    Links(
      row: row, links: others.map { Link(other: UInt32($0) << 4, lag: 0) },
      edge: others.indices.map { Int32($0) }, edges: [], origin: nil)
  }

  /// Two nodes, the first before the second.
  private var sound: (predecessors: Links, successors: Links) {
    (links([0, 0, 1], to: [0]), links([0, 1, 1], to: [1]))
  }

  @Test func aChainIsInOrder() {
    #expect(
      NetworkInvariants.fault(
        predecessors: sound.predecessors, successors: sound.successors, count: 2) == nil)
  }

  @Test func anyOfItDisturbedIsTold() {
    let disturbed: [(Links, Links)] = [
      (links([0, 1, 1], to: [1]), sound.successors),
      (sound.predecessors, links([0, 0, 1], to: [0])),
      (links([0, 0], to: []), sound.successors),
      (links([0, 0, 2], to: [0]), sound.successors),
      (links([0, 1, 0], to: [0]), sound.successors),
      (links([0, 0, 0], to: []), sound.successors),
    ]
    for (predecessors, successors) in disturbed {
      #expect(
        NetworkInvariants.fault(predecessors: predecessors, successors: successors, count: 2)
          != nil)
    }
  }
}
