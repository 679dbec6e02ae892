import CivilTime
import Plan

extension Situation {
  /// Folds progress records, as far as they were known at the data date.
  ///
  /// Of several values for the same thing the one with the latest date counts, of one date the
  /// last recorded. Without a data date, that of the last report of each project is taken.
  ///
  /// - Parameters:
  ///   - known: Where it is asked what was known then: later reports do not count.
  ///   - dataDates: Data dates of single projects, by position (``DataDates``).
  /// - Throws: Every record whose actual dates lie after its own date, or that contradicts itself.
  init(
    of network: Network, progress: [ProgressRecord], dataDate: Instant?,
    known: Instant? = nil, dataDates: [Int: Instant?] = [:]
  ) throws(InvalidInput) {
    self.init(of: network)
    let dates = DataDates(
      network.portfolio, progress, plan: dataDate, known: known,
      elsewhere: network.reportedElsewhere, given: dataDates)
    self.dataDate = dates.plan.map { Int($0.minute) }
    ownDataDates = dates.own.map { $0.map { Int($0.minute) } }
    guard dates.plan != nil else { return }
    let known = dates.known(progress, in: network.portfolio)
    guard !known.isEmpty else { return }

    // One report an activity, found by the activity's position.
    var reports: [Report] = []
    var slots = [Int32](repeating: -1, count: network.portfolio.activities.count)
    for index in known {
      let activity = progress[index].activity
      if slots[activity] < 0 {
        slots[activity] = Int32(truncatingIfNeeded: reports.count)
        reports.append(Report())
      }
      reports[Int(slots[activity])].take(progress[index])
    }
    percent = Array(repeating: nil, count: phase.count)
    var errors: [Finding] = []
    for (activity, slot) in slots.enumerated() where slot >= 0 {
      if !network.portfolio.activities[activity].kind.isPlaced {
        // Other programs' files say what their own summaries have come to.
        let project = network.portfolio.activities[activity].project
        if network.portfolio.projects[project].profile == .schedctl {
          errors.append(.derivedProgress(activity, in: network.portfolio))
        }
        continue
      }
      let odd = reports[Int(slot)].contradictions(activity, in: network.portfolio)
      findings += odd.filter { $0.severity != .error }
      errors += odd.filter { $0.severity == .error }
      apply(reports[Int(slot)], to: network.node(of: activity), network)
    }
    if !errors.isEmpty { throw InvalidInput(errors.sorted(by: Finding.areInOrder)) }
    findings.sort(by: Finding.areInOrder)
  }

  /// What all records together say of one activity.
  private struct Report {
    var actualStart: Instant?
    var actualFinish: Instant?
    var isReopened = false
    var remaining: Int?
    var remainingDate: Instant?
    var percent: Double?
    var expectedFinish: Instant?
    var rests: [Rest] = []
    var lateRecord: Instant?

    mutating func take(_ record: ProgressRecord) {
      actualStart = record.actualStart ?? actualStart
      actualFinish = record.actualFinish ?? actualFinish
      percent = record.percent ?? percent
      if record.actualFinish != nil { isReopened = false }
      if let remaining = record.remaining {
        isReopened = actualFinish != nil && record.actualFinish == nil && remaining > 0
        self.remaining = remaining
        remainingDate = record.date
        // Both say what remains: the later word counts.
        expectedFinish = nil
      }
      expectedFinish = record.expectedFinish ?? expectedFinish
      rests.take(record)
      if record.liesAhead { lateRecord = record.date }
    }

    func contradictions(_ activity: Int, in portfolio: Portfolio) -> [Finding] {
      var findings: [Finding] = []
      if let lateRecord {
        // Another program keeps such a date and its data date, and tells the person.
        let keeps = portfolio.projects[portfolio.activities[activity].project].profile == .p6
        findings.append(
          keeps
            ? .actualAfterDataDate(activity, lateRecord, in: portfolio)
            : .progressAfterDataDate(activity, lateRecord, in: portfolio))
      }
      if let actualStart, let actualFinish, actualFinish < actualStart {
        findings.append(.finishBeforeStart(activity, in: portfolio))
      }
      if rests.contains(where: \.endsBeforeItBegins) {
        findings.append(.resumesBeforeSuspension(activity, in: portfolio))
      }
      if let remaining, !PlanLimits.minutes.contains(remaining) {
        findings.append(.remainingOutOfRange(activity, in: portfolio))
      }
      return findings
    }

    /// Whether anything says that work goes on.
    var isUnderWay: Bool {
      remaining != nil || (percent ?? 0) > 0 || expectedFinish != nil || !rests.isEmpty
    }
  }

