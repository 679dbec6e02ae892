import Control
import Plan
import Scheduler

extension EventGraph {
  /// Builds the events of a project: two for every work, one for every milestone and cut, and a
  /// dummy for every demand.
  ///
  /// - Parameter vertex: Gets the vertex of every point.
  init(
    _ extract: NetworkExtract, _ links: NetworkLinks, _ vertex: inout [NetworkLinks.Point: Int]
  ) {
    self.init()
    for i in extract.activities.indices {
      if extract.isEvent(i) {
        let event = addVertex(pin: extract.finish[i], milestone: extract.activities[i])
        vertex[.start(i)] = event
        vertex[.finish(i)] = event
      } else {
        addWork(i, cuts: links.cuts[i], extract, &vertex)
      }
    }
    for lag in links.lags {
      guard let from = vertex[lag.link.from], let to = vertex[lag.link.to] else { continue }
      // The lag has ends of its own, so that it bears nobody else's logic.
      let tail = addVertex()
      let head = addVertex()
      add(
        Piece(
          kind: .lag(relation: lag.link.relation), tail: tail, head: head, start: lag.start,
          finish: lag.finish))
      addDummy(from, tail)
      addDummy(head, to)
    }
    for link in links.links {
      guard let from = vertex[link.from], let to = vertex[link.to] else { continue }
      addDummy(from, to)
    }
  }

  private mutating func addWork(
    _ i: Int, cuts: [NetworkLinks.Cut], _ extract: NetworkExtract,
    _ vertex: inout [NetworkLinks.Point: Int]
  ) {
    var tail = addVertex()
    vertex[.start(i)] = tail
    var start = extract.start[i]
    for number in 0...cuts.count {
      let cut = number < cuts.count ? cuts[number] : nil
      let end = cut?.place ?? extract.finish[i]
      let head = addVertex(pin: cut?.place)
      vertex[cut.map { .cut(i, at: $0.place, isEntry: $0.isEntry) } ?? .finish(i)] = head
      let kind = ArrowNetwork.Kind.work(
        activity: extract.activities[i], segment: cuts.isEmpty ? 0 : number + 1)
      add(Piece(kind: kind, tail: tail, head: head, start: start, finish: end))
      tail = head
      start = end
    }
  }

  /// Leaves one vertex that nothing precedes and one that nothing follows.
  ///
  /// Loose ends of work meet in one event; milestones keep their own and are joined by dummies.
  ///
  /// - Parameter outside: Vertices that something on another sheet precedes or follows; they stay
  ///   as they are.
  mutating func joinEnds(but outside: Set<Int>) {
    joinSources(but: outside)
    joinSinks(but: outside)
  }

  /// Pins the ends of the activities that are joined with others on other sheets, so that they
  /// stay their own, and returns them.
  ///
  /// What is followed elsewhere ends with its free float.
  mutating func openEnds(
    _ extract: NetworkExtract, _ vertex: [NetworkLinks.Point: Int]
  ) -> Set<Int> {
    guard let sheet = extract.sheet else { return [] }
    var found: Set<Int> = []
    for (i, activity) in extract.activities.enumerated() {
      if sheet.hasBefore(activity), let start = vertex[.start(i)], isSource(start) {
        pin[start] = pin[start] ?? extract.start[i]
        found.insert(start)
      }
      if sheet.hasBehind(activity), let finish = vertex[.finish(i)], isSink(finish) {
        pin[finish] = pin[finish] ?? extract.floatEnd(i)
        found.insert(finish)
      }
    }
    return found
  }

  private func isSource(_ vertex: Int) -> Bool {
    pieceIn[vertex].isEmpty && dummyIn[vertex].isEmpty
  }

  private func isSink(_ vertex: Int) -> Bool {
    pieceOut[vertex].isEmpty && dummyOut[vertex].isEmpty
  }

  private mutating func joinSources(but outside: Set<Int>) {
    let sources = vertices.filter { isSource($0) && !outside.contains($0) }
    guard sources.count > 1 else { return }
    let free = sources.filter(isFree)
    let first = free.first ?? addVertex()
    for source in free.dropFirst() { merge(source, into: first) }
    for source in sources where !isFree(source) { addDummy(first, source) }
  }

  /// Ends of work meet in the finish: in the last milestone, where nothing ends later.
  private mutating func joinSinks(but outside: Set<Int>) {
    let sinks = vertices.filter { isSink($0) && !outside.contains($0) }
    guard sinks.count > 1 else { return }
    let free = sinks.filter(isFree)
    let end = pieces.map(\.finish).max() ?? Int.min
    let milestone = sinks.filter { !isFree($0) }.max { (pin[$0] ?? 0, $0) < (pin[$1] ?? 0, $1) }
    let isFinish = milestone.flatMap { pin[$0] }.map { $0 >= end } ?? false
    let last = (isFinish ? milestone : nil) ?? free.first ?? addVertex()
    for sink in free where sink != last { merge(sink, into: last) }
    for sink in sinks where !isFree(sink) && sink != last { addDummy(sink, last) }
  }
}
