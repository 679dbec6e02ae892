import ArgumentParser
import Planning
import Reporting

/// `export calendar [PROJECT…]`.
struct ExportCalendarCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: .words(
      zh: "把里程碑和最迟开始写成可订阅的日历（iCalendar）。",
      en: "Write milestones and latest starts as iCalendar, to subscribe to."),
    discussion: .words(
      zh: """
        每个事件由计划和工作确定，因此在原处重新写出文件后，订阅的日历会随之移动事件。单位的日历含它
        负责工作的最迟开始，以及它负责的或牵头项目的里程碑。

          schedctl export calendar -o plan.ics
          schedctl export calendar HS --office 规财科 --starts --alarm 14 -o 规财科.ics
          schedctl export calendar --split calendars    每个单位一个文件
        """,
      en: """
        An event is known by the plan and the activity, so a file written again in the same place
        moves events in the calendars that subscribe to it. An office has the latest starts it owes,
        and the milestones it owes or whose project it leads.

          schedctl export calendar -o plan.ics
          schedctl export calendar HS --office 规财科 --starts --alarm 14 -o 规财科.ics
          schedctl export calendar --split calendars    one file an office
        """))

  @Argument(help: .words(zh: "要写的项目；默认全部。", en: "Projects to write; default all."))
  var projects: [String] = []

  @Option(name: .long, help: .words(zh: "只写这个单位负责的。", en: "Only what this office owes."))
  var office: String?

  @Flag(
    name: .long,
    help: .words(
      zh: "里程碑；与 --starts 都不写时，两者都有。", en: "Milestones; with neither this nor --starts, both."))
  var milestones = false

  @Flag(
    name: .long,
    help: .words(
      zh: "每项未开始工作的最迟开始日。", en: "The last day on which each activity not begun must start."))
  var starts = false

  @Option(
    name: .long,
    help: .words(
      zh: "在最迟开始前这么多天提醒；0 为不提醒。",
      en: "Remind so many days before a latest start; 0 for no reminder."))
  var alarm: DayCountArgument = 7

  @Option(
    name: .shortAndLong,
    help: .words(zh: "要写的文件；默认写到标准输出。", en: "The file to write; default standard output."))
  var output: String?

  @Option(
    name: .long,
    help: .words(
      zh: "存放每个单位一个文件的文件夹；没有则新建。", en: "A folder for one file an office, made if need be."))
  var split: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if !(0...365).contains(alarm.count) {
      throw ValidationError(
        .words(zh: "--alarm 应为 0 到 365 的天数", en: "--alarm is a number of days from 0 to 365"))
    }
    if split != nil, office != nil || output != nil {
      throw ValidationError(
        .words(
          zh: "--split 会写出每个单位：请去掉 --office 和 --output",
          en: "--split writes every office: drop --office and --output"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let named = try workspace.projects(projects)
    let isAll = milestones == starts
    let export = try CalendarExport(
      workspace,
      CalendarFeeds.Options(
        nodes: isAll || milestones, starts: isAll || starts,
        alarmDays: alarm.count == 0 ? nil : alarm.count,
        projects: named.isEmpty ? nil : named),
      console.language)
    if let split { return try write(export.files, in: split, console) }
    let text = try export.text(of: office)
    guard let output else {
      // As bytes: its last line ends in CR LF, which counts as one character and as no line feed.
      console.write(Array(text.utf8))
      return 0
    }
    try Files.write(text, to: output)
    console.tellWritten(output)
    return 0
  }

  private func write(
    _ files: [(name: String, text: String)], in folder: String, _ console: Console
  ) throws -> Int32 {
    try Files.makeFolder(folder)
    for file in files { try Files.write(file.text, to: "\(folder)/\(file.name)") }
    console.tell(
      "已在 \(folder) 写出 \(files.count) 个日历", "wrote \(files.count) calendars into \(folder)")
    return 0
  }
}
