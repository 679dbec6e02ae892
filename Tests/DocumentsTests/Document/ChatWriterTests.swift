import Documents
import Testing

@Test func aDocumentReadsWellInAChat() {
  let golden = """
    【工程进度周报】
    【总体情况】
    8 个项目：在建 6、前期 2；本周滞后 1 项。
    【各项目】
    1.亭湖高中二期：较计划提前 3 天。
    2.便仓小学迁建：较计划滞后 6 天（复检），3 月 20 日前赶回。🟡
    · 供电报装：规财科
    · 下周：无
    2027 年日历为暂定，以国务院办公厅公布为准。
    """
  #expect(ChatWriter().write(sampleDocument()) == golden)
}

@Test func aTableBecomesALineARow() {
  let golden = """
    【近期节点】
    【亭湖高中二期（HS）】
    HS.C08 主体封顶 2028-02-19 +3 天 施工单位
    HS.C09 砌体 & MEP 预埋 🚩 2028-03-02 −12 天
    【便仓小学迁建（RL）】
    RL.C01 “三通一平”|场地 2028-02-01 0 天 镇政府
    * 2027 年日历为暂定。
    """
  #expect(ChatWriter().write(Document(blocks: [.table(sampleTable())])) == golden)
}

@Test func theTitleIsALineOfItsOwn() {
  let document = Document(title: "周报", blocks: [.paragraph("a，\u{1F6A9}")])
  #expect(ChatWriter().write(document) == "【周报】\na，🚩")
}

@Test func anEmptyParagraphIsNoLine() {
  #expect(ChatWriter().write(Document(blocks: [.paragraph(""), .paragraph("x \ny ")])) == "x  y")
}
