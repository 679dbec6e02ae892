import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning
import Reporting

/// `revert --to N|DATE [--project P]`.
struct RevertCommand: HistoryCommand {
  static let configuration = CommandConfiguration(
    commandName: "revert",
    abstract: .words(
      zh: "把计划恢复成以前某一时刻的样子，作为一次新的改动。",
      en: "Make the plan what it was at an earlier moment, as a new change."),
    discussion: .words(
      zh: """
        恢复是一次新的改动，可用 undo 撤销。以后记的进度、基准计划和上报的周报也一并退回，同逐条撤销一样；有的话会
        先列出数目并询问。加 --project 只恢复一个项目的工作、逻辑关系、进度和问题，日历和基准计划不动。
        """,
      en: """
        It is a change of its own, and undo takes it back. Progress, baselines and submitted reports that came
        since go as well, as by undoing one change after the other; where there are any they are counted, and
        it is asked first. With --project one project alone goes back: its work, relations, progress and
        problems; calendars and baselines stay.
        """))

  @Option(
    name: .customLong("to"),
    help: .words(
      zh: "log 中的号（该条之后的样子），或日期（当天结束时的样子）。",
      en: "A line of the log, for the plan after it, or a day, for the plan when it ended."))
  var moment: MomentArgument

  @Option(name: .long, help: .words(zh: "只恢复这个项目。", en: "Take back this project alone."))
  var project: String?

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func execute(_ console: Console) throws -> Int32 {
    let project = try project.map { try code(ofProject: $0) }
    let outcome = try history().revert(to: moment.moment, project: project) { facts in
      guard !facts.isEmpty else { return }
      console.tell([facts.finding])
      if !changes.isTrial { try console.confirm(agreement.yes, facts.question) }
    }
    if outcome.entry == nil {
      console.always("与那时相同，没有变化", "it is as it was then; nothing changed")
    }
    console.tell(outcome, changes)
    return 0
  }

  /// The code of a project that is in the plan, or was in it then.
  private func code(ofProject text: String) throws -> String {
    let now = try reading()
    let plan = (try? now.project(text)) == nil ? try now.asItStood(at: moment.moment) : now
    return plan.stored.portfolio.projects[try plan.project(text)].code
  }
}

extension MomentArgument {
  /// The moment in the life of a plan.
  var moment: PlanMoment {
    switch self {
    case .entry(let number): .entry(number)
    case .day(let day): .clock(Instant(day, minuteOfDay: 1439))
    }
  }
}

extension LostFacts {
  private var words: Wording {
    var zh: [String] = []
    var en: [String] = []
    func count(_ number: Int, _ chinese: String, _ one: String, _ many: String) {
      guard number > 0 else { return }
      zh.append("\(number) \(chinese)")
      en.append("\(number) \(number == 1 ? one : many)")
    }
    count(records, "条进度记录", "progress record", "progress records")
    count(baselines, "个基准计划", "baseline", "baselines")
    count(reports, "份上报的周报", "submitted report", "submitted reports")
    count(photos, "张照片", "photo", "photos")
    return Wording(zh: zh.joined(separator: "、"), en: en.joined(separator: ", "))
  }

  /// What is asked.
  var question: Wording {
    Wording(
      zh: "恢复会退回后来记的 \(words.zh)", en: "this takes back \(words.en) that came since")
  }

  /// What is told.
  var finding: Finding {
    Finding(
      .warning, "revert-removes", question,
      hint: Hint(zh: "不是本意就运行 \(.undo)", en: "run `\(.undo)` if that is not meant"))
  }
}
