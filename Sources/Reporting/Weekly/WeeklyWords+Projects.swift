import CivilTime
import Control
import Plan
import Scheduler

/// One sentence a project: 形象进度, then how it stands against the plan, the reason only when late.
extension WeeklyWords {
  /// How much a sentence tells.
  enum Detail: Int {
    /// Everything.
    case full
    /// Work under way without the node before, a shorter reason.
    case short
    /// How it stands, and nothing else.
    case least
  }

  func sentence(_ news: ProjectNews, detail: Detail) -> String {
    let project = report.portfolio.projects[news.project]
    if let failure = news.failure {
      let reason = terms(failure.message.zh, failure.message.en)
      return terms(
        "\(project.name)：无法排期（\(reason)）。", "\(project.name): cannot be scheduled (\(reason)).")
    }
    var clauses: [String] = []
    if detail != .least || news.isComplete || news.start != nil {
      let state = state(news, detail)
      if !state.isEmpty { clauses.append(state) }
    }
    clauses.append(standing(news, detail))
    if detail != .least, let late = news.originalSlip {
      let days = terms.days(late)
      clauses.append(terms("较原计划滞后\(days)", "\(days) behind the first plan"))
    }
    if !news.isComplete {
      if detail == .full {
        clauses.append(outlook(news, project))
      } else if let margin = news.margin, margin.days.count < 0 {
        // What can no longer be kept is never left out.
        clauses.append(self.margin(margin))
      }
      if detail == .short, let window = news.nearWindow {
        clauses.append(terms.window(window, in: report.portfolio))
      }
    }
    let text = clauses.filter { !$0.isEmpty }.joined(separator: terms("，", ", "))
    return project.name + terms("：", ": ") + known(text, news) + terms("。", ".")
  }

  /// What is told of a project; of one that did not report, as of what time, and what nobody knows.
  func known(_ text: String, _ news: ProjectNews) -> String {
    guard let silence = news.silence else { return text }
    let unreported = terms.unreported(last: silence.last, in: report.dataDate.year)
    let known =
      silence.last == nil ? terms("，\(text)", ", \(text)") : terms("，当时\(text)", ", then \(text)")
    var parts = [text.isEmpty ? unreported : unreported + known]
    if !silence.nodes.isEmpty {
      let names = silence.nodes.prefix(3).map(name).joined(separator: terms("、", ", "))
      let count = silence.nodes.count
      parts.append(
        count > 3
          ? terms(
            "\(names)等\(count)个节点已到期，完成与否未知", "\(names) and others, \(count) due since, unknown")
          : terms("\(names)已到期，完成与否未知", "\(names) due since, unknown"))
    }
    return parts.joined(separator: terms("；", "; "))
  }

  /// 形象进度: what was reached last, and what is under way.
  func state(_ news: ProjectNews, _ detail: Detail) -> String {
    if news.isComplete { return terms("全部完成", "all done") }
    if let start = news.start {
      if news.silence != nil, start < report.dataDate || start < report.monday {
        return terms(
          "计划\(day(start))启动，是否启动未知", "to begin \(day(start)), whether it did is unknown")
      }
      return terms("尚未启动，\(day(start))启动", "not begun, starts \(day(start))")
    }
    let work = news.underWay.prefix(detail == .full ? 3 : 1).map { activity, percent in
      let share = percent.flatMap { $0 > 0 ? $0 : nil }
      return share.map { terms("\(name(activity))完成\($0)%", "\(name(activity)) \($0) %") }
        ?? terms("\(name(activity))进行中", "\(name(activity)) under way")
    }
    let reached = news.lastNode.map(reached)
    let told = detail == .full || work.isEmpty ? [reached].compactMap { $0 } + work : Array(work)
    return told.joined(separator: terms("，", ", "))
  }

  /// A node that was reached: 已开工, or its name with 已完成.
  private func reached(_ node: Int) -> String {
    if report.portfolio.activities[node].role == .commence { return terms("已开工", "commenced") }
    return terms("\(name(node))已完成", "\(name(node)) reached")
  }

