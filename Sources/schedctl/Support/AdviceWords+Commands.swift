import Plan

extension AdviceWords {
  /// What is advised, as the command line that does it.
  static let commands = AdviceWords { $0.command }
}

extension Advice {
  /// The command, or the option of one, in the words of both languages for what has to be filled in.
  fileprivate var command: Wording {
    switch self {
    case .createPlan: Wording("schedctl init")
    case .namePlan: Wording("--file")
    case .changePlanVariable: Wording("SCHEDCTL_FILE")
    case .importForeignFile: Wording("schedctl import")
    case .scheduleFile: Wording("schedctl schedule")
    case .importPlan: Wording(zh: "import plan 文件", en: "import plan FILE")
    case .importByOwnRules:
      Wording(zh: "import plan 文件 --profile schedctl", en: "import plan FILE --profile schedctl")
    case .chooseOwnRules: Wording("--profile schedctl")
    case .importWindows: Wording(zh: "import windows 文件", en: "import windows FILE")
    case .giveWindows: Wording(zh: "--windows 文件", en: "--windows FILE")
    case .importHolidays: Wording("import holidays")
    case .giveLegalRules: Wording("--rules")
    case .exportPlan: Wording("export plan")
    case .exportText: Wording("schedctl export text")
    case .exportPhotos: Wording("schedctl export photos")
    case .read: Wording(zh: "plan、report、why", en: "plan, report and why")
    case .link(let predecessor, let successor):
      Wording(
        zh: "schedctl link \(predecessor ?? "编码") \(successor ?? "编码")",
        en: "schedctl link \(predecessor ?? "CODE") \(successor ?? "CODE")")
    case .setOffice(let activity):
      Wording("activity set \(activity.map { "\($0) " } ?? "")--office")
    case .setRequiredDate(let project): Wording("project set \(project) --finish-by")
    case .setRequiredActivity(let project):
      Wording(
        zh: "schedctl project set \(project) --at 编码",
        en: "schedctl project set \(project) --at CODE")
    case .nameRequiredActivity(let code): Wording(code.map { "--at \($0)" } ?? "--at")
    case .giveStart: Wording("--start")
    case .giveStartOfFile: Wording("--start-from")
    case .takeBaseline: Wording("schedctl baseline take")
    case .giveReason: Wording("--reason")
    case .listOffices: Wording("schedctl owes --ahead 3650")
    case .listProgress: Wording("schedctl progress list")
    case .listProblems: Wording("schedctl problem list")
    case .describeProblem: Wording("--text")
    case .advanceProblem: Wording("problem set")
    case .closeProblem: Wording("problem close")
    case .undo: Wording("schedctl undo")
    case .listChanges: Wording("schedctl log")
    case .agree: Wording("--yes")
    case .addAccess: Wording("schedctl serve access add")
    case .listAccess: Wording("schedctl serve access list")
    case .withdrawAccess: Wording("schedctl serve access withdraw")
    case .nameOffice: Wording("--office")
    case .nameRobotKind: Wording("--kind")
    case .listRobots: Wording("schedctl serve webhook list")
    case .removeRobot: Wording("schedctl serve webhook remove")
    case .explain(let code): Wording("schedctl why \(code)")
    case .check(let project): Wording("schedctl check \(project)")
    case .listFlags: Wording("schedctl flags --all")
    case .nameProject: Wording("--project")
    case .addPlan: Wording("import plan")
    case .copyPlan: Wording("schedctl copy")
    case .restore: Wording("schedctl restore")
    case .createProject: Wording("project add")
    case .changeProject: Wording("project set")
    case .removeProject: Wording("project remove")
    case .changeActivity: Wording("activity set")
    case .copyActivity: Wording("activity copy")
    case .addCalendar: Wording("calendar add")
    case .changeCalendar: Wording("calendar set")
    case .addHoliday: Wording("holiday add")
    case .addWindow: Wording("window add")
    case .changeOffice: Wording("office set")
    case .changePerson: Wording("person set")
    case .mergeOffices: Wording("office merge")
    case .mergePeople: Wording("person merge")
    case .addRequiredDate: Wording("required add")
    case .changeRequiredDate: Wording("required set")
    case .removeTemplate: Wording("project template remove")
    case .unlink: Wording("unlink")
    case .listActivities: Wording("activity list")
    case .listRelations: Wording("relation list")
    case .listHolidays: Wording("holiday list")
    case .listWindows: Wording("window list")
    case .listPeople: Wording("person list")
    case .listRequiredDates: Wording("required list")
    case .listTemplates: Wording("project template list")
    case .giveRequiredDate: Wording("--finish-by")
    case .sayFinished: Wording("--finished")
    case .giveDataDate: Wording("--date")
    case .listCodes: Wording(zh: "schedctl plan 项目", en: "schedctl plan PROJECT")
    case .showProject: Wording("project show")
    case .seePath: Wording("path")
    case .listColours: Wording("schedctl colours list")
    case .readStrictly: Wording("--strict")
    case .requireNoLoss: Wording("--require-no-loss")
    case .constrainByDates: Wording("--dates constraints")
    case .nameWeek: Wording("--week")
    case .asHandedIn: Wording("--form markdown")
    case .reportAnew: Wording("--anew")
    case .listPlaceholders: Wording("schedctl report placeholders")
    case .giveValue(let name): Wording("--set \"\(name)=…\"")
    case .chooseSheets: Wording("--sheets")
    case .drawWall: Wording("schedctl chart wall")
    case .drawGantt: Wording("chart gantt")
    case .drawNetwork: Wording("chart network")
    case .drawNetworkOfOne:
      Wording(zh: "schedctl chart network 项目", en: "schedctl chart network PROJECT")
    case .drawNodes: Wording("--level 1")
    case .drawPart: Wording(zh: "--within 分部", en: "--within PART")
    case .drawFrom: Wording("--from")
    case .drawTo: Wording("--to")
    }
  }
}

extension Wording {
  /// Words that are the same in both languages.
  fileprivate init(_ text: String) { self.init(zh: text, en: text) }
}
