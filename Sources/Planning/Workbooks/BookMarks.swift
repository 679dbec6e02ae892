import CivilTime
import Documents
import Plan
import PlanExchange
import PlanStore

/// What a hidden sheet of a workbook says of the plan it was made of.
struct BookMarks {
  /// What the workbook is for.
  enum Kind: String {
    case plan
    case returns
  }

  var kind: Kind
  /// What tells the plan from every other.
  var plan: String
  /// The number of the last entry of the journal.
  var entry: Int
  var language: Language
  /// The projects that it shows, by code; empty for all.
  var projects: [String] = []
  /// The data date, where one was asked for.
  var dataDate: Instant?
  /// The office that is asked; empty for all.
  var office = ""
  /// How many days ahead counted as soon.
  var ahead = 14
  /// What sheets say that only tell.
  var reports: [(key: String, value: String)] = []

  /// Takes what the plan was.
  init(_ kind: Kind, plan: String, entry: Int, _ language: Language) {
    self.kind = kind
    self.plan = plan
    self.entry = entry
    self.language = language
  }

  /// Takes what was asked for.
  init(_ kind: Kind, _ workspace: Workspace, _ language: Language) throws {
    self.init(
      kind, plan: try workspace.identity().plan, entry: workspace.revision, language)
  }

  /// Reads them back; nil where they make no sense.
  init?(_ marks: [String: String]) {
    guard let kind = marks["kind"].flatMap(Kind.init(rawValue:)), let plan = marks["plan"],
      let entry = marks["entry"].flatMap({ Int($0) }), entry >= 0,
      let language = marks["lang"].flatMap(Language.init(rawValue:))
    else { return nil }
    self.kind = kind
    self.plan = plan
    self.entry = entry
    self.language = language
    projects = (marks["projects"] ?? "").split(separator: " ").map(String.init)
    dataDate = marks["date"].flatMap { DateText($0) }?.instant { _ in 0 }
    office = marks["office"] ?? ""
    ahead = marks["ahead"].flatMap { Int($0) } ?? 14
  }

  /// The hidden sheet.
  var sheet: Workbook.Sheet {
    var sheet = Workbook.Sheet(
      EntryBook.marksSheet, columns: [.init("key"), .init("value")], hasFilter: false)
    sheet.isHidden = true
    let pairs = [
      ("kind", kind.rawValue), ("plan", plan), ("entry", "\(entry)"), ("lang", language.rawValue),
      ("projects", projects.joined(separator: " ")), ("date", dataDate.map { "\($0)" } ?? ""),
      ("office", office), ("ahead", "\(ahead)"),
    ]
    for (key, value) in pairs + reports.map({ ($0.key, $0.value) }) {
      sheet.append([.init(key), Workbook.Cell(.text(value), format: .asTyped)])
    }
    return sheet
  }

  /// The plan of which the workbook was made: a workspace of what it was then.
  ///
  /// - Throws: Where it was made of another plan, or of one that this has not become yet.
  func origin(_ workspace: Workspace, file: String) throws -> Workspace {
    guard try workspace.identity().plan == plan else { throw InvalidInput([.otherPlan(file)]) }
    guard entry <= workspace.revision else {
      throw InvalidInput([.laterPlan(file, entry, workspace.revision)])
    }
    return try workspace.asItStood(at: .entry(entry))
  }
}

extension Finding {
  fileprivate static func otherPlan(_ file: String) -> Finding {
    Finding(
      .error, "other-plan", at: Place(file: file),
      Wording(zh: "这个工作簿是从另一个计划导出的", en: "the workbook was made of another plan"),
      hint: Hint(zh: "用 \(.namePlan) 指定那个计划", en: "name that plan with \(.namePlan)"))
  }

  fileprivate static func laterPlan(_ file: String, _ entry: Int, _ last: Int) -> Finding {
    Finding(
      .error, "other-plan", at: Place(file: file),
      Wording(
        zh: "这个工作簿是从日志第 \(entry) 号导出的，而这个计划只到第 \(last) 号：它是旧的副本",
        en:
          "the workbook was made at journal entry \(entry), and this plan has only \(last): it is an older copy"
      ),
      hint: Hint(zh: "用 \(.namePlan) 指定较新的计划", en: "name the newer plan with \(.namePlan)"))
  }

  static func notOurWorkbook(_ file: String) -> Finding {
    Finding(
      .error, "not-our-workbook", at: Place(file: file),
      Wording(
        zh: "这不是本程序导出的工作簿，看不出它改了什么",
        en: "the file is no workbook of ours, so what was changed in it cannot be told"),
      hint: Hint(
        zh: "别处来的计划用 \(.importPlan) 读入", en: "read plans from elsewhere with `\(.importPlan)`"))
  }
}
