import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// What a bureau's own template can ask for.
@Suite struct WeeklyPlaceholdersTests {
  private let report = Tinghu.planFile.weekly(day("2028-02-02"))
  private var places: WeeklyPlaceholders { WeeklyPlaceholders(report, Terms(.zh)) }

  @Test func bothNamesGiveTheSame() {
    let values = places.values()
    #expect(values.texts["数据日期"] == "2028年2月2日")
    #expect(values.texts["data-date"] == values.texts["数据日期"])
    #expect(values.rows["滞后节点"] == values.rows["slipped"])
    #expect(values.rows["项目"]?[0]["灯"] == values.rows["project"]?[0]["colour"])
  }

  @Test func namesAreUniqueAmongWhatTheyStandBeside() {
    func expectUnique(_ names: [Wording], _ place: String) {
      // One name may serve both languages of one place, never two places.
      let all = names.flatMap { Set([$0.zh, $0.en]) }
      #expect(Set(all).count == all.count, "\(place)")
    }
    expectUnique(places.texts.map(\.name), "texts")
    expectUnique(places.rows.map(\.name), "rows")
    for group in places.rows { expectUnique(group.fields.map(\.name), group.name.en) }
  }

  @Test func aRowAProjectTellsHowItStands() throws {
    let rows = try #require(places.values().rows["项目"])
    #expect(rows.count == 9)
    let relocation = try #require(rows.first { $0["编码"] == "RL" })
    #expect(relocation["项目"] == "便仓小学迁建")
    #expect(relocation["牵头科室"] == "规财科")
    #expect(relocation["裕量"] == "-6天")
    #expect(relocation["要求日期"] == "2028年9月1日")
    #expect(relocation["灯"] == "红")
    #expect(rows.map { $0["序号"] } == (1...9).map { "\($0)" })
  }

  @Test func theRowsOfListsAreThoseOfTheReport() throws {
    let values = places.values()
    #expect(values.rows["滞后节点"]?.count == 9)
    #expect(values.texts["滞后节点数"] == "9")
    let done = try #require(values.rows["本周完成"])
    #expect(done.map { $0["工作"] } == ["抹灰"])
    #expect(done[0]["项目"] == "新区实验学校扩建")
    #expect(done[0]["预计"] == "1月25日")
    #expect(done[0]["偏差"] == "按期")
    let request = try #require(values.rows["需协调"]?.first)
    #expect(request["责任单位"] == "供电公司")
    #expect(request["时限"] == "5月1日")
    #expect(request["须压缩天数"] == "2")
    let due = try #require(values.rows["下周计划"])
    #expect(Set(due.map { $0["事项"] }) == ["完成", "开始"])
  }

  @Test func aNodeIsListedOnce() throws {
    let nodes = try #require(places.values().rows["节点"])
    let names = nodes.map { "\($0["项目"] ?? "") \($0["节点"] ?? "")" }
    #expect(Set(names).count == names.count)
    #expect(names.contains("环保产业园实验小学新建 主体封顶"))
    #expect(nodes.count >= 9)
  }

  @Test func listsAreNeverEmpty() {
    let quiet = SmallPlan.file([SmallPlan.forward("Y")]).weekly(day("2027-06-07"))
    let values = WeeklyPlaceholders(quiet, Terms(.zh)).values()
    #expect(values.rows["完成清单"] == [["内容": "本期未发生。", "text": "本期未发生。"]])
    #expect(values.rows["本周完成"] == [])
  }

  @Test func theCallersValuesComeOnTop() {
    let values = places.values(adding: ["期数": "7", "标题": "另一个标题"])
    #expect(values.texts["期数"] == "7")
    #expect(values.texts["标题"] == "另一个标题")
    #expect(values.texts["title"] != "另一个标题")
  }

  @Test(arguments: Language.allCases)
  func theStarterTemplateAsksForNothingUnknown(_ language: Language) throws {
    let terms = Terms(language)
    let properties = DocumentProperties(
      title: "", created: DateStamp(year: 2028, month: 2, day: 2)!)
    let file = WordWriter(properties).write(WeeklyTemplate(terms).document)
    let template = try WordTemplate(file)
    let list = PlaceholderList(WeeklyPlaceholders(report, terms), template: template)
    #expect(list.unknown == [])
    #expect(template.placeholders.count > 20)
    #expect(template.fill(WeeklyPlaceholders(report, terms).values()).missing == [])
  }

  @Test func aTemplatesUnknownNamesAreFlagged() throws {
    let properties = DocumentProperties(
      title: "", created: DateStamp(year: 2028, month: 2, day: 2)!)
    let document = Document(blocks: [
      .paragraph("{{标题}}{{期数}}"), .paragraph("{{#滞后节点}}{{节点}}{{天气}}{{标题}}{{/滞后节点}}"),
      .paragraph("{{#无此行}}{{节点}}{{/无此行}}"),
    ])
    let template = try WordTemplate(WordWriter(properties).write(document))
    let list = PlaceholderList(places, template: template)
    #expect(list.unknown == ["无此行", "期数", "天气", "节点"])
    let text = TerminalWriter().write(Document(blocks: [.table(list.table(Terms(.zh)))]))
    #expect(text.contains("{{标题}}") && text.contains("模板中不认识的占位符"))
    #expect(!text.contains("{{数据日期}}") && !text.contains("{{责任单位}}"))
  }
}
