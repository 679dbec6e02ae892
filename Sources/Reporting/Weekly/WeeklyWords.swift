import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The sentences of a weekly report.
struct WeeklyWords {
  let report: WeeklyReport
  let terms: Terms

  init(_ report: WeeklyReport, _ terms: Terms) {
    self.report = report
    self.terms = terms
  }

  private var portfolio: Portfolio { report.portfolio }
  private var year: Int { report.dataDate.year }

  func day(_ day: Day) -> String { day.spoken(terms.language, in: year) }

  /// Whether the data date lies within the week, so that what is due begins with its rest.
  private var isMidweek: Bool { report.dataDate <= report.monday + 6 }

  var dueHeading: String {
    isMidweek
      ? terms("四、本周余下及下周计划", "4. Due in the rest of this week and the next")
      : terms("四、下周计划", "4. Due next week")
  }

  /// The same in a word, for a group.
  var dueWord: String {
    isMidweek ? terms("近期", "Next") : terms("下周", "Next week")
  }

  /// What an empty item says.
  var nothing: String { terms("本期未发生。", "Nothing this week.") }

  /// What is said where there is no baseline to compare with.
  var noPlan: String { terms("还没有基准计划，无从比较。", "There is no baseline to compare with.") }

  var title: String {
    let sunday = report.monday + 6
    let from = report.monday.spoken(terms.language, in: terms.language == .zh ? 0 : sunday.year)
    let to = sunday.spoken(terms.language, in: terms.language == .zh ? report.monday.year : 0)
    return terms("工程进度周报（\(from)—\(to)）", "Weekly progress report, \(from) to \(to)")
  }

  var period: String {
    let date = report.dataDate.spoken(terms.language, in: 0)
    return terms("数据日期：\(date)", "Data date: \(date)")
  }

  /// 本周变化, under a heading of its own; nothing where there was no plan the week before.
  var weekChanges: [Document.Block] {
    report.changes.map { WeekChangeSentences($0, terms, year: year).blocks } ?? []
  }

  /// 项目总数 → 已开工（率）→ 封顶 → 竣工 → 启用 → 投资, then the nodes of the week.
  var rollUp: String {
    let counts = report.rollUp
    let started = counts.reached[.commence] ?? 0
    let rate = commencedRate
    let total =
      counts.items == counts.projects
      ? terms("\(counts.projects)个项目", terms.count(counts.projects, "project", "projects"))
      : terms(
        "\(counts.items)项工程\(counts.projects)个项目",
        "\(terms.count(counts.items, "item", "items")) in \(counts.projects) projects")
    func reached(_ role: Activity.Role) -> Int { counts.reached[role] ?? 0 }
    let head = terms(
      "\(total)：已开工\(started)个\(counts.untold(terms))，开工率\(rate)；基础出正负零\(reached(.groundLevel))个，主体封顶\(reached(.toppingOut))个，竣工\(reached(.completion))个，启用\(reached(.opening))个。投资：本期未填报。",
      "\(total): \(started) commenced\(counts.untold(terms, besides: rate)), \(reached(.groundLevel)) at ground level, \(reached(.toppingOut)) topped out, \(reached(.completion)) completed, \(reached(.opening)) in use. Investment: not reported."
    )
    let isQuiet = counts.nodesDue == 0 && counts.nodesDone == 0 && counts.nodesLate == 0
    let nodes =
      isQuiet
      ? terms(
        "本周没有应完成的节点，也没有到期未完成的节点。", " No milestone is due this week, and none is overdue.")
      : terms(
        "本周应完成节点\(counts.nodesDue)个，完成\(counts.nodesDone)个（提前\(counts.nodesEarly)个）；到期未完成节点\(counts.nodesLate)个。",
        " Milestones due this week: \(counts.nodesDue), done \(counts.nodesDone) (\(counts.nodesEarly) early); due and not done: \(counts.nodesLate)."
      )
    return head + nodes + silence
  }

  /// Who did not report, and how many nodes that leaves unknown; empty where all did.
  var silence: String {
    let silent = report.projects.filter { $0.silence != nil }
    guard !silent.isEmpty else { return "" }
    var days: [Day?] = []
    for news in silent where !days.contains(news.silence?.last) { days.append(news.silence?.last) }
    let names = days.map { last in
      let names = silent.filter { $0.silence?.last == last }
        .map { portfolio.projects[$0.project].name }.joined(separator: terms("、", ", "))
      let when = last.map { terms("上次 \(day($0))", "last \(day($0))") } ?? terms("尚无填报", "never")
      return terms("\(names)（\(when)）", "\(names) (\(when))")
    }.joined(separator: terms("；", "; "))
    let unknown = report.rollUp.nodesUnknown
    let nodes =
      unknown == 0
      ? ""
      : terms(
        "，其到期节点\(unknown)个完成与否未知",
        "; \(terms.count(unknown, "milestone", "milestones")) due since unknown")
    return terms(
      "本周未填报项目\(silent.count)个：\(names)\(nodes)。",
      " Not reported this week: \(names)\(nodes).")
  }

