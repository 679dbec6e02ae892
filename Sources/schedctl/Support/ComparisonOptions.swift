import ArgumentParser
import CivilTime
import Control
import PlanExchange
import PlanStore
import Planning

/// The baseline that a plan is held against.
struct BaselineOption: ParsableArguments {
  @Option(
    name: .long,
    help: .words(
      zh: "对照哪个基准计划，写编号或名称；默认为每个项目现行的。",
      en: "The baseline to compare with, by number or name; default each project's own in force."))
  var baseline: String?
}

/// Which state of the plan is looked at.
struct PastOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: .words(
      zh: "看当时的计划：日志某一行之后，或某一天结束时。",
      en: "Look at the plan as it stood after this line of the log, or when this day ended."))
  var moment: MomentArgument?

  /// The plan as it stood then; the plan itself where no moment was asked for.
  func plan(of workspace: Workspace) throws -> Workspace {
    switch moment {
    case nil: workspace
    case .entry(let number): try workspace.asItStood(at: .entry(number))
    case .day(let day): try workspace.asItStood(on: day)
    }
  }

  /// Compares the plan that was asked for, and says of which moment it is.
  ///
  /// - Parameter date: A data date to which all projects are moved.
  func comparison(_ workspace: Workspace, at date: DateArgument?, against baseline: String? = nil)
    throws -> Comparison
  {
    var comparison = try workspace.comparison(
      at: date?.start(workspace.projectDay), against: baseline)
    comparison.moment = moment?.shown
    return comparison
  }
}

/// How a plan is looked at: as it stood, and against which baseline.
struct ViewOptions: ParsableArguments {
  @OptionGroup var against: BaselineOption
  @OptionGroup var past: PastOption

  /// The plan as it stood when it was asked for.
  func plan(of workspace: Workspace) throws -> Workspace { try past.plan(of: workspace) }

  /// Compares the plan with the baseline that was asked for.
  ///
  /// - Parameter date: A data date to which all projects are moved.
  func comparison(_ workspace: Workspace, at date: DateArgument?) throws -> Comparison {
    try past.comparison(workspace, at: date, against: against.baseline)
  }
}

/// A moment in the life of a plan on the command line: the number of a line of the log, or a day.
enum MomentArgument: ExpressibleByArgument {
  case entry(Int)
  case day(Day)

  init?(argument: String) {
    if let number = Int(argument), (0...1_000_000_000).contains(number) {
      self = .entry(number)
    } else if let date = try? TypedDate(argument, today: Clock.now.day),
      case .day(let day) = date.resolved(near: Clock.now.day)
    {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// The same for a heading.
  var shown: Comparison.Moment {
    switch self {
    case .entry(let number): .entry(number)
    case .day(let day): .day(day)
    }
  }

  static var defaultCompletionKind: CompletionKind { ValueType.moment.completion }
}
