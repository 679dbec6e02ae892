import CivilTime
public import Control
public import Plan
public import PlanExchange
import Scheduler

/// A plan as a file says it, without a plan file of ours.
public struct LoosePlan {
  /// What is said beside the file.
  public struct Options: Hashable, Sendable {
    /// The code of its project, where the file has none.
    public var code: String
    /// By whose rules; nil for those of the file's kind.
    public var profile: Profile?
    /// The day by which it must be finished.
    public var finishBy: DateText?
    /// The activity that must be finished then; nil for the last milestone.
    public var carrier: String?
    /// No work begins before this day.
    public var startFrom: DateText?
    /// No forecast lies before this day; nil for the date of the file.
    public var dataDate: DateText?
    /// Holidays in the place of the shipped ones.
    public var holidays: [Holiday]?
    /// Windows in the place of the shipped ones.
    public var windows: [Window]?
    /// How a table is read.
    public var table = TableOptions()
    /// Whether a file of another program is refused of which something would be lost.
    public var requiresNoLoss = false

    /// Creates options that say nothing but the code.
    public init(code: String) { self.code = code }
  }

  /// What the file says, with the shipped calendars.
  public private(set) var portfolio: Portfolio
  private var progress: [ProgressRecord] = []
  private var baseline: Baseline?
  private var dataDate: Instant?
  /// A data date that is asked for holds for every project, whatever its file says.
  private var dataDates: [Int: Instant] = [:]
  private var table: PlanTable?

  /// Reads a file.
  ///
  /// - Parameter tell: Tells the person what was found on the way.
  public init(_ input: PlanInput, _ options: Options, telling tell: ([Finding]) -> Void) throws {
    try input.check(options.profile)
    switch input.format {
    case .csv: try self.init(csv: input, options, tell)
    case .xml: try self.init(xml: input, options, tell)
    case .xer: try self.init(xer: input, options, tell)
    }
    if let asked = options.dataDate?.start(portfolio.projectDay) {
      dataDate = asked
      dataDates = Dictionary(
        uniqueKeysWithValues: portfolio.projects.indices.map { ($0, asked) })
    }
  }

  /// Schedules it, and compares it with the baseline of the file.
  ///
  /// - Parameter compiled: Called when the network is compiled, before it is scheduled.
  public func comparison(compiled: () -> Void = {}) throws -> Comparison {
    let network = try Network(portfolio)
    compiled()
    return Comparison(
      try network.schedule(progress: progress, dataDate: dataDate, dataDates: dataDates),
      with: baseline)
  }

  /// What was read otherwise than it stands in a table, and what was left out.
  public var account: ImportAccount { table?.account ?? ImportAccount() }

  /// What is told of the dates that a table says besides its logic.
  public func findings(on comparison: Comparison) -> [Finding] {
    table.map { PlannedDates($0, portfolio, project: nil).findings(comparison.schedule) } ?? []
  }

  private init(csv input: PlanInput, _ options: Options, _ tell: ([Finding]) -> Void) throws {
    let table = try input.table(options.table)
    self.table = table
    var edit = ProjectEdit(
      finishBy: options.finishBy, carrier: options.carrier, start: options.startFrom)
    edit.name = options.code
    let names = table.projectNames
    portfolio = Portfolio(
      windows: try options.windows ?? ShippedFiles.windows(),
      projects: names.isEmpty
        ? [edit.project(options.code, .standardDay)]
        : names.enumerated().map { index, name in
          edit.name = name
          let code = ActivityCode.isValid(name) ? name : "P\(index + 1)"
          return edit.project(code, .standardDay)
        })
    portfolio = portfolio.withShippedCalendars(try options.holidays ?? ShippedFiles.holidays())
    tell(try table.insert(into: &portfolio, project: names.isEmpty ? 0 : nil))
  }

  private init(xml input: PlanInput, _ options: Options, _ tell: ([Finding]) -> Void) throws {
    let project = try input.microsoft(code: options.code)
    let isOurs = options.profile == .schedctl
    let adapted = isOurs ? project.adapted() : project
    try Self.tell(adapted.report.findings(file: input.file), options, tell)
    self.init(adapted.portfolio, adapted.progress, adapted.dataDate)
    baseline = adapted.baselines.last
    if isOurs { tell(try differences(from: project.side, file: input.file)) }
    try portfolio.replan(options)
    portfolio = portfolio.withShippedCalendars(try ShippedFiles.holidays())
  }

  private init(xer input: PlanInput, _ options: Options, _ tell: ([Finding]) -> Void) throws {
    let plan = try input.primavera()
    let isOurs = options.profile == .schedctl
    let adapted = isOurs ? plan.adapted() : plan
    try Self.tell(plan.findings + adapted.report.findings(file: input.file), options, tell)
    self.init(adapted.portfolio, adapted.progress, adapted.dataDate)
    if isOurs { tell(try differences(from: plan.side, file: input.file)) }
    try portfolio.replan(options)
    portfolio = portfolio.withShippedCalendars(try ShippedFiles.holidays())
  }

  /// Tells what was found in a file of another program, and refuses it where nothing may be lost.
  private static func tell(
    _ findings: [Finding], _ options: Options, _ tell: ([Finding]) -> Void
  ) throws(Refusal) {
    tell(findings)
    if options.requiresNoLoss, findings.contains(where: \.isLoss) { throw .loss }
  }

  private init(_ portfolio: Portfolio, _ progress: [ProgressRecord], _ dataDate: Instant?) {
    self.portfolio = portfolio
    self.progress = progress
    self.dataDate = dataDate
  }

  private func differences(
    from foreign: ForeignDates.Side, file: String
  ) throws -> [Finding] {
    try ForeignDates(
      foreign: foreign,
      own: ForeignDates.Side(portfolio: portfolio, progress: progress, dataDate: dataDate)
    ).differences(file: file)
  }
}
