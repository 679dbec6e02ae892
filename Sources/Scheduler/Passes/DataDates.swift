import CivilTime
import Plan

/// The data dates of a plan and of its projects.
///
/// A project has the data date of the plan unless one of its own is given, or its file named one
/// (``Project/ownDataDate``). Its own counts from the day that it names to the last record of the
/// project, and none is later than that of the plan: looking back, nobody knows more than the plan.
struct DataDates {
  /// That of the plan; nil before the first progress.
  var plan: Instant?
  /// Those of the projects, by position; empty where all have that of the plan.
  var own: [Instant?] = []

  /// - Parameters:
  ///   - plan: That of the plan; nil for the latest that a record or a project names.
  ///   - given: Those of single projects, by position.
  init(
    _ portfolio: Portfolio, _ progress: [ProgressRecord], plan: Instant?, given: [Int: Instant]
  ) {
    let named = portfolio.projects.map(\.ownDataDate)
    // A file's date is that of its own projects: it is the plan's where there are no others.
    let isNamedByAll = !named.isEmpty && !named.contains(nil)
    let found = [progress.map(\.date).max()] + (isNamedByAll ? named : [])
    self.plan = plan ?? found.compactMap(\.self).max()
    guard !given.isEmpty || named.contains(where: { $0 != nil }) else { return }
    let last = plan ?? Instant(minute: Int32.max)
    var own = named
    for record in progress where record.date <= last {
      let project = portfolio.activities[record.activity].project
      own[project] = own[project].map { max($0, record.date) }
    }
    self.own = own.indices.map { project in
      given[project] ?? own[project].map { min($0, last) } ?? self.plan
    }
  }

  /// Returns the positions of the records that were known at the data dates of their projects, by date;
  /// of one date in the order in which they were recorded.
  func known(_ progress: [ProgressRecord], in portfolio: Portfolio) -> [Int] {
    var isInOrder = true
    var known: [Int] = []
    known.reserveCapacity(progress.count)
    for index in progress.indices where knows(progress[index], in: portfolio) {
      if let last = known.last, progress[last].date > progress[index].date { isInOrder = false }
      known.append(index)
    }
    // Mostly they were recorded day by day.
    if isInOrder { return known }
    return known.sorted { (progress[$0].date, $0) < (progress[$1].date, $1) }
  }

  /// Whether a record was known at the data date of its project.
  private func knows(_ record: borrowing ProgressRecord, in portfolio: Portfolio) -> Bool {
    let date = own.isEmpty ? plan : own[portfolio.activities[record.activity].project]
    return date.map { record.date <= $0 } ?? false
  }
}

extension Project {
  /// The column of a Primavera file that names the data date of a project.
  static let dataDateField = "last_recalc_date"

  /// The data date that its file names for it alone; nil for that of the plan.
  var ownDataDate: Instant? {
    guard profile == .p6 else { return nil }
    return fields.last { $0.name == Self.dataDateField }.flatMap { Instant(iso: $0.value) }
  }
}
