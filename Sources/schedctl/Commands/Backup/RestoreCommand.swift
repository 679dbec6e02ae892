import ArgumentParser
import Documents
import FileSystem
import Plan
import PlanStore
import Planning

/// `restore FILE`.
struct RestoreCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: .words(
      zh: "用备份替换计划文件；原文件会保留。",
      en: "Put a backup in the place of the plan file; what stood there is kept."),
    discussion: .words(
      zh: """
        先检查备份。被替换的计划保留在旁边，名为 plan.db.before-restore。切勿用其他办法把文件复制到
        计划上：旁边的日志（plan.db-wal）会写进副本，把它弄坏。

          schedctl restore plan.backup-2028-02-02.db
        """,
      en: """
        The backup is examined first. The plan it replaces is kept beside it as plan.db.before-restore.
        Never copy a file over a plan by other means: the log beside it (plan.db-wal) would be played
        into the copy and spoil it.

          schedctl restore plan.backup-2028-02-02.db
        """))

  @Argument(help: .words(zh: "备份文件。", en: "The backup."))
  var backup: String

  @Flag(
    name: .long,
    help: .words(
      zh: "即使备份属于另一个计划，或原处的文件不是计划，也照样恢复。",
      en: "Also where the backup is of another plan, or the file in its place no plan.")
  )
  var yes = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let path = Self.place(plan.file)
    if FileIdentity(path: backup) == FileIdentity(path: path), FileIdentity(path: path) != nil {
      throw CommandFailure.refused(
        zh: "备份和计划是同一个文件", en: "the backup and the plan are the same file",
        hint: Wording(zh: "用 --file 指定要恢复的计划文件", en: "name the plan to restore with --file"))
    }
    let restoration: Restoration
    do {
      restoration = try PlanFile.restore(backup, to: path, anyPlan: yes)
    } catch  where error.isAskedAbout(path) {
      try console.confirm(false, error.wording)
      restoration = try PlanFile.restore(backup, to: path, anyPlan: true)
    }
    tell(restoration, path, console)
    return 0
  }

  private func tell(_ restoration: Restoration, _ path: String, _ console: Console) {
    if json {
      console.writeJSON { json in
        json.object { json in
          json.member("file", path)
          json.member("backup", backup)
          json.member("lostCommands", restoration.lostCommands)
          json.member("safetyCopy", restoration.safetyCopy)
        }
      }
    }
    console.tell("已用 \(backup) 恢复 \(path)", "restored \(path) from \(backup)")
    if let lost = restoration.lostCommands, lost > 0 {
      console.tell("备份之后的 \(lost) 条命令不在其中", "\(lost) commands since the backup are not in it")
    }
    if let copy = restoration.safetyCopy {
      console.tell("原文件保存为 \(copy)", "what stood there is kept as \(copy)")
    }
  }

  /// The plan file, which may be gone.
  private static func place(_ given: String?) -> String {
    (try? PlanChoice.path(given)) ?? "plan.db"
  }
}

extension PlanFileError {
  /// Whether a person may say that it is meant all the same.
  fileprivate func isAskedAbout(_ place: String) -> Bool {
    switch self {
    case .backupOfAnotherPlan: true
    case .notAPlan(place, _), .newer(place, _): true
    default: false
    }
  }
}
