import CivilTime
import Control
import Plan
import Scheduler

/// What the curves of a project say at one of its reports.
struct CurveReading {
  /// The data date of the report.
  let day: Day
  /// The share done.
  let actual: Double
  /// The share planned; nil without a baseline.
  let plan: Double?
  /// ΔT: days from when the plan reaches what is done to the report; + late, − early.
  ///
  /// Nil without a baseline, and while nothing is planned or done.
  let daysLate: Int?
  /// The share of the way from the early to the late curve that is used up; nil where the two
  /// are as good as one.
  let bandUsed: Double?
  /// Whether less is done than the late curve asks for.
  let isBelowLate: Bool

  /// Reads the curves at a point of ``ProgressCurve/actual``.
  init(_ curve: ProgressCurve, at index: Int) {
    let point = curve.actual[index]
    day = point.day
    actual = point.share
    plan = curve.plan.share(on: point.day)
    let early = curve.early.share(on: point.day) ?? 0
    let late = curve.late.share(on: point.day) ?? 0
    // Half a point of all work is less than anybody can tell.
    bandUsed = early - late > 0.005 ? (early - point.share) / (early - late) : nil
    isBelowLate = point.share < late - 0.005
    daysLate = Self.daysLate(curve, point, plan)
  }

  /// Reads the curves at the last report; nil before the first.
  init?(_ curve: ProgressCurve) {
    guard !curve.actual.isEmpty else { return nil }
    self.init(curve, at: curve.actual.count - 1)
  }

  /// ΔQ: percentage points done more than planned; negative when behind.
  var pointsAhead: Double? { plan.map { Self.points(actual, over: $0) } }

  /// The percentage points by which one share exceeds another, of both as they are told: whoever
  /// subtracts the figures of a page finds the same.
  static func points(_ share: Double, over other: Double, tenths: Bool = true) -> Double {
    let parts = tenths ? 1000.0 : 100.0
    return ((parts * share).rounded() - (parts * other).rounded()) * 100 / parts
  }

  /// Whether more than half of the banana is used up (the warning at 50 %).
  var isPastHalf: Bool { isBelowLate || (bandUsed ?? 0) > 0.5 }

  /// The first report since when without a break more than half of the banana is used up.
  static func pastHalfSince(_ curve: ProgressCurve) -> Day? {
    curve.actual.indices.reversed().prefix { CurveReading(curve, at: $0).isPastHalf }.last
      .map { curve.actual[$0].day }
  }

  private static func daysLate(
    _ curve: ProgressCurve, _ point: ProgressCurve.Point, _ plan: Double?
  ) -> Int? {
    guard let plan, plan > 0 || point.share > 0 else { return nil }
    // What is all done is measured when it was first told to be, not at every later report.
    let told = point.share < 1 ? point : curve.actual.first { $0.share >= 1 } ?? point
    return curve.plan.day(reaching: point.share).map {
      Int((Double(told.day.number) - $0).rounded())
    }
  }
}

extension [ProgressCurve.Point] {
  /// Returns the share at the opening of a day, between two points in proportion; nil of no curve.
  func share(on day: Day) -> Double? {
    guard let first, let last else { return nil }
    if day <= first.day { return first.share }
    if day >= last.day { return last.share }
    let next = firstIndex { $0.day > day }!
    let (a, b) = (self[next - 1], self[next])
    return a.share + (b.share - a.share) * Double(day - a.day) / Double(b.day - a.day)
  }

  /// Returns when a share is first reached, as a number of days with a fraction; the last day
  /// where it never is, and nil of no curve.
  func day(reaching share: Double) -> Double? {
    guard let next = firstIndex(where: { $0.share >= share - 1e-9 }) else {
      return last.map { Double($0.day.number) }
    }
    let b = self[next]
    guard next > 0, case let a = self[next - 1], b.share > a.share else {
      return Double(b.day.number)
    }
    let part = Swift.min(1, (share - a.share) / (b.share - a.share))
    return Double(a.day.number) + part * Double(b.day - a.day)
  }
}

extension Double {
  /// With one decimal: `41.8`, `-3.0`.
  var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
