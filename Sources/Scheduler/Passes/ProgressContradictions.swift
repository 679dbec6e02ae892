import CivilTime
public import Plan

extension Portfolio {
  /// Finds what records say against one another, as of any data date: actual dates after their own
  /// record, finishes before starts, work that resumes before it rests, remainders and percentages that
  /// nobody can mean, and progress of summaries and levels of effort, which is told from other work.
  ///
  /// Recorded all the same, either would make every schedule from that data date on impossible. So
  /// this is what to ask before progress is kept, wherever in time it belongs.
  ///
  /// - Parameter progress: The records, in recorded order.
  /// - Returns: At most one finding of each kind for an activity, ordered by code.
  public func contradictions(in progress: [ProgressRecord]) -> [Finding] {
    let order = progress.indices.sorted {
      let (a, b) = (progress[$0], progress[$1])
      return (a.activity, a.date, $0) < (b.activity, b.date, $1)
    }
    var said = Said()
    var findings: [Finding] = []
    for record in order.map({ progress[$0] }) {
      if record.activity != said.activity { said = Said(activity: record.activity) }
      findings += said.take(record, in: self)
    }
    return findings.sorted(by: Finding.areInOrder)
  }

  /// What the records up to a data date say of one activity.
  private struct Said {
    var activity = -1
    var start: Instant?
    var finish: Instant?
    var rests: [Rest] = []
    var told: Set<String> = []

    mutating func take(_ record: ProgressRecord, in portfolio: Portfolio) -> [Finding] {
      start = record.actualStart ?? start
      finish = record.actualFinish ?? finish
      rests.take(record)
      var findings: [Finding] = []
      let activity = record.activity
      let project = portfolio.projects[portfolio.activities[activity].project]
      if record.liesAhead, project.profile != .p6 {
        findings.append(.progressAfterDataDate(activity, record.date, in: portfolio))
      }
      if let start, let finish, finish < start {
        findings.append(.finishBeforeStart(activity, in: portfolio))
      }
      if rests.contains(where: \.endsBeforeItBegins) {
        findings.append(.resumesBeforeSuspension(activity, in: portfolio))
      }
      if let remaining = record.remaining, !PlanLimits.minutes.contains(remaining) {
        findings.append(.remainingOutOfRange(activity, in: portfolio))
      }
      if let percent = record.percent, !PlanLimits.percent.contains(percent) {
        findings.append(.percentOutOfRange(activity, in: portfolio))
      }
      let kind = portfolio.activities[activity].kind
      if !kind.isPlaced, project.profile == .schedctl {
        findings.append(.derivedProgress(activity, in: portfolio))
      }
      return findings.filter { told.insert($0.id).inserted }
    }
  }
}
