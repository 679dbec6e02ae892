import Scheduler

/// The critical line of a network (关键线路): the critical work, and the cuts, lags and dummies by
/// which one critical work drives the next.
///
/// Of critical work that is cut only the segments on the way are critical: where SS+5 drives the
/// successor, what comes after the fifth day is not.
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
    let driven = CriticalLine.tightDummies(links, graph, vertex, driving.relations)
    let isTight = { (tail: Int, head: Int) in
      places[tail] == places[head] || driven.contains([tail, head])
    }
    let tightPieces = graph.pieces.indices.map { index in
      // What reaches the finish node early does not hold it.
      let piece = graph.pieces[index]
      if piece.head == order.last, piece.finish != places[piece.head] { return false }
      return switch graph.pieces[index].kind {
      case .work(let activity, _): extract.index[activity].map { extract.computed[$0].isCritical } == true
      case .lag(let relation): driving.relations.contains(relation)
      case .dummy: false
      }
    }

    var isBehind = [Bool](repeating: false, count: graph.isAlive.count)
    var isAhead = isBehind
    for i in extract.activities.indices where extract.computed[i].isCritical {
      if driving.isFirst[i], let start = vertex[.start(i)] {
        isBehind[graph.standing(start)] = true
      }
      if driving.isLast[i], let finish = vertex[.finish(i)] {
        isAhead[graph.standing(finish)] = true
      }
    }
    // Milestones at the ends hang on the start and the finish node by dummies.
    if let first = order.first, let last = order.last, first != last,
      !driving.relations.isEmpty || extract.computed.contains(where: \.isCritical)
    {
      isBehind[first] = true
      isAhead[last] = true
    }
    for tail in order where isBehind[tail] {
      for piece in graph.pieceOut[tail] where tightPieces[piece] {
        isBehind[graph.pieces[piece].head] = true
      }
      for head in graph.dummyOut[tail] where isTight(tail, head) {
        isBehind[head] = true
      }
    }
    for tail in order.reversed() {
      for piece in graph.pieceOut[tail] where tightPieces[piece] && isAhead[graph.pieces[piece].head]
      {
        isAhead[tail] = true
        if isBehind[tail] { pieces.insert(piece) }
      }
      for head in graph.dummyOut[tail]
      where isAhead[head] && isTight(tail, head) {
        isAhead[tail] = true
        if isBehind[tail] { dummies.insert([tail, head]) }
      }
    }
    vertices = zip(isBehind, isAhead).map { $0 && $1 }
  }

  private struct Driving {
    /// The relations by which one critical activity drives another.
    var relations: Set<Int> = []
    /// Whether each activity is driven by no other critical one.
    var isFirst: [Bool] = []
    /// Whether each activity ends with the project.
    var isLast: [Bool] = []
  }

  private static func drivingRelations(_ extract: NetworkExtract) -> Driving {
    var driving = Driving()
    let finish = extract.computed.map(\.finish).max()
    for (i, activity) in extract.activities.enumerated() {
      driving.isLast.append(extract.computed[i].finish == finish)
      driving.isFirst.append(true)
      guard extract.computed[i].isCritical else { continue }
      for driver in extract.schedule.drivers(of: activity) {
        guard let relation = driver.relation, let predecessor = driver.activity,
          let p = extract.index[predecessor], extract.computed[p].isCritical
        else { continue }
        driving.relations.insert(relation)
        driving.isFirst[i] = false
      }
    }
    return driving
  }

  /// Returns the dummies by which driving relations are drawn.
  private static func tightDummies(
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
