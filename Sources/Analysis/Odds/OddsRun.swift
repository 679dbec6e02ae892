import Plan
public import Scheduler

/// Tries a schedule with many durations.
public struct OddsRun {
  /// What is asked, and how often it is tried.
  public struct Question: Sendable {
    /// The activities whose finishes are asked for; open all of them.
    public var targets: [Int]
    /// Those of them of which it is asked what holds them.
    public var chiefs: [Int]
    /// How often.
    public var trials: Int
    /// What the random numbers follow.
    public var seed: UInt64
    /// How often at the most where the engine has to schedule each trial.
    public var mostByEngine = Int.max

    /// Asks.
    public init(targets: [Int], chiefs: [Int], trials: Int, seed: UInt64) {
      (self.targets, self.chiefs) = (targets, chiefs)
      (self.trials, self.seed) = (trials, seed)
    }
  }

  private let schedule: Schedule
  private let model: OddsModel
  private let question: Question
  private let cores: Int
  private let isStopped: () -> Bool
  private let watch: (Double) -> Void
  private let tables: QuantileTables

  /// Takes what is to be tried.
  ///
  /// - Parameters:
  ///   - cores: How many pieces run beside each other; what comes of it is the same.
  ///   - watch: Is told how much of the work is done, from 0 to 1.
  ///   - isStopped: Asked from time to time whether to end with those.
  public init(
    _ schedule: Schedule, _ model: OddsModel, _ question: Question,
    cores: Int = 4, watch: @escaping (Double) -> Void = { _ in },
    isStopped: @escaping () -> Bool = { false }
  ) {
    (self.schedule, self.model, self.question) = (schedule, model, question)
    (self.cores, self.watch, self.isStopped) = (max(1, cores), watch, isStopped)
    tables = QuantileTables()
  }

  /// The same question of another model, with the tables that are made already.
  private init(_ other: OddsRun, _ model: OddsModel) {
    (schedule, question, tables) = (other.schedule, other.question, other.tables)
    (cores, isStopped) = (other.cores, other.isStopped)
    (self.model, watch) = (model, { _ in })
  }

  /// Runs the trials.
  public func odds() -> Odds {
    let trier = Trier(schedule, model, question, tables)
    let wanted = trier.isByEngine ? min(question.trials, question.mostByEngine) : question.trials
    var sums: [TrialBatches.Sums] = []
    let batches = (max(1, wanted) + TrialSampler.lanes - 1) / TrialSampler.lanes
    let piece = trier.isByEngine ? 1 : min(64, max(1, batches / (4 * cores)))
    var next = 0
    while next < batches, next == 0 || !isStopped() {
      var pieces: [Range<Int>] = []
      while pieces.count < cores, next < batches {
        let end = min(batches, next + piece)
        pieces.append(next..<end)
        next = end
      }
      sums += trier.run(pieces)
      watch(Double(next) / Double(batches))
    }
    let made = min(wanted, next * TrialSampler.lanes)
    return tell(sums, trier, trials: made, isCut: made < wanted, batches: next)
  }

  /// How likely one date is kept when a driver does nothing, beside `odds` of the same numbers.
  public func odds(without driver: String) -> Odds {
    OddsRun(self, model.without(driver)).odds()
  }

  /// The same when nothing makes all work faster or slower at once.
  public func oddsWithoutSystemic() -> Odds {
    OddsRun(self, model.withoutSystemic).odds()
  }

  private func tell(
    _ sums: [TrialBatches.Sums], _ trier: Trier, trials: Int, isCut: Bool, batches: Int
  ) -> Odds {
    var targets: [(activity: Int, finish: DateDistribution)] = []
    for (index, activity) in question.targets.enumerated() {
      targets.append((activity, trier.distribution(sums.map { $0.codes[index] }, trials: trials)))
    }
    let count = Double(batches * TrialSampler.lanes)
    let portfolio = schedule.network.portfolio.activities
    var spreads: [Int: Double] = [:]
    for chief in question.chiefs {
      guard let index = question.targets.firstIndex(of: chief) else { continue }
      spreads[portfolio[chief].project] = targets[index].finish.moments.deviation
    }
    var activities: [Odds.Activity] = []
    for (item, work) in trier.sampler.items.enumerated() where !question.chiefs.isEmpty {
      let critical = sums.reduce(Int64(0)) { $0 + $1.critical[item] }
      let isFixed = work.table == -1
      let mean = Double(sums.reduce(Int64(0)) { $0 + $1.days[item] }) / count
      let squares = Double(sums.reduce(Int64(0)) { $0 + $1.squares[item] }) / count
      let deviation = isFixed ? 0 : max(0, squares - mean * mean).squareRoot() / work.unitsADay
      let share = Double(critical) / count
      let spread = spreads[portfolio[work.activity].project] ?? 0
      activities.append(
        Odds.Activity(
          position: work.activity,
          days: ((isFixed ? Double(work.least) : mean) / work.unitsADay, deviation),
          criticality: share, sensitivity: spread > 0 ? share * deviation / spread : 0))
    }
    activities.sort {
      ($0.sensitivity, $0.criticality, -$0.position)
        > ($1.sensitivity, $1.criticality, -$1.position)
    }
    return Odds(
      trials: trials, isCut: isCut, engineReason: trier.engineReason,
      targets: targets, activities: activities)
  }
}
