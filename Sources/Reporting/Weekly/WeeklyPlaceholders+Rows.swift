import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The rows that a template can repeat.
extension WeeklyWords {
  var placeholderRows: [PlaceholderRows] {
    [
      projectRows, slippedRows, nodeRows, doneRows, dueRows, requestRows,
      list("变化清单", "changes-list", ("本周变化", "what the week changed"), changeLines),
      list("完成清单", "done-list", ("本周完成", "what was finished"), byProject(report.done, done)),
      list("计划清单", "due-list", ("近期计划", "what is due"), byProject(report.due, due)),
      list(
        "协调清单", "request-list", ("需协调解决事项", "the requests"), report.requests.map(request)),
    ]
  }

  private var portfolio: Portfolio { report.portfolio }
  private typealias Entry = WeeklyReport.Entry

  private var projectRows: PlaceholderRows {
    let facts = report.projects.map { ProjectFacts($0, self) }
    return PlaceholderRows(
      "项目", "project", ("每个项目一行", "a row a project"), facts,
      [
        number(),
        PlaceholderField("编码", "code", ("项目代码", "the project's code")) { facts, _ in
          portfolio.projects[facts.news.project].code
        },
        PlaceholderField("项目", "name", ("项目名称", "the project's name")) { facts, _ in facts.name },
        PlaceholderField("牵头科室", "lead", ("牵头科室", "the office in charge")) { facts, _ in
          portfolio.projects[facts.news.project].lead
        },
        PlaceholderField("进展", "sentence", ("一句话进展", "the sentence of the report")) { facts, _ in
          sentence(facts.news, detail: .full)
        },
        PlaceholderField("形象进度", "state", ("形象进度", "what was reached and is under way")) {
          facts, _ in
          facts.state
        },
        PlaceholderField("对照计划", "standing", ("提前、滞后及原因", "early or late, and why")) { facts, _ in
          facts.standing
        },
        PlaceholderField("裕量", "margin", ("距要求日期的天数", "days in hand to the required date")) {
          facts, _ in
          facts.news.margin.map { terms.margin($0.days) } ?? ""
        },
        PlaceholderField("要求日期", "required", ("要求完成日期", "the required date")) { facts, _ in
          facts.news.margin.map { $0.date.spoken(terms.language, in: 0) } ?? ""
        },
        PlaceholderField("预计完成", "forecast", ("与总表的预计完成相同", "the forecast finish of the board")) {
          facts, _ in
          facts.news.finish?.spoken(terms.language, in: 0) ?? ""
        },
        PlaceholderField("滞后节点", "slipped", ("该项目的滞后节点", "its milestones that slip")) { facts, _ in
          facts.slipped
        },
        PlaceholderField("本周完成", "done", ("该项目本周完成", "what it finished")) { facts, _ in facts.done
        },
        PlaceholderField("下周计划", "due", ("该项目近期计划", "what it has due")) { facts, _ in facts.due },
        PlaceholderField("需协调", "requests", ("该项目需协调事项", "what it needs others for")) { facts, _ in
          facts.requests
        },
        PlaceholderField("灯", "colour", ("红、橙、黄、绿", "red, orange, yellow, green")) { facts, _ in
          facts.news.colour.map(terms.colour) ?? ""
        },
      ])
  }

  private var slippedRows: PlaceholderRows {
    PlaceholderRows(
      "滞后节点", "slipped", ("每个滞后节点一行", "a row for each milestone that slips"), report.slipped,
      entryFields("节点", "node") + [slip, colourField])
  }

  /// The nodes of the report, each once and in order of the plan.
  private var nodeRows: PlaceholderRows {
    var seen: Set<Int> = []
    let nodes = (report.done + report.slipped + report.due).filter {
      isNode($0) && seen.insert($0.activity).inserted
    }
    let order = report.projects.map(\.project)
    func place(_ entry: Entry) -> (Int, Int) {
      let project = portfolio.activities[entry.activity].project
      return (order.firstIndex(of: project) ?? order.count, entry.activity)
    }
    return PlaceholderRows(
      "节点", "node", ("本周完成、近期到期和滞后的节点，每个一行", "a row for each milestone done, due or late"),
      nodes.sorted { place($0) < place($1) },
      entryFields("节点", "node") + [
        PlaceholderField("状态", "status", ("提前完成、进行中、逾期等", "done early, under way, overdue")) {
          entry, _ in
          terms.status(entry.status)
        }, slip, colourField,
      ])
  }

