import Plan

/// Charts and documents.
extension FindingKind {
  static let charts: [FindingKind] = [
    FindingKind(
      "chart-abridged", [.warning],
      means: """
        The charts of `report set` are for leafing through: with more than 5000 rows in all, its wall and Gantt charts
        show nodes of the first levels only, or are left out but for the overview, and its networks are those of the first
        projects with at most 5000 activities together. Everything else is written.
        """,
      shown: """
        warning: there are 30000 rows; wall and Gantt charts of a set have at most 5000 and show levels down to 2 [chart-abridged]
          hint: for all of them run `schedctl chart wall` and `chart gantt` by project
        警告: 全部工作有 30000 行，成套材料的挂图和横道图最多画 5000 行，只画到 2 级 [chart-abridged]
          建议：要全部的，按项目运行 schedctl chart wall、chart gantt
        """,
      remedy: """
        draw the projects that need every row by themselves.
        """),
    FindingKind(
      "chart-too-large", [.error],
      means: """
        A chart would hold more than it can show, and is refused before anything is drawn: a network more than 2000
        activities or 6000 relations of a project, more than 100 relations between one pair, or projects of over 100
        activities with more than 4000 together; all pages together more than 40 000 activities as svg or html, 10 000 as pdf
        and 2500 as png, which take longer to print than to lay out; more than 100 pages of png. Nothing is written. In `report set` it is a warning, and only such a network is left out.
        """,
      shown: """
        error: "P" has 30000 activities in a network; at most 2000 are drawn [chart-too-large]
          hint: draw less with `chart network` --within PART, --from and --to, or use `chart gantt --level 1`
        错误: “P”网络图要画 30000 项工作，最多画 2000 项 [chart-too-large]
          建议：用 chart network --within 分部、--from 和 --to 日期 画一部分，或改用 chart gantt --level 1
        """,
      remedy: """
        draw a part (`--within` with the code of a summary, or what the codes of the part begin with), some
        months (`--from`, `--to`), or a Gantt or wall chart of the nodes with `--level 1`.
        """),
    FindingKind(
      "crowded-chart", [.warning],
      means: """
        The network of a project has so much in it that its rows have no room on this paper. It
        is drawn all the same.
        """,
      shown: """
        warning: the network of "BIG" is too crowded on a1: its rows have no room [crowded-chart]
          hint: use --paper a0
        警告: 项目“BIG”的网络图在 a1 上太挤，行与字排不开 [crowded-chart]
          建议：用 --paper a0
        """,
      remedy: """
        take the larger paper, or show the project with `chart gantt`, which takes as many pages as it
        needs.
        """),
    FindingKind(
      "no-render-program", [.error],
      means: """
        PDF and PNG are drawn by a second program, `schedctl-render`, that is not in the folder of `schedctl`.
        The pages are written as SVG instead, and the exit status is 4; so it is where no Chinese font is
        installed.
        """,
      shown: """
        error: the program schedctl-render, which draws PDF and PNG, is not beside schedctl [no-render-program]
          hint: install libpango1.0-dev and run `swift build --product schedctl-render`, or write .svg or .html
        错误: 找不到绘图程序 schedctl-render，无法写 PDF 和 PNG [no-render-program]
          建议：装好 libpango1.0-dev 后运行 swift build --product schedctl-render；或改写 .svg、.html
        """,
      remedy: """
        put both programs into one folder (`make install` does), or write `.svg` or `.html`.
        """),
    FindingKind(
      "unknown-placeholder", [.warning],
      means: """
        A Word template asks for something that the report does not have. The report is written, with
        【缺：…】 in that place.
        """,
      shown: """
        template.docx: warning: the template asks for "{{天气}}", which the report does not have; it is printed as 【缺：天气】 [unknown-placeholder]
          hint: see `schedctl report placeholders` for those there are, or give it with --set "天气=…"
        模板.docx: 警告: 模板中的“{{天气}}”没有对应的内容，已印作【缺：天气】 [unknown-placeholder]
          建议：运行 schedctl report placeholders 查看可用的占位符，或用 --set "天气=…" 给出
        """,
      remedy: """
        correct the name in the template, or give the value with `--set`.
        """),
    FindingKind(
      "differs-from-submitted", [.warning],
      means: """
        A week that was handed in is asked for as Word, PDF or HTML, and the plan has been corrected since, so
        that the file tells something else than was handed in.
        """,
      shown: """
        warning: the week of 2028-01-31 was handed in, and the plan now tells something else than was handed in [differs-from-submitted]
          hint: --form markdown gives what was handed in; --anew says that the new one is meant
        警告: 2028-01-31 这一周的周报已上报，现按计划重新计算的内容与上报时不同 [differs-from-submitted]
          建议：要上报时的原文，用 --form markdown；确认按现在的计划出具，用 --anew
        """,
      remedy: """
        take the text that was handed in, or say with `--anew` that the new report is meant.
        """),
    FindingKind(
      "template-not-docx", [.error],
      means: """
        The template is no Word document (.docx), whatever its name says.
        """,
      shown: """
        模板.docx: error: this is not a .docx file: it is an old .doc file, or locked with a password; save it as "Word document (.docx)" in Word or WPS [template-not-docx]
        模板.docx: 错误: 不是 .docx 文件，而是旧版 .doc 文件或加了密码的文件；请在 Word 或 WPS 中另存为“Word 文档 (.docx)” [template-not-docx]
        """,
      remedy: """
        open it in Word or WPS and save it as .docx.
        """),
    FindingKind(
      "template-damaged", [.error],
      means: """
        The template is damaged or incomplete.
        """,
      shown: """
        模板.docx: error: the file is damaged (word/document.xml); fetch it again, or open it in Word and save it anew [template-damaged]
        模板.docx: 错误: 文件已损坏（word/document.xml）；请重新取得该文件，或在 Word 中打开并另存 [template-damaged]
        """,
      remedy: """
        open it in Word and save it anew.
        """),
    FindingKind(
      "template-too-large", [.error],
      means: """
        The template unpacks to more than any document does.
        """,
      shown: """
        模板.docx: error: it unpacks to more than 256 MB; take a smaller template [template-too-large]
        模板.docx: 错误: 解压后超过 256 MB；请换一个较小的模板 [template-too-large]
        """,
      remedy: """
        take a smaller template.
        """),
    FindingKind(
      "template-unsupported", [.error],
      means: """
        The template uses something that is not read, such as macros or a password.
        """,
      shown: """
        模板.docx: error: the file holds macros (.docm); save it as a plain "Word document (.docx)" in Word [template-unsupported]
        模板.docx: 错误: 文件含有宏 (.docm)；请在 Word 中另存为普通的“Word 文档 (.docx)” [template-unsupported]
        """,
      remedy: """
        save it as a plain .docx.
        """),
    FindingKind(
      "template-unsafe", [.error],
      means: """
        The template is a zip file with an entry whose name leads out of the folder in which it is unpacked (`../`,
        an absolute path, a drive letter, a backslash, an unseen character). Nothing is written.
        """,
      shown: """
        模板.docx: error: its "../evil" would be written outside its folder, and may be meant to do harm; take a template that you trust [template-unsafe]
        模板.docx: 错误: 其中“../evil”的路径会写到文件夹之外，可能有恶意；请另取一个可信的模板 [template-unsafe]
        """,
      remedy: """
        take a template from somebody you trust.
        """),
    FindingKind(
      "template-loop", [.error],
      means: """
        The marks of a repeated part do not fit: one is missing, or they stand in different tables.
        """,
      shown: """
        模板.docx: error: the template's "{{#滞后节点}}" has no "{{/滞后节点}}"; add it in the same row, table or text [template-loop]
        模板.docx: 错误: 模板中“{{#滞后节点}}”没有对应的“{{/滞后节点}}”；请在同一表格行、同一表格或同一段落区域内补上 [template-loop]
        """,
      remedy: """
        put both marks into rows of one table, or into paragraphs outside tables.
        """),
    FindingKind(
      "unknown-field", [.error],
      means: """
        `rollup --by` names a field that no project has, or none of those that are named.
        """,
      shown: """
        error: no project has a field "县区" [unknown-field]
          hint: fields of projects: 县, 镇; besides there are lead, office, level
        错误: 没有项目有字段“县区” [unknown-field]
          建议：项目的字段有：县、镇；此外可用 lead、office、level
        """,
      remedy: """
        write the field as the projects have it; `export text` shows the fields of each project.
        """),
    FindingKind(
      "unknown-office", [.error],
      means: """
        `export calendar --office` names an office that no activity and no project has.
        """,
      shown: """
        error: no work or project names the office "规划科" [unknown-office]
          hint: the nearest are: 规财科
        错误: 计划中没有责任单位“规划科” [unknown-office]
          建议：相近的有：规财科
        """,
      remedy: """
        write the office as the plan has it; without `--office` everything is written.
        """),
  ]
}
