public import Plan
public import PlanExchange
public import PlanStore

/// Plans from files of any kind.
extension Workspace {
  /// How a plan is to be read.
  public struct ImportOptions: Hashable, Sendable {
    /// The code of the project they belong to; nil where the file names its own.
    public var project: String?
    /// By whose rules; nil for those of the file's kind.
    public var profile: Profile?
    /// The activity that carries the project's required date; for tables.
    public var carrier: String?
    /// What is done with the dates of tables, and which sheet of a workbook is read.
    public var table: TableOptions
    /// Whether anything to be warned of refuses the file.
    public var isStrict: Bool
    /// Whether a file of another program is refused of which something would be lost.
    public var requiresNoLoss: Bool

    /// Creates options.
    public init(
      project: String? = nil, profile: Profile? = nil, carrier: String? = nil,
      table: TableOptions = TableOptions(), isStrict: Bool = false, requiresNoLoss: Bool = false
    ) {
      self.project = project
      self.profile = profile
      self.carrier = carrier
      self.table = table
      self.isStrict = isStrict
      self.requiresNoLoss = requiresNoLoss
    }
  }

  /// What an import did.
  public struct Imported: Hashable, Sendable {
    /// How many activities the file has.
    public let activities: Int
    /// The codes of the projects they belong to.
    public let projects: [String]
    /// Whether anything changed.
    public let isChanged: Bool
    /// What was read, adapted and left out.
    public let account: ImportAccount
  }

  /// Takes in a plan, and tells what a person should know of it.
  ///
  /// - Parameter confirm: Told what vanishes before anything is saved; throws to leave all as it is.
  @discardableResult
  public func importPlan(
    _ input: PlanInput, _ options: ImportOptions,
    confirming confirm: (PlanLosses) throws -> Void = { _ in }
  ) throws -> Imported {
    try input.check(options.profile)
    if input.format == .csv { return try importTable(input, options, confirm) }
    if options.carrier != nil { throw Refusal.carrierBesideForeignFile }
    if input.format == .xer { return try importPrimavera(input, options, confirm) }
    guard let project = options.project else { throw Refusal.noProject }
    return try importMicrosoft(input, project, options, confirm)
  }

  private func importMicrosoft(
    _ input: PlanInput, _ project: String, _ options: ImportOptions,
    _ confirm: (PlanLosses) throws -> Void
  ) throws -> Imported {
    let existing = try free(project)
    var read = try input.microsoft(code: project)
    var told = read.report.findings(file: input.file)
    if options.profile == .schedctl {
      let adapted = read.adapted()
      told = adapted.report.findings(file: input.file)
      told += try ForeignDates(foreign: read.side, own: adapted.side).differences(file: input.file)
      read = adapted
    }
    try refuseLoss(told, options)
    let isChanged = try change(confirming: confirm) { stored in
      try StrictReading(isOn: options.isStrict).check(told)
      read.insert(into: &stored.portfolio, as: existing)
      stored.extendBaselines()
      stored.progress += read.progress
      for var baseline in read.baselines {
        baseline.number = (stored.baselines.last?.number ?? 0) + 1
        stored.baselines.append(baseline)
      }
    }
    tell(told)
    return Imported(
      activities: read.portfolio.activities.count, projects: [project], isChanged: isChanged,
      account: ImportAccount(read.portfolio, progress: read.progress.count, read.report))
  }

  private func importPrimavera(
    _ input: PlanInput, _ options: ImportOptions, _ confirm: (PlanLosses) throws -> Void
  ) throws -> Imported {
    var read = try input.primavera()
    if let project = options.project { try read.take(project) }
    var told = read.findings + read.report.findings(file: input.file)
    if options.profile == .schedctl {
      let adapted = read.adapted()
      told = adapted.findings + adapted.report.findings(file: input.file)
      told += try ForeignDates(foreign: read.side, own: adapted.side).differences(file: input.file)
      read = adapted
    }
    try refuseLoss(told, options)
    let existing = try free(read.portfolio.projects)
    let isChanged = try change(confirming: confirm) { stored in
      try StrictReading(isOn: options.isStrict).check(told)
      read.insert(into: &stored.portfolio, as: existing)
      stored.extendBaselines()
      stored.progress += read.progress
    }
    tell(told)
    return Imported(
      activities: read.portfolio.activities.count,
      projects: read.portfolio.projects.map(\.code), isChanged: isChanged,
      account: ImportAccount(read.portfolio, progress: read.progress.count, read.report))
  }

  /// Tells what is lost and refuses it, where nothing may be.
  private func refuseLoss(_ told: [Finding], _ options: ImportOptions) throws {
    guard options.requiresNoLoss, told.contains(where: \.isLoss) else { return }
    tell(told)
    throw Refusal.loss
  }

  /// The position of a project without activities under a code; nil where there is none yet.
  private func free(_ code: String) throws -> Int? {
    let portfolio = stored.portfolio
    let existing = portfolio.projects.firstIndex { $0.code == code }
    if let existing, portfolio.activities.contains(where: { $0.project == existing }) {
      throw Refusal(
        zh: "项目“\(code)”已有工作", en: "the project \"\(code)\" has activities already",
        hint: Hint(
          zh: "用新的项目代码导入，或先 \(.removeProject)",
          en: "import it under a new code, or `\(.removeProject)` it first"))
    }
    return existing
  }

  /// The place for the one project that is added; nil where there is none yet, and for several, of
  /// which none may be there.
  private func free(_ added: [Project]) throws -> Int? {
    var existing: Int?
    for project in added {
      let position = try free(project.code)
      if added.count == 1 {
        existing = position
      } else if position != nil {
        throw Refusal(
          zh: "项目“\(project.code)”已存在", en: "the project \"\(project.code)\" exists already",
          hint: Hint(zh: "先 \(.removeProject)", en: "`\(.removeProject)` it first"))
      }
    }
    return existing
  }
}

extension PrimaveraPlan {
  /// Gives its only project another code.
  fileprivate mutating func take(_ code: String) throws(Refusal) {
    let count = portfolio.projects.count
    guard count == 1 else {
      throw Refusal(
        zh: "文件中有 \(count) 个项目，不能都放进“\(code)”",
        en: "the file has \(count) projects, too many for \"\(code)\"",
        hint: Hint(
          zh: "去掉 \(.nameProject)，各项目用自己的代码",
          en: "leave out \(.nameProject); each has its own code"))
    }
    portfolio.projects[0].code = code
  }
}
