import ArgumentParser
import CivilTime
import Plan
import PlanStore
import Planning

/// `backup [FILE]`.
struct BackupCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: .words(
      zh: "把计划文件连同历史备份到另一个文件。", en: "Copy the plan file, with its history, to a file of its own."),
    discussion: .words(
      zh: """
        备份是同一时刻的完整副本，即使有人同时在改；写完经过检查，要么完整出现，要么不出现。不写文件
        名时，放在计划文件旁，名为 plan.backup-2028-02-02.db（当天日期）。同一计划的旧备份会被替换，
        其他文件一概不覆盖。服务器上的计划备份成文件，默认放在当前文件夹。

          schedctl backup
          schedctl backup /media/usb/plan.db
        """,
      en: """
        The copy is of one moment, whoever works on the plan meanwhile, is examined, and appears whole
        or not at all. Without a name it is plan.backup-2028-02-02.db beside the plan, for today. An
        earlier backup of the same plan gives way; nothing else is ever written over. A plan on a server
        becomes a file, in this folder by default.

          schedctl backup
          schedctl backup /media/usb/plan.db
        """))

  @Argument(
    help: .words(
      zh: "要写的文件；默认在计划文件旁，带当天日期。",
      en: "The file to write; default beside the plan, with today's date."))
  var destination: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let path = try PlanChoice.path(plan.file)
    let destination = destination ?? Self.name(beside: path)
    if PlanFile.isAddress(destination) {
      throw CommandFailure.refused(
        zh: "备份是文件，不能备份到服务器“\(PlanFile.shown(destination))”",
        en: "a backup is a file, not a plan on a server, \"\(PlanFile.shown(destination))\"",
        hint: Wording(
          zh: "用 schedctl copy 复制到服务器", en: "copy the plan to a server with schedctl copy"))
    }
    try PlanFile.open(at: path, access: .readOnly).backUp(to: destination)
    Run.current.note { $0.files = [destination] }
    console.tell("已备份到 \(destination)", "backed up to \(destination)")
    return 0
  }

  /// `plan.db` becomes `plan.backup-2028-02-02.db`.
  private static func name(beside place: String) -> String {
    let path = PlanFile.fileName(of: place)
    let ending = ".db"
    let stem = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    return "\(stem).backup-\(Clock.now.day)\(ending)"
  }
}
