import CivilTime
import Plan

/// What the parts of a summary add up to: the first start and the last finish, the least float, and
/// progress weighed by duration.
struct SummarySum {
  private var dates: ScheduledActivity
  private var isBegun: Bool
  private var isComplete: Bool
  /// The first start of what remains; nil when nothing does.
  private var restStart: Instant?
  /// The days of work, and those of them done.
  private var work: Double
  private var done: Double
  /// The milestones, and those reached, which count where there is no work.
  private var events: Double
  private var reached: Double

  /// The sum of one part.
  ///
  /// A level of effort has dates, but weighs nothing.
  init(_ activity: Activity, _ dates: ScheduledActivity, dayMinutes: Int) {
    self.dates = dates
    isBegun = dates.phase != .notStarted
    isComplete = dates.phase == .complete
    restStart = isComplete ? nil : dates.earlyStart
    let whole = activity.kind == .task ? max(dates.duration, dates.remaining) : 0
    work = Double(whole) / Double(dayMinutes)
    done = Double(whole - (whole > 0 ? dates.remaining : 0)) / Double(dayMinutes)
    events = activity.kind == .milestone ? 1 : 0
    reached = isComplete ? events : 0
  }

  /// Returns the sum of both.
  func adding(_ other: SummarySum) -> SummarySum {
    var sum = self
    sum.dates.add(other.dates)
    sum.isBegun = isBegun || other.isBegun
    sum.isComplete = isComplete && other.isComplete
    if let rest = other.restStart { sum.restStart = min(restStart ?? rest, rest) }
    sum.work += other.work
    sum.done += other.done
    sum.events += other.events
    sum.reached += other.reached
    return sum
  }

  /// Returns what is told of the summary.
  func told(
    _ span: ScheduledActivity, at dataDate: Instant?, _ summary: Int, _ network: Network
  ) -> ScheduledActivity {
    var result = dates
    result.phase = isComplete ? .complete : isBegun ? .inProgress : .notStarted
    if !isBegun { result.actualStart = nil }
    if !isComplete { result.actualFinish = nil }
    result.earlyStart = restStart ?? dates.earlyStart
    result.duration = span.duration
    result.edge = nil
    result.percent =
      work > 0 ? 100 * done / work : events > 0 ? 100 * reached / events : nil
    let rest = max(span.earlyStart, dataDate ?? span.earlyStart)
    result.remaining =
      isComplete ? 0 : max(0, network.work(of: summary, from: rest, to: span.earlyFinish))
    return result
  }
}

extension ScheduledActivity {
  /// Widens this to span another part.
  fileprivate mutating func add(_ other: ScheduledActivity) {
    func least<T: Comparable>(_ a: T?, _ b: T?) -> T? {
      guard let a, let b else { return a ?? b }
      return min(a, b)
    }
    func most<T: Comparable>(_ a: T?, _ b: T?) -> T? {
      guard let a, let b else { return a ?? b }
      return max(a, b)
    }
    actualStart = least(actualStart, other.actualStart)
    actualFinish = most(actualFinish, other.actualFinish)
    earlyStart = min(earlyStart, other.earlyStart)
    earlyFinish = max(earlyFinish, other.earlyFinish)
    floatStart = least(floatStart, other.floatStart)
    floatFinish = most(floatFinish, other.floatFinish)
    limitStart = least(limitStart, other.limitStart)
    limitFinish = most(limitFinish, other.limitFinish)
    hasNoWindowLeft = hasNoWindowLeft || other.hasNoWindowLeft
    totalFloat = least(totalFloat, other.totalFloat)
    freeFloat = least(freeFloat, other.freeFloat)
    if let least = other.margin, least.minutes < margin?.minutes ?? Int.max { margin = least }
    isCritical = isCritical || other.isCritical
    isProvisional = isProvisional || other.isProvisional
  }
}
