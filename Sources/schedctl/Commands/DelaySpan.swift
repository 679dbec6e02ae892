import ArgumentParser
import CivilTime
import Planning

/// Whose days are asked for, and between which days.
struct DelaySpan: ParsableArguments {
  @Argument(
    help: .words(zh: "项目或节点；不写则为所有项目。", en: "Projects or milestones; all projects without one."))
  var names: [String] = []

  @Option(
    name: .long, help: .words(zh: "从哪天起；默认首次填报。", en: "From which day; default the first report."))
  var from: DateArgument?

  @Option(
    name: .long, help: .words(zh: "到哪天；默认现在的计划。", en: "To which day; default the plan as it is."))
  var to: DateArgument?

  func validate() throws {
    if let from, let to, from.day >= to.day {
      throw ValidationError(
        .words(
          zh: "--from \(from.day) 应早于 --to \(to.day)",
          en: "--from \(from.day) should lie before --to \(to.day)"))
    }
  }

  /// The same for the plan.
  var request: DelayRequest { DelayRequest(names, from: from?.day, to: to?.day) }
}
