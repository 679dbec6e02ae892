import Testing

@testable import Documents

@Test func aPlaceKeepsTheLookOfItsFirstCharacter() throws {
  let body = """
    <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>项目：{</w:t></w:r><w:proofErr w:type="a"/>\
    <w:r><w:rPr><w:i/></w:rPr><w:t>{项目</w:t></w:r><w:r><w:t xml:space="preserve">名称}} 完</w:t>\
    </w:r></w:p>
    """
  let filled = try wordTemplate(body).fill(.init(texts: ["项目名称": "亭湖 & <高中>"]))
  let space = "xml:space=\"preserve\""
  #expect(
    try text(of: filled) == """
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t \(space)>项目：亭湖 &amp; &lt;高中&gt;</w:t></w:r>\
      <w:proofErr w:type="a"/><w:r><w:rPr><w:i/></w:rPr><w:t \(space)></w:t></w:r>\
      <w:r><w:t \(space)> 完</w:t></w:r></w:p>
      """)
  #expect(filled.missing.isEmpty)
}

@Test func aFileWithoutPlacesStaysAsItIs() throws {
  let body = "<w:p ><w:r><w:t>{ 一般 }&#x3000;文字</w:t></w:r><!-- {{x}} --></w:p>"
  let original = docx(body)
  let filled = try WordTemplate(original).fill(.init(texts: ["x": "y"]))
  #expect(try text(of: filled) == body)
  #expect(try names(in: filled.bytes) == names(in: original))
}

@Test func headersFootersAndNotesAreFilled() throws {
  let paragraph = p("{{期}}")
  let parts = ["header1", "footer2", "footnotes"].map { ($0, paragraph) }
  let template = try WordTemplate(docx("<w:p/>", parts: parts))
  #expect(template.placeholders == [.init("期")])
  let filled = template.fill(.init(texts: ["期": "7"]))
  for (name, _) in parts {
    #expect(try part("word/\(name).xml", of: filled.bytes).contains(">7</w:t>"))
  }
}

@Test func aTextBoxIsATextOfItsOwn() throws {
  let box = "<w:pict><w:txbxContent>\(p("{{内"))\(p("}}{{盒}}"))</w:txbxContent></w:pict>"
  let body = "<w:p><w:r><w:t>{{外</w:t></w:r><w:r>\(box)</w:r><w:r><w:t>面}}</w:t></w:r></w:p>"
  let template = try wordTemplate(body)
  #expect(template.placeholders == [.init("外面"), .init("盒")])
  let filled = template.fill(.init(texts: ["外面": "一", "盒": "二"]))
  #expect(try words(of: filled) == "一{{内}}二")
}

@Test func lineFeedsBecomeLineBreaks() throws {
  let filled = try wordTemplate(p("{{文}}")).fill(.init(texts: ["文": "一\r\n二\t三"]))
  #expect(
    try text(of: filled).contains(
      "一</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t><w:tab/><w:t xml:space=\"preserve\">三"))
}

@Test func whatIsMissingIsPrintedAndReportedOnce() throws {
  let filled = try wordTemplate(p("{{甲}}{{乙}}") + p("{{甲}}")).fill(.init(texts: ["乙": ""]))
  #expect(try words(of: filled) == "【缺：甲】【缺：甲】")
  #expect(filled.missing == ["甲"])
}

@Test func placesAreListedWithTheRowsTheyAreIn() throws {
  let body = p("{{题}}") + table(row("{{#节点}}{{名称}}", "{{完成}}{{/节点}}")) + p("{{题}}{{完成}}")
  let template = try wordTemplate(body)
  #expect(
    template.placeholders == [
      .init("题"), .init("名称", rows: "节点"), .init("完成", rows: "节点"), .init("完成"),
    ])
  #expect(template.repeated == ["节点"])
}

private let nodes = ["节点": [["名": "封顶", "天": "6"], ["名": "竣工"]]]

@Test func aRowIsRepeatedForEachItem() throws {
  let body = table(row("节点", "天"), row("{{#节点}}{{名}}", "{{天}}{{/节点}}"), row("合计", "2"))
  let filled = try wordTemplate(body).fill(.init(texts: ["天": "0"], rows: nodes))
  #expect(
    try text(of: filled).replacing(" xml:space=\"preserve\"", with: "")
      == table(row("节点", "天"), row("封顶", "6"), row("竣工", "0"), row("合计", "2")))
}

