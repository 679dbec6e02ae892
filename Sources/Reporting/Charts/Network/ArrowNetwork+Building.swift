import Control
import Plan
public import Scheduler

extension ArrowNetwork {
  /// Draws up the network of one project.
  ///
  /// Equal plans give equal networks, in whatever order they were typed.
  ///
  /// - Parameter project: The position of the project in the portfolio.
  /// - Complexity: Quadratic in the number of activities, with a small factor; without recursion.
  public init(_ schedule: Schedule, project: Int) {
    self.init(NetworkExtract(schedule, project: project))
  }

  /// Draws up the network of what is on one sheet.
  init(_ extract: NetworkExtract) {
    let links = NetworkLinks(extract)
    var vertex: [NetworkLinks.Point: Int] = [:]
    var graph = EventGraph(extract, links, &vertex)
    let outside = graph.openEnds(extract, vertex)
    graph.joinEnds(but: outside)
    graph.reduce()
    let order = graph.order()
    let places = ArrowNetwork.places(graph, order)
    let line = CriticalLine(extract, graph, order.filter { !outside.contains($0) }, places)
    let numbering = ArrowNetwork.numbering(graph, order, places)

    var node = [Int](repeating: 0, count: graph.isAlive.count)
    nodes = []
    for vertex in numbering {
      node[vertex] = nodes.count
      nodes.append(
        Node(
          number: nodes.count + 1, place: places[vertex], milestone: graph.milestone[vertex],
          isCritical: line.contains(vertex)))
    }
    arrows = graph.pieces.indices.map { index in
      let piece = graph.pieces[index]
      let isCritical = line.pieces.contains(index)
      let head = places[piece.head]
      let start = max(piece.start, places[piece.tail])
      let finish = max(min(piece.finish, head), start)
      return Arrow(
        kind: piece.kind, tail: node[piece.tail], head: node[piece.head], start: start,
        finish: finish, waveEnd: isCritical ? finish : head, isCritical: isCritical)
    }
    for tail in numbering {
      let dummies = graph.dummyOut[tail].map { head in
        let isCritical = line.dummies.contains([tail, head])
        let start = places[tail]
        return Arrow(
          kind: .dummy, tail: node[tail], head: node[head], start: start, finish: start,
          waveEnd: isCritical ? start : places[head], isCritical: isCritical)
      }
      arrows += dummies.sorted { $0.head < $1.head }
    }
    omitted = links.omitted
    activities = extract.activities
  }

  /// Returns where every event lies: at the end of the longest arrow that leads to it, or at its
  /// own date; the first at the first start.
  private static func places(_ graph: EventGraph, _ order: [Int]) -> [Int] {
    let begin = min(
      graph.pieces.map(\.start).min() ?? Int.max, graph.pin.compactMap { $0 }.min() ?? Int.max)
    var places = graph.pin.map { $0 ?? Int.min }
    for vertex in order {
      for piece in graph.pieceIn[vertex] {
        places[vertex] = max(places[vertex], graph.pieces[piece].finish)
      }
      for tail in graph.dummyIn[vertex] { places[vertex] = max(places[vertex], places[tail]) }
      if places[vertex] == Int.min { places[vertex] = begin }
    }
    return places
  }

  /// Returns the vertices in the order of their numbers: from left to right, and each after those
  /// that lead to it.
  private static func numbering(
    _ graph: EventGraph, _ order: [Int], _ places: [Int]
  ) -> [Int] {
    var depth = [Int](repeating: 0, count: places.count)
    for vertex in order {
      for head in graph.next(vertex) { depth[head] = max(depth[head], depth[vertex] + 1) }
    }
    return order.sorted {
      [places[$0], depth[$0], $0].lexicographicallyPrecedes([places[$1], depth[$1], $1])
    }
  }
}

extension NetworkExtract {
  /// Where the free float behind an activity ends; where it finishes, when it has none.
  func floatEnd(_ i: Int) -> Int {
    guard let float = computed[i].freeFloat, float > 0 else { return finish[i] }
    return max(scale.place(work(float, after: computed[i].finish, of: activities[i])), finish[i])
  }
}
