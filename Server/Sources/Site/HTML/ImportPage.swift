import Documents
import Plan
import PlanExchange
import Planning
import Reporting

/// The pages of a table that comes in.
struct ImportPage {
  let asked: Asked

  /// The most lines of one kind that a page tells.
  private static let most = 500

  private var terms: Terms { asked.terms }
  private var title: String { terms("导入表格", "Take in a table") }

  /// Where a file is chosen.
  func start(_ projects: [Project]) -> SitePage {
    let options: [HTML] = projects.map {
      "<option value=\"\($0.code)\">\($0.code) \($0.name)</option>\n"
    }
    return SitePage(
      title: title,
      body: """
        <p>\(terms(
          "从这里下载的工作簿，改过以后传回来，只改动改过的格子；其他表格（Excel 或 CSV）按填报读入。先列出全部不同，看过再确认，确认前什么都不保存。",
          "A workbook from here that was changed comes back as what was changed in it; any other table, Excel or CSV, is read as progress. All differences are shown first: nothing is stored before you confirm them."
        )) <a href="/files/edit.xlsx">\(terms("下载工作簿", "Get the workbook"))</a></p>
        <form class="entry" method="post" action="/import/preview" enctype="multipart/form-data">\
        \(asked.forgeryField)
        <label>\(terms("文件（.xlsx 或 .csv，至多 10 MB）", "File (.xlsx or .csv, at most 10 MB)")) \
        <input type="file" name="file" required accept=".xlsx,.csv"></label>
        <label>\(terms("没有写项目的代码属于", "Codes without a project are of")) \
        <select name="project"><option value="">—</option>
        \(options)</select></label>
        <label>\(terms("没有日期的行，截至", "Rows without a date are as of")) \
        <input type="date" name="date"></label>
        <label>\(terms("如果一级节点不再可见，原因", "Why, where a level-1 node leaves the baseline")) \
        <input name="reason" maxlength="500"></label>
        <button>\(terms("看有什么不同", "Show the differences"))</button>
        </form>
        """, isLive: false)
  }

  /// What a table would change.
  ///
  /// - Parameters:
  ///   - id: The number to confirm it by; nil where nothing would be changed.
  ///   - isAnew: Whether the plan was changed after it was shown.
  func preview(_ imported: Imported, _ upload: Upload, id: String?, isAnew: Bool) -> SitePage {
    let anew = terms(
      "看过之后计划又有变动，没有保存。下面是与现在的计划相比的不同，请再看一遍。",
      "The plan was changed after you saw it, and nothing was saved. These are the differences to the plan as it is now: look once more."
    )
    let confirm: HTML? = id.map { id in
      """
      <form method="post" action="/import/confirm">\(asked.forgeryField)\
      <input type="hidden" name="id" value="\(id)"><button>\(terms("确认导入", "Take it in"))</button> \
      <a href="/import">\(terms("不导入", "Leave it"))</a></form>
      """
    }
    let same = terms("与计划相同，没有可导入的。", "The same as the plan: there is nothing to take in.")
    return SitePage(
      title: "\(title)　\(upload.name)",
      body: """
        \(isAnew ? "<p role=\"alert\" class=\"errors\">\(anew)</p>" as HTML : "")\
        \(imported.isChanged ? "" : "<p role=\"status\">\(same)</p>" as HTML)\
        \(account(imported))\(findings(imported.outcome.found))\(edits(imported.edits))\
        \(imported.records.map { HTML([$0], terms) })\(moves(imported))\
        \(confirm)
        """, isLive: false)
  }

  /// Why a table cannot be taken in.
  func refused(_ findings: [Finding], _ upload: Upload) -> SitePage {
    SitePage(
      title: "\(title)　\(upload.name)",
      body: """
        <p role="alert" class="errors">\(terms(
          "文件有下面的问题，什么都没有保存。改好再上传。",
          "The file has these faults, and nothing was saved. Mend them and send it again."))</p>
        \(self.findings(findings))<p><a href="/import">\(terms("返回", "Back"))</a></p>
        """, isLive: false)
  }

  /// What became of it.
  func done(_ imported: Imported, _ upload: Upload) -> SitePage {
    SitePage(
      title: title,
      body: """
        <p role="status" class="saved">\(terms(
          "\(upload.name)：已导入，作为一次改动，可以撤销。",
          "\(upload.name): taken in, as one change that can be undone."))</p>
        \(moves(imported))<p><a href="/">\(terms("看总表", "To the board"))</a></p>
        """, isLive: false)
  }

  private func account(_ imported: Imported) -> HTML {
    let items: [HTML] = imported.account.map { "<li>\($0(asked.language))</li>\n" }
    return items.isEmpty ? "" : "<ul>\n\(items)</ul>"
  }

  private func edits(_ edits: [EntryEdit]) -> HTML {
    guard !edits.isEmpty else { return "" }
    let items: [HTML] = edits.prefix(Self.most).map { edit in
      let mark: HTML = edit.action == .removed ? " class=\"bad\"" : ""
      return "<li\(mark)>\(edit.words(asked.language))</li>\n"
    }
    return """
      <h2>\(terms("改动 \(edits.count) 处", "\(edits.count) changes"))</h2>
      <ol class="edits">
      \(items)</ol>\(more(edits.count))
      """
  }

  private func findings(_ findings: [Finding]) -> HTML {
    guard !findings.isEmpty else { return "" }
    let items: [HTML] = findings.prefix(Self.most).map { finding in
      // What advises commands is for the command line.
      let plain = finding.hint.flatMap { $0.advice.isEmpty ? $0 : nil }
      let hint = plain.map { terms("（\($0.zh)）", " (\($0.en))") } ?? ""
      let mark: HTML = finding.severity == .error ? " class=\"bad\"" : ""
      return "<li\(mark)>\(place(finding))\(finding.message(asked.language))\(hint)</li>\n"
    }
    return "<ul class=\"edits\">\n\(items)</ul>\(more(findings.count))\n"
  }

  private func more(_ count: Int) -> HTML {
    guard count > Self.most else { return "" }
    let rest = count - Self.most
    return "<p>\(terms("另有 \(rest) 处。", "And \(rest) more."))</p>"
  }

  private func place(_ finding: Finding) -> String {
    guard let place = finding.place else { return "" }
    if let cell = place.cell { return "\(place.sheet ?? "")!\(cell) " }
    guard let line = place.line else { return "" }
    return terms("第 \(line) 行：", "line \(line): ")
  }

  private func moves(_ imported: Imported) -> HTML {
    guard let effects = imported.outcome.effects else { return "" }
    return HTML([ConsequenceReport(effects).watchedTable(terms)], terms)
  }
}
