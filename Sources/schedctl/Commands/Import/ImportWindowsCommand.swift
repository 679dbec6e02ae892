import ArgumentParser
import CivilTime
import Control
import Plan
import PlanExchange
import PlanStore
import Scheduler

/// `import windows FILE`.
struct ImportWindowsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "windows",
    abstract: "Read windows (school holidays, exam quiet days) from a CSV file.",
    discussion: "The rows of a window and year in the file replace those of the plan; others stay.")

  @Argument(help: "The file; - for standard input.")
  var csv: String

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var plan: PlanOptions

  private struct Key: Hashable {
    var name: String
    var year: Int
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let read = try WindowCSV.read(try Files.read(csv), file: csv)
    console.tell(read.warnings)
    let keys = Set(read.windows.map { Key(name: $0.name, year: $0.from.year) })
    let isChanged = try workspace.change {
      try agreement.ask(about: $0, console)
    } edit: { stored in
      let kept = stored.portfolio.windows.filter {
        !keys.contains(Key(name: $0.name, year: $0.from.year))
      }
      stored.portfolio.windows = kept + read.windows
    }
    console.tell(
      isChanged ? "已导入 \(read.windows.count) 段窗口" : "没有变化",
      isChanged ? "imported \(read.windows.count) windows" : "nothing changed")
    return 0
  }
}