  private var doneRows: PlaceholderRows {
    PlaceholderRows(
      "本周完成", "done", ("本周完成的工作，每项一行", "a row for each activity finished"), report.done,
      entryFields("工作", "activity") + [slip])
  }

  private var dueRows: PlaceholderRows {
    PlaceholderRows(
      "下周计划", "due",
      ("到下周末应完成、应开始的工作，每项一行", "a row for each activity to end or begin by the end of next week"),
      report.due,
      entryFields("工作", "activity") + [
        PlaceholderField("事项", "event", ("完成或开始", "to end or to begin")) { entry, _ in
          entry.isStart ? terms("开始", "start") : terms("完成", "finish")
        }, slip,
      ])
  }

  private var requestRows: PlaceholderRows {
    PlaceholderRows(
      "需协调", "request", ("需协调解决的事项，每项一行", "a row for each request"), report.requests,
      [
        number(), project { $0.activity }, name("事项", "activity") { $0.activity },
        owner { $0.activity },
        PlaceholderField("滞后天数", "days-late", ("拖后天数", "days behind")) { request, _ in
          "\(request.effect.behind.days)"
        },
        PlaceholderField("滞后", "late", ("滞后多少，注明工作日或天", "how late, with what is counted")) {
          request, _ in
          terms.days(request.effect.behind.count)
        },
        PlaceholderField("时限", "deadline", ("最迟完成日期", "the latest finish")) { request, _ in
          day(request.deadline)
        },
        PlaceholderField("须压缩天数", "days-short", ("赶不上时须压缩的天数", "days to be made up")) {
          request, _ in
          request.short.map { "\($0.count)" } ?? ""
        },
        PlaceholderField("须压缩", "short", ("须压缩多少，注明工作日或天", "the same, with what is counted")) {
          request, _ in
          request.short.map { terms.days($0) } ?? ""
        },
        PlaceholderField("说明", "sentence", ("一句话说明", "the sentence of the report")) { item, _ in
          request(item)
        },
      ])
  }

  /// The items of a section as it is printed, numbered; never empty.
  private func list(
    _ zh: String, _ en: String, _ meaning: (zh: String, en: String), _ items: [String]
  ) -> PlaceholderRows {
    let lines =
      items.isEmpty ? [nothing] : items.enumerated().map { "\($0 + 1).\($1)" }
    return PlaceholderRows(
      zh, en,
      (
        "\(meaning.zh)，每条一段，没有时为“本期未发生”",
        "\(meaning.en), a paragraph each; says so when there is none"
      ),
      lines,
      [PlaceholderField("内容", "text", ("带序号的一条", "a numbered item")) { line, _ in line }])
  }

  // MARK: Fields

  private func entryFields(_ zh: String, _ en: String) -> [PlaceholderField<Entry>] {
    [
      number(), project { $0.activity }, name(zh, en) { $0.activity }, owner { $0.activity },
      PlaceholderField("计划", "planned", ("计划日期", "the planned day")) { entry, _ in
        entry.plan.map(day) ?? ""
      },
      PlaceholderField("预计", "forecast", ("实际或预计日期", "the actual or forecast day")) { entry, _ in
        day(entry.day)
      },
    ]
  }

  private func number<Item>() -> PlaceholderField<Item> {
    PlaceholderField("序号", "number", ("从 1 起", "counted from 1")) { _, number in "\(number)" }
  }

  private func project<Item>(_ activity: @escaping (Item) -> Int) -> PlaceholderField<Item> {
    PlaceholderField("项目", "project", ("项目名称", "the project's name")) { item, _ in
      portfolio.projects[portfolio.activities[activity(item)].project].name
    }
  }

  private func name<Item>(
    _ zh: String, _ en: String, _ activity: @escaping (Item) -> Int
  ) -> PlaceholderField<Item> {
    PlaceholderField(zh, en, ("名称", "its name")) { item, _ in name(activity(item)) }
  }

  private func owner<Item>(_ activity: @escaping (Item) -> Int) -> PlaceholderField<Item> {
    PlaceholderField("责任单位", "owner", ("责任单位", "who owes it")) { item, _ in
      portfolio.activities[activity(item)].owner
    }
  }

  private var slip: PlaceholderField<Entry> {
    PlaceholderField("偏差", "slip", ("提前或滞后天数", "days early or late")) { entry, _ in
      entry.slip.map(terms.slip) ?? ""
    }
  }

  private var colourField: PlaceholderField<Entry> {
    PlaceholderField("灯", "colour", ("红、橙、黄、绿", "red, orange, yellow, green")) { entry, _ in
      entry.colour.map(terms.colour) ?? ""
    }
  }
}
