import ArgumentParser
import Plan
import PlanStore
import Planning

/// `init`: a new plan file.
struct InitCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: .words(zh: "新建计划文件。", en: "Create a new plan file."),
    discussion: .words(
      zh: """
        文件为当前文件夹中的 plan.db，除非用 --file 或 $SCHEDCTL_FILE 另行指定。其中已有国务院放假安
        排和常用窗口；两者都可用 import 替换。
        """,
      en: """
        The file is plan.db in this folder unless --file or $SCHEDCTL_FILE says otherwise. It begins
        with the State Council's holidays and the usual windows; both can be replaced by import.
        """))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let path = plan.file ?? Environment["SCHEDCTL_FILE"] ?? "plan.db"
    let stored = try Workspace.create(at: path, identifier: PlanChoice.newIdentifier)
    let name = PlanFile.shown(path)
    if !PlanFile.isAddress(path) { Run.current.note { $0.files = [path] } }
    let last = stored.holidays.map(\.noticeYear).max() ?? 0
    console.tell(
      "已建立 \(name)，放假安排已含至 \(last) 年。下一步：schedctl project add",
      "created \(name), with the holidays published up to \(last). Next: schedctl project add")
    return 0
  }
}
