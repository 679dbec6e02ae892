import ArgumentParser
import Control
import Plan
import Planning
import Reporting

/// `colours …`.
struct ColoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colours",
    abstract: .words(
      zh: "选择红黄绿亮灯的口径：现成的，或自定的。",
      en: "Choose when red, yellow and green light up: a shipped preset, or rules of your own."
    ),
    subcommands: [ColoursListCommand.self, ColoursUseCommand.self],
    aliases: ["colors"])
}

/// `colours list`.
struct ColoursListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(zh: "列出现成的亮灯口径和正在使用的。", en: "List the shipped presets and the one in use."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let list = ColourPresetList(used: try reading().preset())
    console.write(list, asJSON: json)
    return 0
  }
}

/// `colours use PRESET`.
struct ColoursUseCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: .words(zh: "使用一种现成的亮灯口径，或自定规则。", en: "Use a preset, or rules of your own."),
    discussion: .words(
      zh: """
        规则写明用什么衡量、各颜色从哪里开始。可衡量：days（滞后天数）、points（落后序时进度的百分点）、shortfall
        （序时进度未完成的百分比）。必须在窗口内完成的工作，窗口余地只剩若干日历天时亮黄灯：window<=7，
        或写在最后。

          schedctl colours use points
          schedctl colours use "days yellow>2 orange>7 red>=15"
          schedctl colours use "days yellow>0 red>7 window<=14"
        """,
      en: """
        Rules name what is measured and where each colour begins. Measures: days (of slip), points
        (below the time-proportional plan), shortfall (percent of it not reached). Work that must fit
        inside a window turns yellow when only some calendar days are left to it: window<=7, or as
        written last.

          schedctl colours use points
          schedctl colours use "days yellow>2 orange>7 red>=15"
          schedctl colours use "days yellow>0 red>7 window<=14"
        """))

  @Argument(help: .words(zh: "口径的名称，或规则。", en: "A preset's name, or rules."))
  var preset: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    guard let chosen = ColourPreset(preset) else {
      throw CommandFailure.refused(
        zh: "看不懂的亮灯口径“\(preset)”", en: "\"\(preset)\" is neither a preset nor rules",
        hint: Wording(
          zh: "例：days yellow>0 orange>7 red>=15；现成口径见 colours list",
          en: "such as: days yellow>0 orange>7 red>=15; presets are in `colours list`"))
    }
    try workspace.useColours(preset)
    console.tell("亮灯口径：\(chosen.title.zh)", "colours by: \(chosen.title.en)")
  }
}
