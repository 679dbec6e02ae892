import Control
import Plan
import Scheduler

/// The critical line of a network (关键线路): what leads to the finish without a wave.
///
/// It is traced from the finish backwards, arrow by arrow, over critical work that ends where its
/// node stands, and over the lags and dummies between such work. Of work whose beginning drives
/// another and whose end has float, only the beginning is red.
struct CriticalLine {
  /// The critical pieces.
  private(set) var pieces: Set<Int> = []
  /// The critical dummies, as tail and head.
  private(set) var dummies: Set<[Int]> = []
  /// The vertices it passes, by vertex.
  private var vertices: [Bool]

  /// Whether it passes a vertex.
  func contains(_ vertex: Int) -> Bool { vertices[vertex] }

  init(_ extract: NetworkExtract, _ graph: EventGraph, _ order: [Int], _ places: [Int]) {
    vertices = [Bool](repeating: false, count: graph.isAlive.count)
    var reached = vertices
    for vertex in order where graph.next(vertex).isEmpty { reached[vertex] = true }
    for head in order.reversed() where reached[head] {
      for piece in graph.pieceIn[head]
      where CriticalLine.drives(piece, extract, graph, places[head]) {
        reached[graph.pieces[piece].tail] = true
      }
      for tail in graph.dummyIn[head]
      where places[head] - places[tail] < NetworkLinks.sameDay {
        reached[tail] = true
      }
    }
    // What no critical work leads to is only at the same date by chance.
    var hasWork = vertices
    for vertex in order where graph.pieceIn[vertex].isEmpty && graph.dummyIn[vertex].isEmpty {
      hasWork[vertex] = true
    }
    for head in order where reached[head] {
      for piece in graph.pieceIn[head]
      where reached[graph.pieces[piece].tail]
        && CriticalLine.drives(piece, extract, graph, places[head])
      {
        let isWork = if case .lag = graph.pieces[piece].kind { false } else { true }
        guard isWork || hasWork[graph.pieces[piece].tail] else { continue }
        pieces.insert(piece)
        hasWork[head] = true
      }
      for tail in graph.dummyIn[head]
      where reached[tail] && hasWork[tail]
        && places[head] - places[tail] < NetworkLinks.sameDay
      {
        dummies.insert([tail, head])
        hasWork[head] = true
      }
    }
    for piece in pieces {
      vertices[graph.pieces[piece].tail] = true
      vertices[graph.pieces[piece].head] = true
    }
    for end in dummies.joined() { vertices[end] = true }
  }

  /// Whether a piece is critical and ends where its head lies, so that no wave follows it.
  private static func drives(
    _ piece: Int, _ extract: NetworkExtract, _ graph: EventGraph, _ head: Int
  ) -> Bool {
    let record = graph.pieces[piece]
    func isCritical(_ activity: Int) -> Bool {
      extract.index[activity].map { extract.computed[$0].isCritical } ?? false
    }
    let gap = head - record.finish
    switch record.kind {
    case .dummy: return gap < NetworkLinks.sameDay
    case .lag(let relation):
      let ends = extract.schedule.network.portfolio.relations[relation]
      return isCritical(ends.predecessor) && isCritical(ends.successor)
        && gap < NetworkLinks.sameDay
    case .work(let activity, _):
      guard isCritical(activity), let i = extract.index[activity] else { return false }
      if gap < NetworkLinks.sameDay { return true }
      // Where calendars differ, work without float may end before days on which none is done.
      guard record.finish == extract.finish[i] else { return false }
      return extract.isIdle(i, from: record.finish, to: head)
    }
  }
}
