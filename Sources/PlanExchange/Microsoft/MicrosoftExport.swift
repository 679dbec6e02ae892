public import CivilTime
public import Plan

/// A project of a plan, with what is to be written of it as Microsoft Project XML.
public struct MicrosoftExport {
  /// The plan.
  public var portfolio: Portfolio
  /// The position of the project in it.
  public var project: Int
  /// The dates of an activity, by its position in ``Portfolio/activities``; nil for none.
  public var dates: (Int) -> (start: Instant, finish: Instant)?
  /// What was reported.
  public var progress: [ProgressRecord]
  /// The baselines, of which the first eleven are written.
  public var baselines: [Baseline]
  /// The status date.
  public var dataDate: Instant?

  /// Creates an export.
  public init(
    _ portfolio: Portfolio, project: Int, progress: [ProgressRecord] = [],
    baselines: [Baseline] = [], dataDate: Instant? = nil,
    dates: @escaping (Int) -> (start: Instant, finish: Instant)? = { _ in nil }
  ) {
    self.portfolio = portfolio
    self.project = project
    self.progress = progress
    self.baselines = baselines
    self.dataDate = dataDate
    self.dates = dates
  }
}

extension MicrosoftExport {
  /// Refuses dates that the program does not know, so that no file is written that it will not open.
  ///
  /// - Throws: The first twenty activities with such a date.
  public func check() throws(InvalidInput) {
    let years = MicrosoftValue.years
    var findings: [Finding] = []
    for (position, activity) in portfolio.activities.enumerated()
    where activity.project == project && findings.count < 20 {
      var all = dates(position).map { [$0.start, $0.finish] } ?? []
      all += activity.constraints.compactMap(\.date)
      if let typed = activity.typedDates { all += [typed.start, typed.finish] }
      if let date = all.first(where: { !years.contains($0.day.year) }) {
        findings.append(.notInMicrosoftYears(portfolio.code(of: position), date))
      }
    }
    for required in portfolio.projects[project].requiredDates
    where !years.contains(required.finish.day.year) {
      findings.append(.notInMicrosoftYears(portfolio.projects[project].code, required.finish))
    }
    guard findings.isEmpty else { throw InvalidInput(findings.sorted(by: Finding.areInOrder)) }
  }
}

extension MicrosoftXML {
  /// Writes a project, the same bytes for the same plan.
  ///
  /// - Parameter flush: Takes the bytes, piece by piece.
  /// - Returns: What the format cannot hold.
  public static func write(
    _ export: MicrosoftExport, to flush: @escaping ([UInt8]) -> Void
  ) -> ImportReport {
    var writer = MicrosoftWriter(export, to: flush)
    writer.write()
    return writer.report
  }
}
