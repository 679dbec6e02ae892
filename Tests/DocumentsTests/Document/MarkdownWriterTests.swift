import Documents
import Testing

@Test func aDocumentReadsWellAsMarkdown() {
  let golden = lines(
    "# 工程进度周报", "",
    "## 总体情况", "",
    "8 个项目：在建 6、前期 2；本周**滞后 1 项**。", "",
    "### 各项目", "",
    "1. 亭湖高中二期：较计划提前 3 天。",
    "2. 便仓小学迁建：较计划**滞后 6 天（复检）**，3 月 20 日前赶回。🟡", "",
    "- 供电报装：规财科", "- 下周：无", "",
    "> 2027 年日历为暂定，以国务院办公厅公布为准。")
  #expect(MarkdownWriter().write(sampleDocument()) == golden)
}

@Test func aTableIsAGitHubTable() {
  let golden = lines(
    "**近期节点**", "",
    "| 代码 | 工作 | 最迟完成 | 裕量 | 责任单位 |",
    "| --- | --- | --- | ---: | --- |",
    "| **亭湖高中二期（HS）** | | | | |",
    "| HS.C08 | **主体封顶** | 2028-02-19 | +3 天 | 施工单位 |",
    "| HS.C09 | 砌体 & MEP 预埋 🚩 | 2028-03-02 | **−12 天** | |",
    "| **便仓小学迁建（RL）** | | | | |",
    "| RL.C01 | “三通一平”\\|场地 | 2028-02-01 | **0 天** | 镇政府 |", "",
    "\\* 2027 年日历为暂定。")
  #expect(MarkdownWriter().write(sampleTable()) == golden)
}

/// CommonMark 6.2: `**` beside a letter on its outer side must not have punctuation on its inner.
let boldCases: [(Phrase, String)] = [
  ("前\("滞后。", .bad)后", "前**滞后**。后"),
  ("前\("（滞后）", .bad)后", "前（**滞后**）后"),
  ("前\("（滞后）", .bad)", "前（**滞后）**"),
  ("，\("“滞后”", .bad)，", "，**“滞后”**，"),
  ("前\(" 滞后 ", .bad)后", "前 **滞后** 后"),
  ("前\("。", .bad)后", "前。后"),
  ("\("滞后", .bad)\("三天", .strong)", "**滞后三天**"),
  ("\("提前", .good)三天", "提前三天"),
]

@Test(arguments: boldCases)
func boldIsUnderstoodAsBold(phrase: Phrase, expected: String) {
  #expect(paragraph(phrase) == expected)
}

@Test(arguments: [
  ("a_b*c", "a\\_b\\*c"), ("[x](y)", "\\[x\\](y)"), ("<b>", "\\<b>"), ("3~5 天", "3\\~5 天"),
  ("a & b", "a & b"), ("&amp;", "\\&amp;"), ("C:\\d", "C:\\\\d"), ("# x", "\\# x"),
  ("- x", "\\- x"), ("+3 天", "\\+3 天"), ("> x", "\\> x"), ("1. x", "1\\. x"), ("1.5 天", "1.5 天"),
  ("2028", "2028"), ("  x\ny ", "x y"), ("| a", "\\| a"),
])
func textIsNeverTakenForMarkup(text: String, expected: String) {
  #expect(paragraph(Phrase(text)) == expected)
}

@Test func aBackslashBeforeAPipeLeavesTheCellWhole() {
  var table = Table(columns: [.init("a|b")])
  table.append(["x\\|y\nz"])
  #expect(MarkdownWriter().write(table) == lines("| a\\|b |", "| --- |", "| x\\\\\\|y z |"))
}

private func paragraph(_ phrase: Phrase) -> String {
  String(MarkdownWriter().write(Document(blocks: [.paragraph(phrase)])).dropLast())
}
