import ArgumentParser
import Plan
import PlanExchange
import Planning

/// `import excel FILE`.
struct ImportExcelCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "excel",
    abstract: .words(
      zh: "读回在 Excel 或 WPS 中改过的工作簿：只把改动的格子改进计划。",
      en: "Read a workbook of ours back that was changed in Excel or WPS: only what was changed."),
    discussion: .words(
      zh: """
        读 export excel 写出的“计划表”“项目表”和“要求完成时间”，逐格说出改了什么、牵动什么，作为一次改动
        写入，可以 undo。删除的行先问再删。导出之后计划又改过的，两边的改动都保留；改了同一格的，列出来，
        什么也不写入。没有改过的文件，一处不同也没有。填报表（export returns）也可以用它读。

          schedctl export excel -o 倒排工期.xlsx
          schedctl import excel 倒排工期.xlsx --dry-run
          schedctl import excel 倒排工期.xlsx
        """,
      en: """
        Reads the sheets Plan, Projects and Required dates that export excel writes, tells cell by cell
        what was changed and what that moves, and makes it one change that can be undone. Deleted rows
        are asked about first. Where the plan was changed since, both changes stand; where both changed
        one cell, those cells are listed and nothing is written. A file nobody changed has no
        difference. Returns of offices (export returns) can be read by it, too.

          schedctl export excel -o plan.xlsx
          schedctl import excel plan.xlsx --dry-run
          schedctl import excel plan.xlsx
        """))

  @Argument(help: .words(zh: "工作簿（.xlsx）。", en: "The workbook (.xlsx)."))
  var workbook: String

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    workspace.reason = why.reason
    let language = console.language
    let imported = try workspace.importWorkbook(
      try Files.read(workbook), file: workbook,
      showing: { edits in
        for edit in edits { console.always(edit.words(language), edit.words(language)) }
      },
      confirming: { gone in
        // A trial asks nobody: it deletes nothing.
        if changes.isTrial { return }
        let names = gone.prefix(5).map(\.key).joined(separator: ", ")
        let more = gone.count > 5 ? "…" : ""
        try console.confirm(
          agreement.yes,
          Wording(
            zh: "要删除 \(gone.count) 行：\(names)\(more)",
            en: "\(gone.count) rows are to be deleted: \(names)\(more)"))
      })
    if imported.progress != nil { return console.tell(imported) }
    let count = imported.edits.count
    console.tell(
      imported.isChanged ? "已按工作簿改动 \(count) 处" : "与计划相同，没有变化",
      imported.isChanged ? "made \(count) changes" : "same as the plan, nothing changed")
  }
}

extension Console {
  /// Tells what offices filled in.
  func tell(_ imported: ImportedWorkbook) {
    guard let progress = imported.progress else { return }
    let (new, known, left) = (progress.new, progress.known, imported.untouched)
    tell(
      "已登记 \(new) 条进度" + (known > 0 ? "，\(known) 条早已登记" : "") + (left > 0 ? "，\(left) 行没有动过" : ""),
      "recorded \(new) progress records" + (known > 0 ? ", \(known) were known" : "")
        + (left > 0 ? ", \(left) rows were left alone" : ""))
  }
}
