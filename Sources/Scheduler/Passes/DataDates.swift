import CivilTime
import Plan

/// The data dates of a plan and of its projects.
///
/// Where no data date is asked for, each project has that of its last report, and a project without any
/// report has none: what one project reports says nothing of how far another has come. One that is asked
/// for moves all. A project whose file named a data date (``Project/ownDataDate``) counts from the day
/// that it names to its last record, and never past the date asked for: looking back, nobody knows more
/// than the plan.
struct DataDates {
  /// That of the plan: the one asked for, else the last that a record or a project names; nil before
  /// the first progress.
  var plan: Instant?
  /// Those of the projects, by position; empty where all have that of the plan.
  var own: [Instant?] = []

  /// - Parameters:
  ///   - plan: The one asked for; nil for that of the last report of each project.
  ///   - known: Where it is asked what was known then: later reports do not count.
  ///   - elsewhere: That of the latest report in the plan of which the portfolio is a part.
  ///   - given: Those of single projects, by position; nil for a project that has none.
  init(
    _ portfolio: Portfolio, _ progress: [ProgressRecord], plan: Instant?, known: Instant? = nil,
    elsewhere: Instant? = nil, given: [Int: Instant?]
  ) {
    let named = portfolio.projects.map(\.ownDataDate)
    // A file's date is that of its own projects: it is the plan's where there are no others.
    let isNamedByAll = !named.isEmpty && !named.contains(nil)
    let last = plan ?? known ?? Instant(minute: Int32.max)
    let told = progress.lazy.map(\.date).filter { $0 <= last }.max()
    let found =
      [told, elsewhere.map { min($0, last) }]
      + (isNamedByAll ? named.map { $0.map { min($0, last) } } : [])
    self.plan = plan ?? found.compactMap(\.self).max()
    let isAsked = plan != nil
    if isAsked, given.isEmpty, !named.contains(where: { $0 != nil }) { return }
    var reported = named
    for record in progress where record.date <= last {
      let project = portfolio.activities[record.activity].project
      reported[project] = max(reported[project] ?? record.date, record.date)
    }
    let dates = named.indices.map { project -> Instant? in
      if let own = given[project] { return own }
      if named[project] == nil, isAsked { return plan }
      return reported[project].map { min($0, last) }
    }
    if dates.contains(where: { $0 != self.plan }) { own = dates }
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