  private mutating func apply(
    _ report: Report, to node: Int, _ network: Network
  ) {
    let project = Int(network.nodes.project[node])
    let table = network.nodes.table(node)
    let duration = Int(network.nodes.duration(node))
    percent[node] = report.percent
    // A milestone has one instant: begun is finished.
    let finish = report.actualFinish ?? (duration == 0 ? report.actualStart : nil)
    if let finish {
      let finish = Int(finish.minute)
      let whole = network.tables.start(
        table, network.tables.work(table, until: finish) - duration)
      if report.actualStart == nil, duration > 0 {
        findings.append(.startAssumed(network.activity(at: node), in: network.portfolio))
      }
      if report.isReopened {
        findings.append(.remainingAfterFinish(network.activity(at: node), in: network.portfolio))
      }
      let start = report.actualStart.map { Int($0.minute) } ?? (duration == 0 ? finish : whole)
      phase[node] = .complete
      hasProgress = true
      actualStart[node] = Bound.kept(start)
      actualFinish[node] = Bound.kept(finish)
      work[node] = 0
      placement[node] = .raw
      return
    }
    guard report.actualStart != nil || report.isUnderWay else { return }
    if report.actualStart == nil, let expected = report.expectedFinish,
      network.portfolio.projects[project].profile == .p6
    {
      noteExpected(expected, of: node)
      return
    }
    guard let start = report.actualStart else {
      findings.append(.progressWithoutStart(network.activity(at: node), in: network.portfolio))
      return
    }
    phase[node] = .inProgress
    hasProgress = true
    actualStart[node] = start.minute
    work[node] = Int32(
      clamping: remaining(report, node, table, since: Int(start.minute), duration, network))
    if let expected = report.expectedFinish { expect(expected, of: node, network) }
    placement[node] = work[node] == 0 ? .raw : .minute
    rest(report.rests, node, network)
    let record = network.portfolio.projects[project]
    // The pass of another program looks at its own work itself.
    if record.progressMode == .progressOverride, record.profile != .p6 { lookTwice(at: node) }
  }

  /// Notes when what remains is expected to be finished; how long it lasts is for the passes.
  private mutating func expect(_ expected: Instant, of node: Int, _ network: Network) {
    if Int(expected.minute) <= date(of: node, network) {
      findings.append(
        .expectedFinishPast(network.activity(at: node), expected, in: network.portfolio))
    }
    noteExpected(expected, of: node)
    let project = Int(network.nodes.project[node])
    // Another program's pass takes what was reported.
    if network.portfolio.projects[project].profile == .p6 { return }
    work[node] = max(1, work[node])
    lookTwice(at: node)
  }

  private mutating func noteExpected(_ expected: Instant, of node: Int) {
    if expectedFinish.isEmpty {
      expectedFinish = Array(repeating: Int32.max, count: phase.count)
    }
    expectedFinish[node] = expected.minute
  }

  /// The data date of a node's project, where something is reported.
  private func date(of node: Int, _ network: Network) -> Int {
    dataDate(ofProject: Int(network.nodes.project[node])) ?? dataDate!
  }

  private mutating func lookTwice(at node: Int) {
    if needsCare.isEmpty { needsCare = Array(repeating: false, count: phase.count) }
    needsCare[node] = true
  }

  /// Notes when rested work goes on; where nobody has said, at the data date.
  private mutating func rest(_ rests: [Rest], _ node: Int, _ network: Network) {
    guard let last = rests.last else { return }
    guard let resumed = last.to else {
      findings.append(
        .suspended(network.activity(at: node), since: last.from, in: network.portfolio))
      return
    }
    // A status date moves nothing of Microsoft Project: work goes on when it said it would.
    let profile = network.portfolio.projects[Int(network.nodes.project[node])].profile
    guard profile == .msp || Int(resumed.minute) > date(of: node, network) else { return }
    if resumes.isEmpty { resumes = Array(repeating: Int32.min, count: phase.count) }
    resumes[node] = resumed.minute
  }

  /// Returns the remaining work: what was reported, else what is assumed.
  private mutating func remaining(
    _ report: Report, _ node: Int, _ table: Int, since start: Int, _ duration: Int,
    _ network: Network
  ) -> Int {
    let activity = network.activity(at: node)
    let dataDate = date(of: node, network)
    if report.expectedFinish != nil { return report.remaining ?? duration }
    if let remaining = report.remaining {
      if remaining == 0 {
        findings.append(.nothingRemainsUnfinished(activity, in: network.portfolio))
      } else if let date = report.remainingDate, Int(date.minute) < dataDate {
        findings.append(.staleRemaining(activity, date, in: network.portfolio))
      }
      return remaining
    }
    func work(_ from: Int, _ to: Int) -> Int {
      max(0, network.tables.work(table, until: to) - network.tables.work(table, until: from))
    }
    var worked = work(start, dataDate)
    for rest in report.rests {
      worked -= work(
        max(start, Int(rest.from.minute)), min(dataDate, Int(rest.to?.minute ?? Int32.max)))
    }
    let day = Int(network.nodes.dayMinutes(node))
    let assumed = AssumedRemaining(
      duration: duration, worked: max(0, worked), dayMinutes: day,
      percent: percentThatCounts(report, node, network))
    assumptions[node] = assumed
    findings.append(.remainingAssumed(activity, assumed, dayMinutes: day, in: network.portfolio))
    return assumed.minutes
  }

  /// The percentage that a remainder follows; other programs' rules know no such thing.
  private func percentThatCounts(
    _ report: Report, _ node: Int, _ network: Network
  ) -> Double? {
    let project = Int(network.nodes.project[node])
    return network.portfolio.projects[project].profile == .schedctl ? report.percent : nil
  }
}
