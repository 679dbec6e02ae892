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
    /// A point within work, where other work may begin (SS, FS−) or must have ended (FF).
    case cut(Int, at: Int, isEntry: Bool)
  }

  /// A demand that one point follows another at once or later.
  struct Link: Hashable {
    /// The position of the relation in the portfolio.
    var relation: Int
    var from: Point
    var to: Point
  }

  /// A point within work.
  struct Cut: Hashable {
    var place: Int
    var isEntry: Bool
  }

  /// A lag that lies in no work.
  struct LagArrow {
    var link: Link
    /// Where the lag begins and ends at the earliest.
    var start: Int
    var finish: Int
  }

  private(set) var links: [Link] = []
  private(set) var lags: [LagArrow] = []
  /// Where each activity is cut: what may begin there before what must have ended.
  private(set) var cuts: [[Cut]]
  /// Relations that cannot be drawn, by position in the portfolio.
  private(set) var omitted: [Int] = []

  private let extract: NetworkExtract

  init(_ extract: NetworkExtract) {
    self.extract = extract
    cuts = [[Cut]](repeating: [], count: extract.activities.count)
    for position in extract.relations where !add(position) { omitted.append(position) }
    omitted.sort()
    joinCuts()
  }

  /// Places nearer than this are one on paper: a little more than half a day.
  static let sameDay = DayScale.dayLength * 3 / 5

  /// Makes one of the points of a kind that lie in one day of a work: the first of those that
  /// others begin at, the last of those that others end before, so that no date moves.
  private mutating func joinCuts() {
    var joined: [Point: Point] = [:]
    for i in cuts.indices {
      var kept: [Cut] = []
      for isEntry in [false, true] {
        let own = Set(cuts[i].filter { $0.isEntry == isEntry }.map(\.place)).sorted()
        var group: [Int] = []
        for place in own + [Int.max] {
          if let first = group.first, place == Int.max || place - first >= Self.sameDay {
            let shared = isEntry ? group[group.count - 1] : first
            for member in group {
              joined[.cut(i, at: member, isEntry: isEntry)] =
                .cut(i, at: shared, isEntry: isEntry)
            }
            kept.append(Cut(place: shared, isEntry: isEntry))
            group = []
          }
          group.append(place)
        }
      }
      cuts[i] = kept.sorted {
        $0.place == $1.place ? !$0.isEntry && $1.isEntry : $0.place < $1.place
      }
    }
    for index in links.indices {
      links[index].from = joined[links[index].from] ?? links[index].from
      links[index].to = joined[links[index].to] ?? links[index].to
    }
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
    // What facts contradict leaves the work where they say, where that lies within it.
    guard
      due <= place(to) || extract.isIdle(j, from: place(to), to: due) || isWithin(end, i)
        || isRightOpen(to, lag) && isWithin(place(from), j)
    else { return false }
    let back = max(
      extract.scale.place(extract.instant(-lag, after: instant(to), of: relation)), place(from))
    if isLeftOpen(from, lag), isWithin(end, i) {
      link(position, .cut(i, at: end, isEntry: false), to)
    } else if isRightOpen(to, lag), isWithin(back, j) {
      link(position, from, .cut(j, at: back, isEntry: true))
    } else if lag > 0, place(from) <= end {
      let link = Link(relation: position, from: from, to: to)
      lags.append(LagArrow(link: link, start: place(from), finish: end))
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

  private mutating func link(_ relation: Int, _ from: Point, _ to: Point) {
    for point in [from, to] {
      if case .cut(let i, let place, let isEntry) = point {
        cuts[i].append(Cut(place: place, isEntry: isEntry))
      }
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
    case .cut(_, let place, _): place
    }
  }
}
