import Control
import Plan
import Scheduler

/// The critical line of a network (关键线路): the critical work, and the lags and dummies by which
/// one critical work drives the next.
///
/// Critical work is critical in all its segments: it is done without a break, so where its finish
/// is driven (FF) and its start drives (SS), the line leads through all of it.
struct CriticalLine {
  /// The critical pieces.
  private(set) var pieces: Set<Int> = []
  /// The critical dummies, as tail and head.
  private(set) var dummies: Set<[Int]> = []
  /// The vertices it passes, by vertex.
  private var vertices: [Bool]

  /// Whether it passes a vertex.
  func contains(_ vertex: Int) -> Bool { vertices[vertex] }

  init(
    _ extract: NetworkExtract, _ links: NetworkLinks, _ graph: EventGraph, _ order: [Int],
    _ places: [Int], _ vertex: [NetworkLinks.Point: Int]
  ) {
    let driving = CriticalLine.drivingRelations(extract)
    vertices = [Bool](repeating: false, count: graph.isAlive.count)
    for (index, piece) in graph.pieces.enumerated() {
      switch piece.kind {
      case .work(let activity, _):
        guard let i = extract.index[activity], extract.computed[i].isCritical else { continue }
      case .lag(let relation): guard driving.contains(relation) else { continue }
      case .dummy: continue
      }
      pieces.insert(index)
      vertices[piece.tail] = true
      vertices[piece.head] = true
    }
    for i in extract.activities.indices where extract.computed[i].isCritical {
      if let event = vertex[.finish(i)] { vertices[graph.standing(event)] = true }
    }
    if vertices.contains(true), let first = order.first, let last = order.last {
      vertices[first] = true
      vertices[last] = true
    }
    dummies = CriticalLine.drivingDummies(links, graph, vertex, driving)
    // What takes no time joins the ends, and works that end together.
    for tail in order where vertices[tail] {
      for head in graph.dummyOut[tail] where vertices[head] && places[tail] == places[head] {
        dummies.insert([tail, head])
      }
    }
    for dummy in dummies { for end in dummy { vertices[end] = true } }
  }

  /// Returns the relations by which one critical activity drives another.
  private static func drivingRelations(_ extract: NetworkExtract) -> Set<Int> {
    var relations: Set<Int> = []
    for (i, activity) in extract.activities.enumerated() where extract.computed[i].isCritical {
      for driver in extract.schedule.drivers(of: activity) {
        if let relation = driver.relation, let predecessor = driver.activity,
          let p = extract.index[predecessor], extract.computed[p].isCritical
        {
          relations.insert(relation)
        }
      }
    }
    return relations
  }

  /// Returns the dummies by which driving relations are drawn.
  private static func drivingDummies(
    _ links: NetworkLinks, _ graph: EventGraph, _ vertex: [NetworkLinks.Point: Int],
    _ driving: Set<Int>
  ) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for link in links.links where driving.contains(link.relation) {
      guard let from = vertex[link.from], let to = vertex[link.to] else { continue }
      found.formUnion(dummies(graph, from: graph.standing(from), to: graph.standing(to)))
    }
    for piece in graph.pieces {
      guard case .lag(let relation) = piece.kind, driving.contains(relation),
        let link = links.lags.first(where: { $0.link.relation == relation })?.link,
        let from = vertex[link.from], let to = vertex[link.to]
      else { continue }
      found.formUnion(dummies(graph, from: graph.standing(from), to: piece.tail))
      found.formUnion(dummies(graph, from: piece.head, to: graph.standing(to)))
    }
    return found
  }

  /// Returns the dummies of a way between two vertices that consists of dummies only; none where
  /// there is no such way.
  private static func dummies(_ graph: EventGraph, from: Int, to goal: Int) -> Set<[Int]> {
    var previous: [Int: Int] = [:]
    var open = [from]
    while let tail = open.popLast(), previous[goal] == nil {
      for head in graph.dummyOut[tail] where previous[head] == nil {
        previous[head] = tail
        open.append(head)
      }
    }
    var found: Set<[Int]> = []
    var head = goal
    while head != from, let tail = previous[head] {
      found.insert([tail, head])
      head = tail
    }
    return found
  }
}