@Test func severalRowsAreRepeatedTogether() throws {
  let body = table(row("{{#节点}}{{名}}"), row("{{天}}{{/节点}}"), row("合计"))
  let filled = try wordTemplate(body).fill(.init(texts: ["天": "0"], rows: nodes))
  #expect(try rows(of: filled) == ["封顶", "6", "竣工", "0", "合计"])
}

@Test func rowsAndParagraphsThatHoldOnlyAMarkGoWithIt() throws {
  let body = table(row("{{#节点}}", ""), row("{{名}}", "{{天}}"), row(" {{/节点}} "))
  let filled = try wordTemplate(body).fill(.init(texts: ["天": "0"], rows: nodes))
  #expect(try rows(of: filled) == ["封顶6", "竣工0"])
  let text = p("前") + p("{{#节点}}") + p("{{名}}。") + p("{{/节点}}") + p("后")
  #expect(try words(of: wordTemplate(text).fill(.init(rows: nodes))) == "前封顶。竣工。后")
}

@Test func aParagraphIsRepeatedOutsideTables() throws {
  let filled = try wordTemplate(p("{{#节点}}{{名}}；{{/节点}}") + p("完")).fill(.init(rows: nodes))
  #expect(
    try text(of: filled).replacing(" xml:space=\"preserve\"", with: "")
      == p("封顶；") + p("竣工；") + p("完"))
}

@Test func withoutItemsTheRowIsLeftOut() throws {
  let loop = row("{{#节点}}{{名}}{{/节点}}")
  let filled = try wordTemplate(table(row("节点"), loop)).fill(.init(rows: ["节点": []]))
  #expect(try rows(of: filled) == ["节点"])
  // A table without rows would be a damaged file.
  let alone = try wordTemplate(table(loop)).fill(.init(rows: ["节点": []]))
  #expect(try rows(of: alone) == [""])
  #expect(alone.missing.isEmpty)
}

@Test func rowsWithoutValuesAreReported() throws {
  let filled = try wordTemplate(table(row("{{#节点}}{{名}}{{/节点}}"))).fill(.init())
  #expect(try rows(of: filled) == ["【缺：名】"])
  #expect(filled.missing == ["节点", "名"])
}

@Test(arguments: [
  (p("{{#行}}"), OfficeFileError.LoopFlaw.notClosed), (p("{{/行}}"), .notOpened),
  (p("{{#行}}{{/列}}"), .notOpened), (p("{{#行}}{{#行}}{{/行}}{{/行}}"), .nested),
  (table(row("{{#行}}{{/行}}{{#行}}{{/行}}")), .nested),
  (p("{{#行}}") + table(row("{{/行}}")), .apart),
  (table(row("{{#行}}")) + table(row("{{/行}}")), .apart),
])
func marksThatDoNotFitAreNamed(body: String, flaw: OfficeFileError.LoopFlaw) throws {
  let found = problem { () throws(OfficeFileError) in try wordTemplate(body) }
  guard case .loop(let name, let foundFlaw) = found else {
    Issue.record("\(String(describing: found))")
    return
  }
  #expect(foundFlaw == flaw && "行列".contains(name))
}

@Test func anyPrefixAndTheStrictFormAreUnderstood() throws {
  for (prefix, mark) in [("", ""), ("doc:", ":doc")] {
    let xml = """
      <\(prefix)document xmlns\(mark)="http://purl.oclc.org/ooxml/wordprocessingml/main">\
      <\(prefix)p><\(prefix)t>{{a}}</\(prefix)t></\(prefix)p></\(prefix)document>
      """
    let filled = try WordTemplate(docx(whole: xml)).fill(.init(texts: ["a": "一\n二"]))
    #expect(
      try part("word/document.xml", of: filled.bytes).contains(
        "一</\(prefix)t><\(prefix)br/><\(prefix)t xml:space=\"preserve\">二</\(prefix)t>"))
  }
}

@Test func ourOwnFilesAreTemplates() throws {
  let document = Document(title: "{{题}}", blocks: [.paragraph("“{{文}}”")])
  let template = try WordTemplate(WordWriter(sampleProperties).write(document))
  #expect(template.placeholders == [.init("题"), .init("文")])
  let filled = template.fill(.init(texts: ["题": "周报", "文": "好"]))
  #expect(try part("word/document.xml", of: filled.bytes).contains("“好”"))
  #expect(filled.bytes == template.fill(.init(texts: ["题": "周报", "文": "好"])).bytes)
}
