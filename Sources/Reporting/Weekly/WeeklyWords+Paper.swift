import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The words of the report on paper.
extension WeeklyWords {
  private var portfolio: Portfolio { report.portfolio }

  var shortTitle: String { terms("工程进度周报", "Weekly progress report") }

  /// The week, in full: `2028年1月31日—2月6日`.
  var week: String {
    let sunday = report.monday + 6
    let from = report.monday.spoken(terms.language, in: terms.language == .zh ? 0 : sunday.year)
    let to = sunday.spoken(terms.language, in: terms.language == .zh ? report.monday.year : 0)
    return terms("\(from)—\(to)", "\(from) to \(to)")
  }

  /// The line below the title.
  var dates: String {
    let date = report.dataDate.spoken(terms.language, in: report.monday.year)
    return terms("（\(week)，数据截至\(date)）", "\(week), data date \(date)")
  }

  var fullStop: String { terms("。", ".") }

  /// How many more the annex has.
  func inAnnex(_ count: Int) -> String {
    terms("另有\(count)项，见附表。", " Another \(count) in the annex.")
  }

  /// The projects that are not late, in one paragraph.
  func rest(_ sentences: [String], afterLate: Bool) -> String {
    let told = sentences.prefix(12)
    let head =
      afterLate ? terms("其余\(sentences.count)项：", "The other \(sentences.count): ") : ""
    let more = sentences.count - told.count
    return head + told.joined(separator: terms("；", "; ")) + fullStop
      + (more > 0 ? inAnnex(more) : "")
  }

  /// What was finished: the nodes, or else the first activities, and how many more.
  var briefDone: String {
    guard !report.done.isEmpty else { return nothing }
    let told = nodesFirst(report.done).prefix(4)
    let more = report.done.count - told.count
    return told.map { withProject($0, done($0)) }.joined(separator: terms("；", "; ")) + fullStop
      + (more > 0 ? inAnnex(more) : "")
  }

  /// What is due: the nodes, then how many activities end and begin.
  var briefDue: String {
    guard !report.due.isEmpty else { return nothing }
    let nodes = report.due.filter(isNode)
    let told = nodes.prefix(4)
    let ends = report.due.count { !$0.isStart } - told.count
    let starts = report.due.count(where: \.isStart)
    let list = told.map { withProject($0, due($0)) }.joined(separator: terms("；", "; "))
    guard ends + starts > 0 else { return list + fullStop }
    func count(_ number: Int, _ word: String) -> String? {
      number > 0 ? "\(word)\(number)项" : nil
    }
    let counts =
      terms.language == .zh
      ? [count(ends, "应完成工作"), count(starts, "应开始工作")].compactMap(\.self).joined(separator: "、")
        + "，见附表。"
      : [
        ends > 0 ? "\(terms.count(ends, "activity", "activities")) to end" : nil,
        starts > 0
          ? (ends > 0 ? "\(starts)" : terms.count(starts, "activity", "activities")) + " to begin"
          : nil,
      ].compactMap(\.self).joined(separator: " and ") + ", see the annex."
    return list.isEmpty
      ? counts : list + fullStop + (terms.language == .zh ? "另" : " Besides, ") + counts
  }

  /// How many nodes slip, by colour, and how late the latest is.
  var briefSlipped: String {
    guard report.hasPlan else { return noPlan }
    // Counts of different days are compared by the dates they lie between.
    func late(_ entry: WeeklyReport.Entry) -> (Int, Int) {
      (entry.plan.map { entry.day - $0 } ?? 0, entry.slip?.count ?? 0)
    }
    let latest = report.slipped.max { late($0) < late($1) }
    guard let days = latest?.slip.map(terms.days) else { return nothing }
    let colours = [Colour.red, .orange, .yellow].compactMap { colour -> String? in
      let count = report.slipped.count { $0.colour == colour }
      return count == 0
        ? nil : terms("\(terms.colour(colour))灯\(count)个", "\(count) \(terms.colour(colour))")
    }
    let split =
      colours.isEmpty
      ? ""
      : terms("（", " (") + colours.joined(separator: terms("、", ", "))
        + terms("）", ")")
    return terms(
      "共\(report.slipped.count)个\(split)，最多滞后\(days)，见附表。",
      "\(report.slipped.count) in all\(split), at most \(days) late, see the annex.")
  }

  /// One row a project; it stands upright and goes on below the text, so that no page stays half empty.
  ///
  /// - Parameter depth: How many entries of a kind a row tells.
  func annex(depth: Int) -> Table {
    var table = Table(
      title: terms("附表　各项目进展情况", "Annex: projects"),
      columns: [
        terms("项目", "Project"), terms("形象进度和对照计划", "State, and against the plan"),
        terms("滞后节点（计划→预计）", "Slips: planned → forecast"),
        terms("完成、近期计划和需协调", "Done, due, and needs action"),
      ].map { Table.Column($0) } + [Table.Column(terms("灯", "Colour"), alignment: .centre)],
      footnotes: [terms.meaning(of: report.preset)] + (note.map { [$0] } ?? []))
    table.isUpright = true
    for news in report.projects {
      let facts = ProjectFacts(news, self, depth: depth)
      // What section 六 tells already is not told again.
      let more = facts.requests(of: report.requests.dropFirst(report.requestsOnPaper))
      let requests = more.isEmpty ? "" : terms("需协调：\(more)。", " Needs action: \(more).")
      table.append([
        Table.Cell(facts.name),
        Table.Cell(
          [facts.state, facts.standing].filter { !$0.isEmpty }
            .map { capital($0) + fullStop }.joined(separator: terms("", " "))),
        Table.Cell(facts.slipped), Table.Cell(facts.doneAndDue + requests),
        colour(news.colour, terms, isHeld: news.silence != nil),
      ])
    }
    return table
  }

  /// What begins a sentence.
  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// What is told of an activity, behind the name of its project.
  private func withProject(_ entry: WeeklyReport.Entry, _ text: String) -> String {
    let project = portfolio.projects[portfolio.activities[entry.activity].project].name
    return project + terms("·", " · ") + text
  }

  func isNode(_ entry: WeeklyReport.Entry) -> Bool { portfolio.activities[entry.activity].isNode }

  /// The entries with nodes before the others, else in order.
  func nodesFirst(_ entries: [WeeklyReport.Entry]) -> [WeeklyReport.Entry] {
    entries.filter(isNode) + entries.filter { !isNode($0) }
  }
}
