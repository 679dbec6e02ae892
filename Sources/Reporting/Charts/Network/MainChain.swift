/// The chain of works without waves that leads to the critical line: finished work, mostly.
struct MainChain {
  private var arrows: Set<Int> = []

  func contains(_ arrow: Int) -> Bool { arrows.contains(arrow) }

  init(_ network: ArrowNetwork) {
    var isReached = network.nodes.map(\.isCritical)
    if !isReached.contains(true), !isReached.isEmpty { isReached[isReached.count - 1] = true }
    var entering: [[Int]] = network.nodes.map { _ in [] }
    for (index, arrow) in network.arrows.enumerated() { entering[arrow.head].append(index) }
    for head in network.nodes.indices.reversed() where isReached[head] {
      for index in entering[head] where !network.arrows[index].isCritical {
        let arrow = network.arrows[index]
        let gap =
          network.nodes[head].place
          - (arrow.isDummy ? network.nodes[arrow.tail].place : arrow.finish)
        guard gap <= 4 * DayScale.dayLength else { continue }
        isReached[arrow.tail] = true
        if !arrow.isDummy { arrows.insert(index) }
      }
    }
  }
}
