import ArgumentParser
import Control
import Plan
import Planning
import Reporting

/// `colours …`.
struct ColoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colours",
    abstract: "Choose the thresholds of 红黄绿: a shipped preset, or your own.",
    subcommands: [ColoursListCommand.self, ColoursUseCommand.self],
    aliases: ["colors"])
}

/// `colours list`.
struct ColoursListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the shipped presets and the one in use.")

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let list = ColourPresetList(used: try reading().preset())
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(console.terms))
    }
    return 0
  }
}

/// `colours use PRESET`.
struct ColoursUseCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Use a preset, or rules of your own.",
    discussion: """
      Rules name what is measured and where each colour begins. Measures: days (of slip), points
      (below the time-proportional plan), shortfall (percent of it not reached). Work that must fit
      inside a window turns yellow when only some calendar days are left to it: window<=7, or as
      written last.

        schedctl colours use points
        schedctl colours use "days yellow>2 orange>7 red>=15"
        schedctl colours use "days yellow>0 red>7 window<=14"
      """)

  @Argument(help: "A preset's name, or rules.")
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
