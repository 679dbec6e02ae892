import CivilTime
import Control
import Plan
import Scheduler

/// What golden reports are made of.
enum Fixture: String, CaseIterable {
  /// The nine sample projects at their last data date.
  case tinghu
  /// The same, in the week after the year's end.
  case tinghuJanuary = "tinghu-2028-01-10"
  /// The same, in the first week that was reported.
  case tinghuFirst = "tinghu-2027-12-13"
  /// One school before it begins, whose windows bind.
  case expansion
  /// Names that no column is wide enough for.
  case longNames = "long-names"
  /// No project at all.
  case empty
  /// Two projects under way that nothing was frozen for.
  case withoutBaseline = "without-baseline"
  /// The worked example of the design, at its data date.
  case workedExample = "worked-example"

  /// What the plan file holds.
  var plan: PlanFile {
    switch self {
    case .tinghu, .tinghuJanuary, .tinghuFirst: Tinghu.planFile
    case .expansion: Self.expansionPlan
    case .longNames: LongNames.planFile
    case .empty: PlanFile(Tinghu.empty, hasBaseline: false)
    case .withoutBaseline: Self.unfrozenPlan
    case .workedExample: WorkedExample.planFile
    }
  }

  /// A day of the week that is reported.
  var week: Day {
    switch self {
    case .tinghu, .withoutBaseline: day("2028-02-02")
    case .tinghuJanuary: day("2028-01-10")
    case .tinghuFirst: day("2027-12-13")
    case .expansion, .empty: day("2026-12-28")
    case .longNames: day("2028-02-02")
    case .workedExample: day("2026-03-09")
    }
  }

  /// The data date; nil before the first progress.
  var dataDate: Instant? { plan.progress.isEmpty ? nil : plan.dataDate(ofWeek: week) }

  /// The activity whose date is explained; nil where there is none.
  var subject: String? {
    switch self {
    case .tinghu: "RL.E05"
    case .tinghuJanuary: "HS.E06"
    case .tinghuFirst: "YD.E03"
    case .expansion: "EX.E05"
    case .longNames: "超长代码-2028.验收-03"
    case .empty: nil
    case .withoutBaseline: "RL.C06"
    case .workedExample: "P.M"
    }
  }

  /// The activity whose latest start is explained.
  var lateSubject: String? {
    switch self {
    case .tinghu, .tinghuJanuary: "HS.C27"
    case .tinghuFirst: "EX.C11"
    case .expansion: "EX.A05"
    case .workedExample: "P.A"
    default: subject
    }
  }

  /// Whether it is one of several weeks of a plan that another fixture shows in full.
  var isEarlierWeek: Bool { self == .tinghuJanuary || self == .tinghuFirst }

  private static let expansionPlan: PlanFile = {
    var portfolio = Tinghu.portfolio("EX")
    portfolio.projects[0].start = at("2026-12-29T08:00")
    return PlanFile(portfolio)
  }()

  private static let unfrozenPlan: PlanFile = {
    let portfolio = Tinghu.portfolio("RL", "CE-YD")
    return PlanFile(
      portfolio, progress: Tinghu.progress(of: portfolio), hasBaseline: false)
  }()
}
