public import CivilTime

/// How past odds did: what they said at each past report, beside what has come since.
///
/// Everything counts that was decided by the last report, whatever came of it. Work that is still open when the day by
/// which it was nine times in ten to be finished has passed was finished too late; work that was finished before that
/// day has come waits with the rest: were it counted, the fast would be heard before the slow.
public struct OddsBackTest: Sendable {
  /// Where finishes lay, against the eight tenths in the middle of what was forecast.
  public struct Coverage: Hashable, Sendable {
    /// Before the day that one trial in ten kept (P10).
    public var before = 0
    /// From it until that which nine in ten kept (P90).
    public var inside = 0
    /// After it, the work that is still open among it.
    public var after = 0
    /// How many were to be expected inside: days are whole, so that it is more than eight tenths.
    public var expected = 0.0

    /// All of them.
    public var count: Int { before + inside + after }
    /// The share inside; nil without any.
    public var share: Double? { count > 0 ? Double(inside) / Double(count) : nil }
  }

  /// What was said with a probability of a band, and how often it came.
  public struct Band: Hashable, Sendable {
    /// From how many percent, and up to below how many: of the last up to all.
    public let percents: (from: Int, to: Int)
    /// How often something was said in it.
    public var count = 0
    /// The sum of the probabilities.
    public var said = 0.0
    /// How often it came.
    public var came = 0

    /// Compares what was counted.
    public static func == (a: Band, b: Band) -> Bool {
      a.percents == b.percents && (a.count, a.said, a.came) == (b.count, b.said, b.came)
    }

    /// Hashes what was counted.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(percents.from)
      hasher.combine(count)
    }
  }

  /// The mean squares of what was said less what came: 0 is always right, 1 always wrong (Brier 1950).
  public struct Scores: Hashable, Sendable {
    /// How many were compared.
    public var count = 0
    /// The sum for the odds.
    public var odds = 0.0
    /// The sum for the plain forecast, which says yes or no.
    public var forecast = 0.0
  }

  /// What was said at the reports of one day.
  public struct Report: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// How much work was open.
    public var open = 0
    /// Where that of it lay which is decided.
    public var coverage = Coverage()
  }

  /// What was said of a required date that has passed.
  public struct Verdict: Hashable, Sendable {
    /// The work that carries it, by position in the plan as it stands.
    public let activity: Int
    /// When it was said.
    public let report: Day
    /// By when it was required then.
    public let required: Instant
    /// How likely it was said to be kept.
    public let probability: Double
    /// Whether it was.
    public let isKept: Bool
  }

  /// The past reports, the first first.
  public internal(set) var reports: [Report] = []
  /// Where finishes lay, of all reports.
  public var coverage: Coverage {
    reports.reduce(into: Coverage()) { sum, report in
      sum.before += report.coverage.before
      sum.inside += report.coverage.inside
      sum.after += report.coverage.after
      sum.expected += report.coverage.expected
    }
  }
  /// What was said to be finished by each later report, by how likely.
  public internal(set) var bands: [Band] = Self.edges.map { Band(percents: $0) }
  /// The scores of the same.
  public internal(set) var scores = Scores()
  /// What was said of required dates that have passed.
  public internal(set) var verdicts: [Verdict] = []
  /// How many different pieces of work ``coverage`` speaks of.
  public var works: Int { decided.count }
  /// The last report of all, by which everything was decided.
  public internal(set) var last: Day?
  /// The trials of each forecast.
  public internal(set) var trials = 0
  /// Whether it was stopped before all reports were asked.
  public internal(set) var isCut = false

  var decided: Set<Int> = []

  /// How many pieces of work must be decided before anything follows from them.
  public static let enough = 20
  /// Whether something follows from it.
  public var isEnough: Bool { works >= Self.enough }

  static let edges = [(from: 0, to: 10), (10, 30), (30, 50), (50, 70), (70, 90), (90, 100)]

  /// Takes what was said, and whether it came.
  mutating func take(_ probability: Double, forecast: Bool, came: Bool) {
    // What no trial finished and nobody else: nothing was said of it that could be wrong.
    guard probability > 0 || came || forecast else { return }
    let outcome = came ? 1.0 : 0.0
    scores.count += 1
    scores.odds += (probability - outcome) * (probability - outcome)
    scores.forecast += forecast == came ? 0 : 1
    let percent = 100 * probability
    let band = bands.lastIndex { Double($0.percents.from) <= percent } ?? 0
    bands[band].count += 1
    bands[band].said += probability
    bands[band].came += came ? 1 : 0
  }

  mutating func change(_ day: Day, _ body: (inout Report) -> Void) {
    if let index = reports.firstIndex(where: { $0.day == day }) {
      body(&reports[index])
    } else {
      var report = Report(day: day)
      body(&report)
      reports.append(report)
      reports.sort { $0.day < $1.day }
    }
  }
}
