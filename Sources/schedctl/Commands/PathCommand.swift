import ArgumentParser
import Control
import Plan
import Planning
import Reporting

/// `path CODE`.
struct PathCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: .words(
      zh: "通向节点的线路：最长线路、其他线路，及每一步的占用。",
      en: "What leads to a milestone: its longest path, other paths, and what each step costs."),
    discussion: .words(
      zh: """
          schedctl path HS                 项目 HS 要求完成时间的最长线路及占用
          schedctl path HS.C12 --paths 5   通向一个节点的五条线路，按时差排列
          schedctl path HS --bands 0,5,15  按自定的时差分级看近关键工作
        """,
      en: """
          schedctl path HS                 the longest path to the date of HS, with drag
          schedctl path HS.C12 --paths 5   five paths to a milestone, by float
          schedctl path HS --bands 0,5,15  near-critical work in bands of your own
        """))

  @Argument(
    help: .words(
      zh: "工作的代码；写项目代码则为承担其要求完成时间的工作。",
      en: "The activity's code, or a project's for the activity of its required date."))
  var code: String

  @Option(
    name: .long,
    help: .words(zh: "列几条线路，含最长的一条。", en: "How many paths, the longest one among them."))
  var paths = 1

  @Option(
    name: .long,
    help: .words(zh: "时差分级的上限，以天计。", en: "The upper ends of the bands of float, in days."))
  var bands = "0,5,10,20"

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var past: PastOption
  @OptionGroup var plan: PlanOptions

  private var ends: [Int] { bands.split(separator: ",").compactMap { Int($0) } }

  func validate() throws {
    guard (1...1000).contains(paths) else {
      throw ValidationError(
        .words(zh: "--paths 应为 1 到 1000 的数", en: "--paths is a number from 1 to 1000"))
    }
    let parts = bands.split(separator: ",", omittingEmptySubsequences: false)
    guard ends.count == parts.count, ends.allSatisfy({ (0...36_500).contains($0) }),
      zip(ends, ends.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw ValidationError(
        .words(
          zh: "--bands 应为由小到大的天数，如 0,5,10,20", en: "--bands is ascending days such as 0,5,10,20"))
    }
  }

  var subjects: [String] { [code] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try past.plan(of: reading())
    let comparison = try past.comparison(workspace, at: dataDate)
    let target = try workspace.target(code)
    guard let analysis = PathAnalysis(comparison.schedule, to: target) else {
      throw CommandFailure.refused(
        zh: "“\(code)”已完成，没有线路可言", en: "\"\(code)\" is complete: no path leads there any more",
        hint: Wording(zh: "换一个尚未达到的节点", en: "ask for a milestone not yet reached"))
    }
    let label = console.terms("逐项试算占用", "Trying each step")
    var progress: WorkProgress?
    let report = PathReport(analysis, of: comparison, paths: paths, bands: ends) { _, count in
      if progress == nil { progress = WorkProgress(console, of: count) }
      progress?.begin(label)
    }
    progress?.end()
    console.write(report, asJSON: json)
    return 0
  }
}
