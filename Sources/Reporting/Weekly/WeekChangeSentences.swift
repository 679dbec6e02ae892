import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// What a week changed (本周变化) as a report says it.
///
/// It is an item a project, without codes, with dates as they are spoken. What was finished is told in a
/// section of its own.
struct WeekChangeSentences {
  private let changes: WeekChanges
  private let terms: Terms
  private let year: Int
  private let after: Comparison
  private let portfolio: Portfolio
  /// So many nodes are told in words; the others by their number.
  private static let told = 6
  /// So many problems are named.
  private static let named = 3

  /// - Parameter year: The year that dates are told without.
  init(_ changes: WeekChanges, _ terms: Terms, year: Int) {
    self.changes = changes
    self.terms = terms
    self.year = year
    after = changes.consequences.after
    portfolio = after.schedule.network.portfolio
  }

  /// The part of a report, under a heading of its own.
  var blocks: [Document.Block] {
    [
      .heading(Phrase(terms("本周变化", "Changes of the week")), level: 2),
      items.isEmpty ? .paragraph(Phrase(nothing)) : .numbered(items.map { Phrase($0) }),
    ]
  }

  /// That no node moved, of those that reported: of the others nobody knows.
  private var nothing: String {
    changes.unreported.isEmpty
      ? terms("与上周相比，各节点的预计时间没有变化。", "No node stands otherwise than the week before.")
      : terms(
        "与上周相比，已填报项目各节点的预计时间没有变化。",
        "No node of those that reported stands otherwise than the week before.")
  }

  /// The items: projects in the order of what moved in them, then what became overdue, and problems.
  var items: [String] {
    let moves = changes.moves
    let told = moves.prefix(moves.count <= Self.told ? Self.told : Self.told - 1)
    var order: [String] = []
    var own: [String: [Consequences.Move]] = [:]
    for move in told {
      let project = project(move)
      if own[project] == nil { order.append(project) }
      own[project, default: []].append(move)
    }
    var items = order.map { project in sentence(project, own[project] ?? []) }
    if moves.count > told.count {
      let rest = moves.count - told.count
      items.append(terms("另有\(rest)个节点变动。", "\(rest) more nodes moved."))
    }
    if !changes.overdue.isEmpty {
      items.append(
        list(terms("新增逾期", "became overdue"), terms("项", ""), changes.overdue.map(title)))
    }
    if !changes.opened.isEmpty {
      items.append(
        list(terms("新增问题", "new problems"), terms("个", ""), changes.opened.map(\.text)))
    }
    if !changes.closed.isEmpty {
      items.append(
        list(terms("销号问题", "problems struck off"), terms("个", ""), changes.closed.map(\.text)))
    }
    return items
  }

  /// What moved in a project: `亭湖高中二期：开学由8月22日推迟到9月6日，比要求晚5天，灯由绿变红（系统并网错过五一窗口）`.
  private func sentence(_ project: String, _ moves: [Consequences.Move]) -> String {
    var parts: [String] = []
    var causes: [String] = []
    for (index, move) in moves.enumerated() {
      let cause = move.cause.map(words)
      // One cause of several is told behind the last of them.
      let next = index + 1 < moves.count ? moves[index + 1].cause.map(words) : nil
      let isLast = cause != next
      if let cause, isLast { causes.append(cause) }
      parts.append(
        words(move) + (cause != nil && isLast ? terms("（\(cause ?? "")）", " (\(cause ?? ""))") : "")
      )
    }
    return project + terms("：", ": ") + parts.joined(separator: terms("；", "; "))
      + terms("。", ".")
  }