  /// 开工率.
  var commencedRate: String {
    percent(report.rollUp.reached[.commence] ?? 0, of: report.rollUp.projects)
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0.0%" }
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10)%"
  }

  // MARK: Lists

  /// One line a project: its name, then what there is to tell of each activity.
  func byProject(
    _ entries: [WeeklyReport.Entry], _ words: (WeeklyReport.Entry) -> String
  ) -> [String] {
    var lines: [(project: Int, items: [String])] = []
    for entry in entries {
      let project = portfolio.activities[entry.activity].project
      if lines.last?.project != project { lines.append((project, [])) }
      lines[lines.count - 1].items.append(words(entry))
    }
    return lines.map { line in
      portfolio.projects[line.project].name + terms("：", ": ")
        + line.items.joined(separator: terms("；", "; ")) + terms("。", ".")
    }
  }

  func done(_ entry: WeeklyReport.Entry) -> String {
    let slip = entry.slip.map { terms("，", ", ") + terms.slip($0) } ?? ""
    // Done in an earlier week and reported in this one.
    let late = entry.day < report.monday ? terms("（补报）", " (reported late)") : ""
    return name(entry.activity)
      + terms("\(day(entry.day))完成\(late)\(slip)", " done \(day(entry.day))\(late)\(slip)")
  }

  func due(_ entry: WeeklyReport.Entry) -> String {
    if entry.isStart { return start(entry) }
    guard let late = entry.slip.flatMap({ $0.count > 0 ? $0 : nil }), let plan = entry.plan else {
      return name(entry.activity) + terms("\(day(entry.day))完成", " done by \(day(entry.day))")
    }
    return name(entry.activity)
      + terms(
        "计划\(day(plan))完成，预计\(day(entry.day))，\(terms.slip(late))",
        " planned for \(day(plan)), forecast \(day(entry.day)), \(terms.slip(late))")
  }

  /// Work that should have begun by now keeps its planned day, or it would be told as new every
  /// week.
  private func start(_ entry: WeeklyReport.Entry) -> String {
    guard let plan = entry.plan, plan < entry.day else {
      return name(entry.activity) + terms("\(day(entry.day))开始", " starts \(day(entry.day))")
    }
    return name(entry.activity)
      + terms(
        "计划\(day(plan))开始，预计\(day(entry.day))",
        " planned to start \(day(plan)), forecast \(day(entry.day))")
  }

  func request(_ request: WeeklyReport.Request) -> String {
    let owner = portfolio.activities[request.activity].responsible(terms)
    let what = words(of: request).what
    return title(request.activity)
      + terms("\(what)。责任单位：\(owner)。", " \(what). Owner: \(owner).")
  }

  /// A request in few words: `正式供配电扩容（供电公司，开学推迟15天，须压缩2天）`; with `least`, in the fewest.
  func briefRequest(_ request: WeeklyReport.Request, least: Bool = false) -> String {
    let owner = portfolio.activities[request.activity].responsible(terms)
    let what = least ? words(of: request).least : words(of: request).brief
    return terms(
      "\(title(request.activity))（\(owner)，\(what)）",
      "\(title(request.activity)) (\(owner), \(what))")
  }

  func words(of request: WeeklyReport.Request) -> RequestWords {
    RequestWords(request, in: portfolio, year: year, terms)
  }

  var slippedTable: Table {
    let hasOriginal = report.slipped.contains { $0.original != nil }
    var columns = [
      Table.Column(terms("项目", "Project")), Table.Column(terms("节点", "Milestone")),
      Table.Column(terms("责任单位", "Owner")),
    ]
    if hasOriginal { columns.append(Table.Column(terms("原计划", "First plan"), .date)) }
    columns += [
      Table.Column(
        hasOriginal ? terms("调整后", "Plan in force") : terms("计划", "Planned"), .date),
      Table.Column(terms("预计", "Forecast"), .date),
    ]
    if hasOriginal {
      columns.append(Table.Column(terms("较原计划滞后", "Late on first"), .number))
    }
    columns += [
      Table.Column(terms("滞后", "Late by"), .number), Table.Column(terms("灯", "Colour")),
    ]
    var table = Table(columns: columns)
    for entry in report.slipped {
      let activity = portfolio.activities[entry.activity]
      var cells = [
        Table.Cell(portfolio.projects[activity.project].name),
        Table.Cell(terms.name(activity)), Table.Cell(activity.responsible(terms)),
      ]
      if hasOriginal {
        cells.append(Table.Cell((entry.original ?? entry.plan).map { "\($0)" } ?? ""))
      }
      cells += [Table.Cell(entry.plan.map { "\($0)" } ?? ""), Table.Cell("\(entry.day)")]
      if hasOriginal { cells.append(Table.Cell(late(entry.originalSlip ?? entry.slip))) }
      table.append(cells + [Table.Cell(late(entry.slip)), colour(entry.colour, terms)])
    }
    return table
  }

  /// How late something is against a plan; nothing where it is not.
  private func late(_ slip: DayCount?) -> String {
    guard let slip else { return "" }
    return terms.days(DayCount(max(0, slip.count), slip.kind))
  }

  /// The note on calendars that nobody has published yet.
  var note: String? {
    guard let horizon = report.provisionalAfter else { return nil }
    return terms(
      "\(horizon.year + 1)年起放假安排尚未公布，按法定节假日推算，有关日期为暂定。",
      "The holidays from \(horizon.year + 1) on are not published; they follow the statutory rule and their dates are provisional."
    )
  }

  /// An activity with its project: `亭湖高中二期·主体全部封顶`.
  func title(_ position: Int) -> String {
    let activity = portfolio.activities[position]
    let project = portfolio.projects[activity.project].name
    return terms("\(project)·\(terms.name(activity))", "\(project) · \(terms.name(activity))")
  }

  /// The name of an activity alone.
  func name(_ position: Int) -> String { terms.name(portfolio.activities[position]) }
}
