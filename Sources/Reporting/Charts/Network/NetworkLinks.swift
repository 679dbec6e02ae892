import CivilTime
import Control
import Plan
import Scheduler

/// What the relations of a project demand of a drawing: which points follow which, where work is
/// cut, and which lags become arrows.
struct NetworkLinks {
  /// A point of an activity, by its place in the extract.
  enum Point: Hashable {
    case start(Int)
    case finish(Int)
    case cut(Int, at: Int)
  }

  /// A demand that one point follows another at once or later.
  struct Link: Hashable {
    /// The position of the relation in the portfolio.
    var relation: Int
    var from: Point
    var to: Point
  }

  /// A lag that lies in no work.
  struct LagArrow {
    var link: Link
    /// Where the lag begins and ends at the latest.
    var start: Int
    var finish: Int
  }

  private(set) var links: [Link] = []
  private(set) var lags: [LagArrow] = []
  /// Where each activity is cut.
  private(set) var cuts: [Set<Int>]
  /// Relations that cannot be drawn, by position in the portfolio.
  private(set) var omitted: [Int] = []

  private let extract: NetworkExtract

  init(_ extract: NetworkExtract) {
    self.extract = extract
    cuts = [Set<Int>](repeating: [], count: extract.activities.count)
    for position in extract.relations where !add(position) { omitted.append(position) }
    omitted.sort()
  }

  /// Adds what one relation demands; returns false where it cannot be drawn.
  private mutating func add(_ position: Int) -> Bool {
    let relation = extract.schedule.network.portfolio.relations[position]
    guard let i = extract.index[relation.predecessor], let j = extract.index[relation.successor]
    else { return false }
    let from = relation.kind.isFromFinish ? Point.finish(i) : .start(i)
    let to = relation.kind.isToStart ? Point.start(j) : .finish(j)
    let lag = relation.lag.minutes
    if lag == 0 {
      guard place(from) <= place(to) else { return false }
      link(position, from, to)
      return true
    }
    let due = extract.scale.place(extract.instant(lag, after: instant(from), of: relation))
    let end = min(due, place(to))
    guard due <= place(to) || isIdle(j, from: place(to), to: due) else { return false }
    let back = extract.scale.place(extract.instant(-lag, after: instant(to), of: relation))
    if isLeftOpen(from, lag), isWithin(end, i) {
      link(position, .cut(i, at: end), to)
    } else if isRightOpen(to, lag), isWithin(back, j), back >= place(from) {
      link(position, from, .cut(j, at: back))
    } else if lag > 0, place(from) <= end {
      let link = Link(relation: position, from: from, to: to)
      // As late as it may lie, so that float before it shows on the work.
      lags.append(LagArrow(link: link, start: max(place(from), back), finish: place(to)))
    } else {
      return false
    }
    return true
  }

  /// Whether a lag from a point leads into the activity itself: SS+5, FS−5.
  private func isLeftOpen(_ from: Point, _ lag: Int) -> Bool {
    if case .start = from { lag > 0 } else { lag < 0 }
  }

  /// Whether a lag to a point comes out of the activity itself: FF+5, FS−5.
  private func isRightOpen(_ to: Point, _ lag: Int) -> Bool {
    if case .finish = to { lag > 0 } else { lag < 0 }
  }

  private func isWithin(_ place: Int, _ i: Int) -> Bool {
    !extract.isEvent(i) && extract.start[i] < place && place < extract.finish[i]
  }

  /// Whether an activity could not work between two places, so that they are one to it.
  private func isIdle(_ j: Int, from: Int, to: Int) -> Bool {
    let network = extract.schedule.network
    let first = Instant(extract.scale.day(at: from), minuteOfDay: 0)
    let last = Instant(extract.scale.day(at: to), minuteOfDay: 0)
    return network.work(of: extract.activities[j], from: first, to: last) <= 0
  }

  private mutating func link(_ relation: Int, _ from: Point, _ to: Point) {
    for point in [from, to] {
      if case .cut(let i, let place) = point { cuts[i].insert(place) }
    }
    links.append(Link(relation: relation, from: from, to: to))
  }

  private func instant(_ point: Point) -> Instant {
    switch point {
    case .start(let i): extract.computed[i].start
    case .finish(let i): extract.computed[i].finish
    case .cut: preconditionFailure("relations join starts and finishes")
    }
  }

  private func place(_ point: Point) -> Int {
    switch point {
    case .start(let i): extract.start[i]
    case .finish(let i): extract.finish[i]
    case .cut(_, let place): place
    }
  }
}
