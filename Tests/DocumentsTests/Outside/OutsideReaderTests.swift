import Foundation
import Testing

@testable import Documents

/// Other people's programs read our files; each test is skipped where its program is missing.
@Suite(.serialized) struct OutsideReaderTests {
  private static let docx = OutsideTool.python(with: "docx")
  private static let openpyxl = OutsideTool.python(with: "openpyxl")
  private static let icalendar = OutsideTool.python(with: "icalendar")
  private static let zipfile = OutsideTool.python(with: "zipfile")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sampleFile() -> [UInt8] {
    var document = sampleDocument()
    document.append(.table(sampleTable()))
    return WordWriter(sampleProperties).write(document)
  }

  /// Runs a script of Python that says nothing on standard error, and returns what it prints.
  private func run(_ python: OutsideTool?, _ script: String, _ files: String...) throws -> String {
    let result = try #require(python).run([script] + files)
    #expect(result.status == 0 && result.talk == "", "\(result.talk)")
    return result.output
  }

  @Test(.enabled(if: OutsideTool.areRequired, "SCHEDCTL_OUTSIDE_TOOLS is not required"))
  func nothingIsSkippedWhereEveryToolIsRequired() {
    for tool in [Self.docx, Self.openpyxl, Self.icalendar, .libreOffice, .pdfToText] {
      #expect(tool != nil)
    }
  }

  @Test(.enabled(if: zipfile != nil, "python3 is missing"))
  func pythonUnpacksOurArchives() throws {
    let file = try folder.write(sampleFile(), as: "a.docx")
    let script = "import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())"
    #expect(try run(Self.zipfile, script, file) == "None\n")
  }

