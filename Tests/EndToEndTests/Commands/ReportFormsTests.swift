import Foundation
import Testing

/// `report weekly` as Word, PDF and HTML, and by a bureau's own template.
@Suite struct ReportFormsTests {
  private let week = "report weekly --week 2027-10-13"

  @Test(arguments: ["周报.docx", "周报.html", "周报.md", "周报.txt"])
  func theFormFollowsTheEndingAndTheBytesAreTheSame(_ name: String) throws {
    let environment = try Environment.prepared()
    try environment.succeed("\(week) -o \(name)")
    let first = try environment.bytes(name)
    try environment.succeed("\(week) -o \(name)")
    #expect(try environment.bytes(name) == first)
    let opening =
      switch name.split(separator: ".").last {
      case "docx": "PK"
      case "html": "<!DOCTYPE html>"
      case "md": "# 工程进度周报"
      default: "工程进度周报"
      }
    #expect(first.starts(with: Data(opening.utf8)))
  }

  @Test func thePDFHasChineseTextOrSaysWhatIsMissing() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("\(week) -o 周报.pdf --lang zh")
    guard result.status == 0 else {
      #expect(result.status == 4)
      return
    }
    let first = try environment.bytes("周报.pdf")
    #expect(first.starts(with: Data("%PDF-".utf8)))
    try environment.succeed("\(week) -o 周报.pdf")
    #expect(try environment.bytes("周报.pdf") == first)
    guard let tool = OutsideTool.pdfToText else {
      #expect(!OutsideTool.areRequired, "pdftotext is missing")
      return
    }
    let text = try tool.run([environment.folder.appending(path: "周报.pdf").path, "-"]).text
      .filter { $0 != " " }
    for words in ["工程进度周报", "一、总体进展", "开工率", "附表", "—1—", "2028年9月1日", "10月11日"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [
    ("--form pdf -o 周报.docx", "ending"), ("--form wechat -o 周报.pdf", "ending"),
    ("--form word", "--output"), ("--template a.docx", "docx"),
    ("--set 期数=7 -o a.docx", "--template"),
  ])
  func whatDoesNotFitTogetherIsWrongUsage(_ options: String, _ word: String) throws {
    let result = try Environment.prepared().run("\(week) \(options) --lang en")
    #expect(result.status == 64)
    #expect(result.error.contains(word))
  }

  @Test func theFormForTheGroupMayGoToATextFile() throws {
    let environment = try Environment.prepared()
    try environment.succeed("\(week) --form wechat -o 周报.txt")
    #expect(String(decoding: try environment.bytes("周报.txt"), as: UTF8.self).hasPrefix("【"))
  }

  // MARK: Templates

  @Test func theStarterTemplateIsFilledWithoutAWarning() throws {
    let environment = try Environment.prepared()
    try environment.succeed("report template -o 模板.docx")
    let result = try environment.run("\(week) --template 模板.docx -o 周报.docx")
    #expect(result.status == 0)
    #expect(!result.error.contains("unknown-placeholder"))
    let checked = try environment.run("report placeholders --week 2027-10-13 --template 模板.docx")
    #expect(checked.status == 0 && checked.error == "")
    #expect(checked.text.contains("{{计划要点}}") && !checked.text.contains("{{工程数}}"))
  }

  @Test(
    .enabled(if: OutsideTool.pythonDocx != nil || OutsideTool.areRequired, "python-docx is missing")
  )
  func aTemplateWithSplitPlacesIsFilledAndUnknownOnesAreTold() throws {
    let environment = try Environment.prepared()
    let python = try #require(OutsideTool.pythonDocx)
    let template = environment.folder.appending(path: "模板.docx").path
    _ = try python.run([
      """
      import sys, docx
      d = docx.Document()
      p = d.add_paragraph('第{'); p.add_run('{期').bold = True; p.add_run('数}}期 {{project'); p.add_run('s}}')
      d.add_paragraph('{{天气}}')
      t = d.add_table(rows=2, cols=2)
      t.cell(0, 0).text = '项目'
      t.cell(1, 0).text = '{{#项目}}{{编码}}'; t.cell(1, 1).text = '{{name}}{{/项目}}'
      d.save(sys.argv[1])
      """, template,
    ])
    let result = try environment.run("\(week) --template 模板.docx --set 期数=7 -o 周报.docx --lang en")
    #expect(result.status == 0)
    #expect(result.error.contains("[unknown-placeholder]") && result.error.contains("{{天气}}"))
    #expect(result.error.ranges(of: "[unknown-placeholder]").count == 1)
    let read = try python.run([
      """
      import sys, docx
      d = docx.Document(sys.argv[1])
      print([p.text for p in d.paragraphs][:2])
      print([[c.text for c in r.cells] for r in d.tables[0].rows])
      """, environment.folder.appending(path: "周报.docx").path,
    ])
    #expect(
      read.text
        == "['第7期 2', '【缺：天气】']\n[['项目', ''], ['EX', '扩建'], ['KG', '幼儿园']]\n")
    let list = try environment.run("report placeholders --template 模板.docx --json")
    #expect(list.text.contains("\"天气\""))
  }

  @Test(
    .enabled(if: OutsideTool.pythonDocx != nil || OutsideTool.areRequired, "python-docx is missing")
  )
  func pythonReadsTheWordFile() throws {
    let environment = try Environment.prepared()
    try environment.succeed("\(week) -o 周报.docx")
    let read = try #require(OutsideTool.pythonDocx).run([
      """
      import sys, docx
      d = docx.Document(sys.argv[1])
      print([(p.style.name, p.text) for p in d.paragraphs[:3]])
      print(len(d.tables), len(d.tables[0].rows), [s.orientation for s in d.sections])
      """, environment.folder.appending(path: "周报.docx").path,
    ])
    #expect(read.text.contains("('Title', '工程进度周报')"))
    #expect(read.text.contains("('Heading 1', '一、总体进展')"))
    #expect(read.text.contains("1 3 "))
  }

  @Test func aFileThatIsNoTemplateIsToldByItsName() throws {
    let environment = try Environment.prepared()
    try environment.write("no zip", to: "模板.docx")
    let result = try environment.run("\(week) --template 模板.docx -o 周报.docx")
    #expect(result.status == 3)
    #expect(result.error.contains("模板.docx") && result.error.contains("[template-not-docx]"))
    #expect(!(try environment.names).contains("周报.docx"))
  }

  @Test func thePlacesAreListedWithExamples() throws {
    let environment = try Environment.prepared()
    let list = try environment.run("report placeholders")
    #expect(list.status == 0)
    for words in ["{{数据日期}}", "data-date", "{{#滞后节点}}", "{{责任单位}}"] {
      #expect(list.text.contains(words), "\(words)")
    }
    let json = try environment.run("report placeholders --json")
    let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect((object?["texts"] as? [Any])?.count ?? 0 > 20)
    #expect((object?["rows"] as? [Any])?.count == 10)
  }

  // MARK: Handed in

  @Test func aFileOfAWeekHandedInSaysWhenItTellsSomethingElse() throws {
    let environment = try Environment.prepared()
    try environment.succeed("\(week) --submit")
    let same = try environment.run("\(week) -o 周报.docx")
    #expect(same.status == 0 && !same.error.contains("differs-from-submitted"))
    try environment.succeed("project set KG --name 改名后的幼儿园")
    let changed = try environment.run("\(week) -o 周报.html")
    #expect(changed.status == 0 && changed.error.contains("[differs-from-submitted]"))
    let anew = try environment.run("\(week) -o 周报.html --anew")
    #expect(!anew.error.contains("differs-from-submitted"))
  }
}
