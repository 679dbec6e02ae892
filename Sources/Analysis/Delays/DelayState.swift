public import CivilTime
public import Plan
import Scheduler

/// A plan as it stood at one moment of its life, with what had been reported by then.
public struct DelayState: Sendable {
  /// What was planned, with all calendars.
  public var portfolio: Portfolio
  /// What had been reported.
  public var progress: [ProgressRecord]
  /// What names each activity for ever, whatever its code becomes, by position.
  public var identities: [Int]

  /// Puts a state together.
  public init(_ portfolio: Portfolio, _ progress: [ProgressRecord], identities: [Int]) {
    self.portfolio = portfolio
    self.progress = progress
    self.identities = identities
  }

  /// Where each activity stands, by identity.
  var positions: [Int: Int] {
    Dictionary(
      zip(identities, identities.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// What another state reports of the activities of this one.
  func records(of other: DelayState) -> [ProgressRecord] {
    let positions = positions
    return other.progress.compactMap { record in
      guard let position = positions[other.identities[record.activity]],
        portfolio.activities[position].kind.isPlaced
      else { return nil }
      var record = record
      record.activity = position
      return record
    }
  }

  /// The work at a position, for telling it.
  func work(at position: Int) -> DelayWork {
    DelayWork(
      identity: identities[position], code: portfolio.code(of: position),
      activity: portfolio.activities[position])
  }
}

/// What changed a plan, as people find it in the log.
public struct DelayRevision: Hashable, Sendable {
  /// The number of the line in the log.
  public var number: Int
  /// Who.
  public var who: String
  /// The command in words.
  public var command: String
  /// Whether it took back an earlier change.
  public var isUndo: Bool

  /// Creates a revision.
  public init(number: Int, who: String, command: String, isUndo: Bool = false) {
    self.number = number
    self.who = who
    self.command = command
    self.isUndo = isUndo
  }
}

/// The time between two moments at which it was known how the plan stood.
public struct DelayPeriod: Sendable {
  /// Reports until then were known when it opened.
  public var opening: Instant
  /// Reports until then are known when it closes.
  public var closing: Instant
  /// The plan when it opened.
  public var before: DelayState
  /// The plan after each change that was made to it, in their order.
  public var revisions: [(revision: DelayRevision, state: DelayState)]
  /// The plan when it closes.
  public var after: DelayState

  /// Puts a period together.
  public init(
    from opening: Instant, _ before: DelayState,
    by revisions: [(revision: DelayRevision, state: DelayState)] = [], to closing: Instant,
    _ after: DelayState
  ) {
    self.opening = opening
    self.closing = closing
    self.before = before
    self.revisions = revisions
    self.after = after
  }
}