  @Test(.enabled(if: docx != nil, "python-docx is missing"))
  func pythonDocxReadsOurDocuments() throws {
    let script = """
      import sys, docx
      d = docx.Document(sys.argv[1])
      print([(p.style.name, p.text) for p in d.paragraphs[:3]])
      print(len(d.tables), [c.text for c in d.tables[0].rows[2].cells])
      print(d.core_properties.created.strftime('%F %R'), d.core_properties.author)
      print(round(d.sections[0].page_width.mm), round(d.sections[0].left_margin.mm))
      """
    let file = try folder.write(sampleFile(), as: "a.docx")
    #expect(
      try run(Self.docx, script, file) == """
        [('Title', '工程进度周报'), ('Heading 1', '总体情况'), ('Body Text', '8 个项目：在建 6、前期 2；本周滞后 1 项。')]
        1 ['HS.C08', '主体封顶', '2028-02-19', '+3 天', '施工单位']
        2028-02-02 08:00 规财科 & 项目办
        210 28

        """)
  }

  @Test(.enabled(if: docx != nil, "python-docx is missing"))
  func aTemplateMadeElsewhereIsFilled() throws {
    let making = """
      import sys, docx
      d = docx.Document()
      p = d.add_paragraph('第{'); p.add_run('{期').bold = True; p.add_run('数}}期')
      t = d.add_table(rows=2, cols=2)
      t.cell(0, 0).text = '节点'
      t.cell(1, 0).text = '{{#行}}{{名}}'; t.cell(1, 1).text = '{{日}}{{/行}}'
      d.sections[0].header.paragraphs[0].text = '{{单位}}'
      d.save(sys.argv[1])
      """
    let file = folder.url.appending(path: "template.docx")
    _ = try run(Self.docx, making, file.path)
    let template = try WordTemplate(Array(Data(contentsOf: file)))
    #expect(template.placeholders.map(\.name) == ["期数", "名", "日", "单位"])
    let filled = template.fill(
      .init(
        texts: ["期数": "7", "单位": "规财科"],
        rows: ["行": [["名": "封顶", "日": "2月19日"], ["名": "竣工", "日": "7月28日"]]]))
    let reading = """
      import sys, docx
      d = docx.Document(sys.argv[1])
      print(d.paragraphs[0].text, d.sections[0].header.paragraphs[0].text)
      print([[c.text for c in r.cells] for r in d.tables[0].rows])
      """
    let result = try run(Self.docx, reading, folder.write(filled.bytes, as: "filled.docx"))
    #expect(result == "第7期 规财科\n[['节点', ''], ['封顶', '2月19日'], ['竣工', '7月28日']]\n")
  }

  @Test(.enabled(if: openpyxl != nil, "openpyxl is missing"))
  func openpyxlReadsOurWorkbooks() throws {
    let script = """
      import sys, openpyxl
      w = openpyxl.load_workbook(sys.argv[1])
      s = w.worksheets[0]
      print(w.sheetnames, s.freeze_panes, s.auto_filter.ref, s.print_title_rows)
      print([c.value for c in s[6]], s['B6'].data_type, s['B6'].quotePrefix)
      print(s['C6'].value, s['C6'].number_format, s['F6'].number_format, s['D9'].value)
      print(s.page_setup.paperSize, s.page_setup.orientation, s.page_setup.fitToHeight)
      print(sorted(str(r) for r in s.merged_cells.ranges), w.properties.created)
      rules = sorted(s.conditional_formatting, key=lambda r: r.rules[0].priority)
      print([(str(r.sqref), r.rules[0].formula) for r in rules])
      """
    let file = try folder.write(try ExcelWriter().write(sampleWorkbook()), as: "a.xlsx")
    let output = try run(Self.openpyxl, script, file)
    #expect(
      output == """
        ['倒排工期表', 's & <月>'] C5 A4:G9 $3:$4
        [1, '=HYPERLINK("http://a","b")', datetime.datetime(2028, 2, 29, 0, 0), datetime.datetime(2028, 9, 1, 0, 0), 6, 0.155, '滞后'] s True
        2028-02-29 00:00:00 yyyy"年"m"月"d"日" 0.0%_  2028-09-03 18:00:00
        8 landscape 0
        ['A10:G10', 'A1:G1', 'A2:G2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4'] 2028-02-02 08:00:00
        [('A6:G7 A9:G9', ['$G6="滞""后"']), ('E6:E7 E9', ['AND(ISNUMBER($E6),$E6<-2.5)']), ('B6:B7 B9', ['AND(ISNUMBER($D6),$D6<46998)'])]

        """)
  }

  @Test(.enabled(if: icalendar != nil, "icalendar is missing"))
  func icalendarReadsOurCalendars() throws {
    let script = """
      import sys, pathlib, icalendar
      c = icalendar.Calendar.from_ical(pathlib.Path(sys.argv[1]).read_bytes())
      print(c['X-WR-CALNAME'], c.errors)
      for e in c.walk('VEVENT'):
        print(e['UID'], e['SUMMARY'], e['DTSTART'].dt, e['DTEND'].dt, e['SEQUENCE'], e.errors)
        print([a['TRIGGER'].dt.total_seconds() for a in e.walk('VALARM')])
      print(c.walk('VEVENT')[0]['DESCRIPTION'])
      """
    let text = CalendarWriter(stamp: day(2, 2)).write(sampleFeed())
    let output = try run(Self.icalendar, script, folder.write(Array(text.utf8), as: "a.ics"))
    #expect(
      output == """
        亭湖区教育局 重点工程；节点 []
        HS.C08.finish@tinghu.schedctl 主体封顶, 亭湖高中二期 \\ 🚩 2028-02-29 2028-03-01 2 []
        [-572400.0, 28800.0]
        RL.E01.window@tinghu.schedctl 暑假窗口 2028-07-01 2028-09-01 0 []
        []
        要求：2028-02-29；裕量 +3 天
        责任单位：江苏某某建设集团有限公司，项目经理负责，每周一上报，逾期通报

        """)
  }

  @Test(
    .enabled(
      if: OutsideTool.libreOffice != nil && OutsideTool.pdfToText != nil,
      "LibreOffice or poppler-utils is missing"))
  func libreOfficePrintsOurFiles() throws {
    let office = try #require(OutsideTool.libreOffice)
    let files = [
      try folder.write(sampleFile(), as: "a.docx"),
      try folder.write(try ExcelWriter().write(sampleWorkbook()), as: "b.xlsx"),
    ]
    // A profile of its own: another LibreOffice may be running.
    let result = try office.run(
      [
        "-env:UserInstallation=file://\(folder.url.path)/profile", "--headless", "--convert-to",
        "pdf", "--outdir", folder.url.path,
      ] + files)
    // Without Java it says so, which concerns no file.
    let talk = result.talk.split(separator: "\n").filter { !$0.contains("javaldx") }
    #expect(result.status == 0 && talk.isEmpty, "\(talk)")
    #expect(try printed("a").contains("便仓小学迁建：较计划滞后"))
    #expect(try printed("a").contains("—1—"))
    let sheet = try printed("b")
    #expect(sheet.contains("=HYPERLINK(\"http://a\",\"b\")") && sheet.contains("2028年9月1日"))
    #expect(sheet.contains("+6天") && sheet.contains("15.5%") && sheet.contains("第1页共2页"))
  }

  /// The words of a PDF, without blanks.
  private func printed(_ name: String) throws -> String {
    let file = folder.url.appending(path: "\(name).pdf").path
    let result = try #require(OutsideTool.pdfToText).run(["-layout", file, "-"])
    return result.output.filter { !$0.isWhitespace }
  }
}
