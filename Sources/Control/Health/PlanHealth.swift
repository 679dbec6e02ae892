public import Plan
import Scheduler

/// The health of one project's plan: the fourteen points and what breaks them.
///
/// Points are told as DCMA-EA PAM 200.1 (2012) §4 defines them. Where our words differ from its
/// own the difference is stated at the point: negative float is a negative margin or a negative
/// total float, and a resource is an office.
public struct PlanHealth: Sendable {
  /// The position of the project.
  public let project: Int
  /// The points, in their order.
  public let metrics: [HealthMetric]
  /// What breaks or strains them, by activity, in reading order.
  public let findings: [Finding]

  /// Measures a project of a schedule that was compared with its baseline.
  ///
  /// - Throws: What makes the plan of the critical path test unusable, such as a window that is
  ///   needed past the last known one; then only that point is left out.
  public init(_ comparison: Comparison, project: Int) {
    var base = CriticalPathBase(comparison.schedule)
    self.init(comparison, project: project, HealthRows(comparison.schedule), &base)
  }

  /// Measures one of many projects, with what all of them share.
  init(
    _ comparison: Comparison, project: Int, _ rows: HealthRows, _ base: inout CriticalPathBase?
  ) {
    let universe = HealthUniverse(rows, project: project)
    var report = HealthReport()
    report.measureLogic(universe)
    report.measureRelations(universe)
    report.measureConstraints(universe)
    report.measureFloats(universe, withoutWindows: base?.schedule)
    report.measureDurations(universe, comparison)
    report.measureDates(universe)
    report.measureOwners(universe)
    report.measureMissed(universe, comparison)
    report.testCriticalPath(universe, &base)
    report.measureCriticalPathLength(universe, comparison)
    report.measureExecution(universe, comparison)
    self.project = project
    metrics = report.metrics.sorted { $0.point.rawValue < $1.point.rawValue }
    findings = report.findings.sorted(by: Finding.areInOrder)
  }
}

/// What is gathered while the points are measured.
struct HealthReport {
  var metrics: [HealthMetric] = []
  var findings: [Finding] = []

  /// Adds a point and its findings, which are warnings where the point is broken and notes where
  /// it is kept all the same.
  mutating func add(_ metric: HealthMetric, _ found: [Finding]) {
    metrics.append(metric)
    findings += found.map { finding in
      var finding = finding
      finding.severity = metric.isKept == false ? .warning : .note
      return finding
    }
  }
}