  private func words(_ move: Consequences.Move) -> String {
    let name = name(move)
    guard let stands = move.after else {
      return terms("\(name)不再列入计划", "\(name) is no longer in the plan")
    }
    let day = day(stands, in: after)
    guard let was = move.before else {
      return terms("新增\(name)，预计\(day)", "\(name) is new, forecast \(day)")
    }
    if stands.isDone, !was.isDone { return terms("\(name)\(day)完成", "\(name) done on \(day)") }
    var parts: [String] = []
    if was.finish != stands.finish, let before = changes.consequences.before {
      let old = self.day(was, in: before)
      let isLater = was.finish < stands.finish
      parts.append(
        old == day
          ? terms("仍为\(day)", "still \(day)")
          : terms(
            "由\(old)\(isLater ? "推迟" : "提前")到\(day)",
            "\(isLater ? "put off" : "brought forward") from \(old) to \(day)"))
    }
    if was.margin != stands.margin, let margin = stands.margin, isRequired(move) {
      let days = terms.days(margin.magnitude)
      parts.append(
        margin.count < 0
          ? terms("比要求晚\(days)", "\(days) past its required date")
          : terms("距要求还有\(days)裕量", "\(days) in hand"))
    }
    if let colour = was.colour, let now = stands.colour, colour != now {
      parts.append(
        terms(
          "灯由\(terms.colour(colour))变\(terms.colour(now))",
          "\(terms.colour(colour)) to \(terms.colour(now))"))
    }
    if parts.isEmpty { parts.append(terms("情况有变", "stands otherwise")) }
    return name + terms("", " ") + parts.joined(separator: terms("，", ", "))
  }

  /// Why a node moved.
  private func words(_ cause: Consequences.Cause) -> String {
    switch cause {
    case .window(let code, let window, let isMissed):
      let name = terms.cause(window)
      return isMissed
        ? terms("\(named(code))错过\(window)窗口", "\(named(code)) misses the \(name)")
        : terms("\(named(code))赶上\(window)窗口", "\(named(code)) makes the \(name)")
    case .work(let code, let days):
      return days.count == 0
        ? terms("按\(named(code))最新情况推算", "by what is now known of \(named(code))")
        : terms("\(named(code))\(terms.shift(days))", "\(named(code)) is \(terms.shift(days))")
    case .removed(let code):
      return terms("去掉\(named(code))", "\(named(code)) is gone")
    case .required: return terms("要求完成时间有变", "the required date was changed")
    case .dataDate(_, let to):
      let day = to.day.spoken(terms.language, in: year)
      return terms("数据日期移到\(day)，剩余工作顺延", "what had not begun moved with the data date, \(day)")
    case .baseline: return terms("基准计划有变", "it has another baseline")
    case .thresholds: return terms("亮灯口径有变", "the thresholds are others")
    }
  }

  private func list(_ head: String, _ unit: String, _ names: [String]) -> String {
    let named = names.prefix(Self.named).joined(separator: terms("、", "; "))
    let rest = names.count > Self.named ? terms("等", " …") : ""
    return terms(
      "\(head)\(names.count)\(unit)：\(named)\(rest)。", "\(names.count) \(head): \(named)\(rest).")
  }

  // MARK: Names

  private func isRequired(_ move: Consequences.Move) -> Bool {
    move.new.map { new in after.requiredDates.contains { $0.activity == new } } ?? false
  }

  private func day(_ standing: Standing, in comparison: Comparison) -> String {
    ReportDates(comparison.schedule.network.portfolio).finish(standing.finish)
      .spoken(terms.language, in: year)
  }

  private func project(_ move: Consequences.Move) -> String {
    if let new = move.new { return projectName(new, portfolio) }
    guard let old = move.old, let before = changes.consequences.before else { return "" }
    return projectName(old, before.schedule.network.portfolio)
  }

  private func projectName(_ activity: Int, _ portfolio: Portfolio) -> String {
    portfolio.projects[portfolio.activities[activity].project].name
  }

  private func name(_ move: Consequences.Move) -> String {
    if let new = move.new { return terms.name(portfolio.activities[new]) }
    guard let old = move.old, let before = changes.consequences.before else { return move.code }
    return terms.name(before.schedule.network.portfolio.activities[old])
  }

  /// The name of the activity with a full code.
  private func named(_ code: String) -> String {
    for comparison in [after, changes.consequences.before].compactMap(\.self) {
      let portfolio = comparison.schedule.network.portfolio
      let found = portfolio.activities.indices.first { portfolio.code(of: $0) == code }
      if let found { return terms.name(portfolio.activities[found]) }
    }
    return code
  }

  private func title(_ activity: Int) -> String {
    projectName(activity, portfolio) + terms("", " · ") + terms.name(portfolio.activities[activity])
  }
}
