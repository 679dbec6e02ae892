public import Analysis
public import CivilTime
public import Control
import Plan

/// Whose lost days are asked for, and between which days.
public struct DelayRequest: Sendable {
  /// Projects and milestones; the required dates of all projects where none is named.
  public var names: [String]
  /// From which day on; nil for the first report.
  public var from: Day?
  /// To which day; nil for the plan as it stands.
  public var to: Day?

  /// Asks for some names.
  public init(_ names: [String], from: Day? = nil, to: Day? = nil) {
    self.names = names
    self.from = from
    self.to = to
  }
}

/// Who lost the days, with what is needed to tell it.
public struct DelayAnswer: Sendable {
  /// The accounts, a required date each.
  public let accounts: [DelayAccount]
  /// The required dates by the identities of the work that carries them; none where nothing is required of it.
  public let required: [Int: Instant]
  /// The plan as it stands.
  public let comparison: Comparison
  /// The projects whose required work was not there at the start, and from which report on it is told.
  public let later: [(code: String, from: Day)]
  /// The days between which it is asked.
  public let span: (from: Day, to: Day)
}