  /// 较计划提前／滞后 N 天: late by the worst unfinished node, early by finished ones only.
  func standing(_ news: ProjectNews, _ detail: Detail) -> String {
    if let late = news.lateNode {
      let node = detail == .full ? name(late.activity) : ""
      let text = terms(
        "\(node)较计划滞后\(terms.days(late.slip))",
        "\(node.isEmpty ? "" : node + " ")\(terms.days(late.slip)) behind plan")
      return text + reason(news, detail)
    }
    if let slow = news.slowWork {
      return terms(
        "\(name(slow.activity))按匀速进展拖后\(terms.days(slow.days))（只报了百分比，剩余工期为推算）",
        "\(name(slow.activity)) \(terms.days(slow.days)) behind an even pace (a percentage alone was reported, what remains is assumed)"
      )
    }
    if let slip = news.lastNodeSlip, slip.count < 0 {
      let days = terms.days(DayCount(-slip.count, slip.kind))
      // The node is early and not the project, which may have lost it again.
      let node = detail == .full && !news.isComplete ? news.lastNode.map(name) ?? "" : ""
      return terms(
        "\(node)较计划提前\(days)", "\(node.isEmpty ? "" : node + " ")\(days) ahead of plan")
    }
    if news.isComplete || news.start != nil { return "" }
    if !news.hasPlan { return terms("尚无基准计划", "no baseline yet") }
    // Nothing is late against the plan, yet the plan itself does not keep the date.
    if let margin = news.margin, margin.days.count < 0 { return "" }
    if let first = news.unsure.first {
      let count = news.unsure.count
      return count == 1
        ? terms(
          "\(name(first))只报了百分比，剩余工期为推算",
          "of \(name(first)) a percentage alone was reported, what remains is assumed")
        : terms(
          "\(name(first))等\(count)项只报了百分比，剩余工期为推算",
          "of \(count) activities a percentage alone was reported, what remains is assumed")
    }
    return terms("按计划推进", "on plan")
  }

  private func reason(_ news: ProjectNews, _ detail: Detail) -> String {
    guard let cause = news.cause, detail != .least else { return "" }
    let text = terms.reason(cause, in: report.portfolio, tellsWork: detail == .full)
    return terms("（\(text)）", " (\(text))")
  }

  /// What the leader asks: will it open on time; for the others, how many days were gained.
  func outlook(_ news: ProjectNews, _ project: Project) -> String {
    guard let finish = news.finish else { return "" }
    let window = news.nearWindow.map {
      terms("，", ", ") + terms.window($0, in: report.portfolio)
    }
    if project.direction == .backward, let margin = news.margin {
      return self.margin(margin) + (window ?? "")
    }
    let gained = news.inHand ?? 0
    let end =
      terms("预计\(day(finish))建成启用", "in use by \(day(finish)) as forecast")
      + (gained > 0 ? terms("，比计划争取\(gained)天", ", \(gained) d gained on the plan") : "")
    return end + (window ?? "")
  }

  private func margin(_ margin: (days: DayCount, date: Day)) -> String {
    terms.outlook(margin.days, to: day(margin.date))
  }

  /// 各镇 in one line: how many, how far, the earliest and the latest.
  func sentence(_ group: GroupNews) -> String {
    let members = report.projects.filter { group.projects.contains($0.project) }
    let late = members.compactMap(\.lateNode).map(\.slip).max { $0.count < $1.count }
      .map(terms.days)
    let done = members.count { $0.isComplete }
    let finish = members.compactMap(\.finish).max()
    let hasPlan = members.allSatisfy(\.hasPlan)
    let isOnPlan = members.allSatisfy {
      $0.silence == nil && $0.slowWork == nil && $0.unsure.isEmpty
    }
    let standing =
      late.map { terms("，最多滞后\($0)", ", at most \($0) behind") }
      ?? (hasPlan && isOnPlan ? terms("，均按计划推进", ", all on plan") : "")
    let silent = members.count { $0.silence != nil }
    let quiet =
      silent == 0 ? "" : terms("，其中\(silent)个本周未填报", ", \(silent) of them not reported this week")
    let end = finish.map { terms("，预计\(day($0))前全部启用", ", all in use by \(day($0))") } ?? ""
    let count = "\(members.count)"
    let total =
      group.isOfTowns
      ? terms("\(count)个镇", "\(count) towns") : terms("\(count)个项目", "\(count) projects")
    return terms(
      "\(group.name)：共\(total)，已建成\(done)个\(standing)\(quiet)\(end)。",
      "\(group.name): \(total), \(done) done\(standing)\(quiet)\(end).")
  }
}
