import ArgumentParser
import PlanStore
import Planning

/// `copy SOURCE DESTINATION`.
struct CopyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: .words(
      zh: "把计划连同全部历史复制到新的文件或服务器。",
      en: "Copy a plan with its whole history to a new file, or to a server."),
    discussion: .words(
      zh: """
        来源和去处都可以是文件，也可以是 PostgreSQL 服务器上的计划，写作 postgresql://主机/数据库?plan=计划名。
        复制的是同一时刻的完整内容：计划、操作记录、基准计划、报告，副本上照样可以撤销。去处已有计划的，不覆盖。

          schedctl copy plan.db 'postgresql://plans.local/tinghu?plan=school'
          schedctl copy 'postgresql://plans.local/tinghu?plan=school' school.db
        """,
      en: """
        Either may be a file, or a plan on a PostgreSQL server, postgresql://host/database?plan=NAME. What
        is copied is of one moment and whole: the plan, its log, baselines and reports, and everything can
        be undone in the copy. Nothing is written over.

          schedctl copy plan.db 'postgresql://plans.local/tinghu?plan=school'
          schedctl copy 'postgresql://plans.local/tinghu?plan=school' school.db
        """))

  @Argument(help: .words(zh: "要复制的计划：文件或地址。", en: "The plan to copy: a file or an address."))
  var source: String

  @Argument(help: .words(zh: "复制到哪里：新的文件或地址。", en: "Where to: a new file or address."))
  var destination: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var output: OutputOptions

  func execute(_ console: Console) throws -> Int32 {
    try PlanFile.copy(source, to: destination)
    if !PlanFile.isAddress(destination) { Run.current.note { $0.files = [destination] } }
    let (from, to) = (PlanFile.shown(source), PlanFile.shown(destination))
    console.tell("已把 \(from) 复制到 \(to)", "copied \(from) to \(to)")
    return 0
  }
}
