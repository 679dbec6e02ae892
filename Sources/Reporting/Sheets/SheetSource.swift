import CivilTime
public import Control
import Documents
import Plan
import Scheduler

/// What the sheets of a workbook are made from: a comparison, the projects to show, a language.
public struct SheetSource: Sendable {
  let comparison: Comparison
  let terms: Terms
  let dates: ReportDates
  /// The projects to show that have activities, as typed.
  let projects: [Int]
  /// The activities of each project of the portfolio, in the natural order of their codes.
  private let activities: [[Int]]
  /// The latest remark on each activity that was known at the data date.
  private let remarks: [Int: String]

  /// Takes the projects to show, by position; all of them for nil.
  public init(_ comparison: Comparison, projects: [Int]? = nil, terms: Terms) {
    self.comparison = comparison
    self.terms = terms
    let schedule = comparison.schedule
    dates = ReportDates(schedule.network.portfolio)
    let order = PlanOrder(schedule.network.portfolio)
    activities = order.activities
    self.projects = order.typed.filter { projects?.contains($0) ?? true }
    var remarks: [Int: (date: Instant, note: String)] = [:]
    for record in schedule.progress where !record.note.isEmpty {
      let project = schedule.network.portfolio.activities[record.activity].project
      if let dataDate = schedule.dataDate(of: project), record.date > dataDate { continue }
      if let known = remarks[record.activity], known.date > record.date { continue }
      remarks[record.activity] = (record.date, record.note)
    }
    self.remarks = remarks.mapValues(\.note)
  }

  var schedule: Schedule { comparison.schedule }
  var network: Network { schedule.network }
  var portfolio: Portfolio { network.portfolio }
  var hasPlan: Bool { comparison.hasPlan }

  /// The activities of a project, in the order of their codes.
  func activities(of project: Int) -> [Int] { activities[project] }

  /// The last remark that was reported on an activity; empty where there is none.
  func remark(on activity: Int) -> String { remarks[activity] ?? "" }

  /// The name of a sheet with the only project it is about: `便仓小学迁建倒排工期表`.
  func title(_ name: String) -> String {
    guard projects.count == 1 else { return name }
    let project = portfolio.projects[projects[0]].name
    return terms("\(project)\(name)", "\(name): \(project)")
  }

  /// 倒排工期, or 顺排工期 where all its projects are planned forward.
  var planning: String {
    let isForward = projects.allSatisfy { portfolio.projects[$0].direction == .forward }
    return terms(isForward && !projects.isEmpty ? "顺排工期" : "倒排工期", "Schedule")
  }

  /// The line below a title: the data date and the baseline.
  var subtitle: String? {
    let text = comparison.title("", of: projects, terms).drop {
      $0 == "　" || $0 == "," || $0 == " "
    }
    return text.isEmpty ? nil : String(text)
  }

  /// The year of the data date; before any progress that of the first day.
  var year: Int {
    (schedule.dataDate ?? schedule.projects.compactMap(\.start).min())?.day.year ?? 2000
  }

  /// A page of A3 with its number at the foot in the reader's language.
  var page: Workbook.Page {
    Workbook.Page(
      .a3, footer: title(planning).prefix(100).description,
      numbering: terms("第 # 页  共 # 页", "Page # of #"))
  }
}
