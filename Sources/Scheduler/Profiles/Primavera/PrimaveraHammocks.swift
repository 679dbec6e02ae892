import Plan

/// Levels of effort: they last from the first of what starts them to the last of what ends them,
/// and move nobody.
///
/// The start is bound by the relations that come to it and by those that leave it, the finish
/// likewise; a lag counts towards the hammock. Scheduled after everything else.
struct PrimaveraHammocks {
  private let network: Network
  private let clock: ProfileClock
  private var portfolio: Portfolio { network.portfolio }

  init(_ network: Network, _ clock: ProfileClock) {
    self.network = network
    self.clock = clock
  }

  /// The stretch of one hammock, early or late.
  struct Span {
    var start = Int.max
    var finish = Int.min
  }

  /// Returns the span of every level of effort, by position; nil for other activities.
  ///
  /// - Parameters:
  ///   - start: The start of each activity, by position; nil where it has none.
  ///   - finish: The finish of each activity, by position.
  func spans(start: [Int?], finish: [Int?]) -> [Span?] {
    var spans: [Span?] = portfolio.activities.map { activity in
      let isOurs = portfolio.projects[activity.project].profile == .p6
      return isOurs && activity.kind == .levelOfEffort ? Span() : nil
    }
    for relation in portfolio.relations {
      if spans[relation.successor] != nil {
        let x =
          relation.kind.isFromFinish
          ? finish[relation.predecessor] : start[relation.predecessor]
        if let y = x.map({ shifted($0, by: portfolio.lagMinutes(of: relation), relation) }) {
          widen(&spans[relation.successor]!, y, isStart: relation.kind.isToStart)
        }
      }
      if spans[relation.predecessor] != nil {
        let x = relation.kind.isToStart ? start[relation.successor] : finish[relation.successor]
        if let y = x.map({ shifted($0, by: -portfolio.lagMinutes(of: relation), relation) }) {
          widen(&spans[relation.predecessor]!, y, isStart: !relation.kind.isFromFinish)
        }
      }
    }
    return spans
  }

  private func widen(_ span: inout Span, _ y: Int, isStart: Bool) {
    if isStart { span.start = min(span.start, y) } else { span.finish = max(span.finish, y) }
  }

  private func shifted(_ x: Int, by lag: Int, _ relation: Relation) -> Int {
    clock.add(lag, network.table(portfolio.lagCalendar(of: relation)), to: x)
  }
}
