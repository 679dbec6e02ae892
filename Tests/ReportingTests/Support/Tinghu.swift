import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler

/// The bureau's nine sample projects, as `samples/tinghu/make-plan` makes them.
enum Tinghu {
  /// A line of `make-plan`.
  private struct Line {
    var project: Project
    var file: String
  }

  private static let lines = [
    backward("HS", "亭湖高中二期", "high-school-phase-2", reserve: 10),
    backward("NP", "环保产业园实验小学新建", "new-primary-school", reserve: 10),
    backward("EX", "新区实验学校扩建", "school-expansion", reserve: 5),
    backward("RL", "便仓小学迁建", "school-relocation", reserve: 7),
    forward("KG", "建军路小学附属幼儿园", "kindergarten", "2027-03-01", "学前办"),
    forward("YD", "盐东镇公办园新建", "kindergarten", "2027-06-01", "学前办"),
    forward("SS", "少年体校建设工程", "sports-school", "2026-12-01", "规财科"),
    forward("CE-YD", "盐东镇社区教育中心配套建设", "community-education-centre", "2027-09-01", "职社科"),
    forward("CE-BC", "便仓镇社区教育中心配套建设", "community-education-centre", "2027-10-08", "职社科"),
  ]

  private static func backward(
    _ code: String, _ name: String, _ file: String, reserve: Int
  ) -> Line {
    let required = RequiredDate(activity: nil, finish: Instant(iso: "2028-09-01T18:00")!)
    return Line(
      project: Project(
        code: code, name: name, direction: .backward, requiredDates: [required],
        reserveDays: reserve, lead: "规财科"),
      file: file)
  }

  private static func forward(
    _ code: String, _ name: String, _ file: String, _ start: String, _ lead: String
  ) -> Line {
    Line(
      project: Project(
        code: code, name: name, direction: .forward, start: Instant(iso: start + "T08:00"),
        lead: lead),
      file: file)
  }

  /// The shipped calendars and windows.
  static let empty: Portfolio = {
    let holidays = try! HolidayCSV.read(Repository.file("calendars/cn-holidays.csv"), file: "")
    let windows = try! WindowCSV.read(Repository.file("calendars/windows.csv"), file: "")
    return Portfolio(
      calendars: WorkCalendar.shipped(holidays: holidays.holidays), windows: windows.windows)
  }()

  /// The projects with the codes given, all of them for none.
  static func portfolio(_ codes: String...) -> Portfolio {
    var portfolio = empty
    for line in lines where codes.isEmpty || codes.contains(line.project.code) {
      portfolio.projects.append(line.project)
      let table = PlanCSV.read(Repository.file("samples/tinghu/\(line.file).csv"), file: line.file)
      _ = try! table.insert(into: &portfolio, project: portfolio.projects.count - 1)
    }
    return portfolio
  }

  /// The records of the sample weeks as far as they are about projects of a portfolio.
  static func progress(of portfolio: Portfolio) -> [ProgressRecord] {
    let whole = Tinghu.portfolio()
    let positions = Dictionary(
      uniqueKeysWithValues: portfolio.activities.indices.map { (portfolio.code(of: $0), $0) })
    return recorded(for: whole).compactMap { record in
      guard let position = positions[whole.code(of: record.activity)] else { return nil }
      var own = record
      own.activity = position
      return own
    }
  }

  private static func recorded(for portfolio: Portfolio) -> [ProgressRecord] {
    var records: [ProgressRecord] = []
    for name in Repository.folder("samples/tinghu/progress") {
      let bytes = Repository.file("samples/tinghu/progress/" + name)
      records += try! ProgressCSV.read(bytes, file: name, for: portfolio, known: records).records
    }
    return records
  }

  /// The plan file that `make-plan` and the sample weeks give.
  static let planFile = PlanFile(portfolio(), progress: progress(of: portfolio()))
}
