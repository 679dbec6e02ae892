import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// All of one activity: what was typed, its dates and relations, what was reported, and why.
public struct ActivitySheet: Sendable {
  let comparison: Comparison
  let position: Int
  let records: [ProgressList.Line]
  let photos: [Int: Int]
  let terms: Terms
  let dates: ReportDates
  let effect: Effect?

  /// Takes an activity by its position.
  ///
  /// - Parameters:
  ///   - records: What was ever recorded of it.
  ///   - photos: How many photos there are of each problem, by number.
  public init(
    _ comparison: Comparison, of position: Int, records: [ProgressList.Line],
    photos: [Int: Int] = [:], terms: Terms
  ) {
    self.comparison = comparison
    self.position = position
    self.records = records
    self.photos = photos
    self.terms = terms
    dates = ReportDates(comparison.schedule.network.portfolio)
    effect = Effects(comparison)[position]
  }

  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  var activity: Activity { portfolio.activities[position] }
  var project: Project { portfolio.projects[activity.project] }
  var scheduled: ScheduledActivity { schedule.activities[position] }

  /// The problems of the activity.
  var problems: [Problem] { comparison.problems.filter { $0.activity == position } }

  /// The activity as a document.
  public var document: Document {
    var document = Document(title: "\(portfolio.code(of: position)) \(terms.name(activity))")
    document.append(.bullets(facts.map { Phrase($0) }))
    document.append(.table(dateTable))
    let links = relationTable
    if !links.rows.isEmpty { document.append(.table(links)) }
    if activity.kind.isPlaced {
      document.append(
        .paragraph(
          Phrase(WhyReport(comparison, of: position, late: false, terms: terms).line)))
    }
    if let effectSentence { document.append(.paragraph(Phrase(effectSentence))) }
    if !records.isEmpty {
      document.append(.table(ProgressList(records, of: portfolio).table(terms)))
    }
    if let newest = problems.map(\.raised).max() {
      let today = schedule.dataDate?.day ?? newest
      document.append(
        .table(ProblemList(problems, of: portfolio, on: today, photos: photos).table(terms)))
    }
    return document
  }

  /// What its delay does; nil where it is behind in nothing.
  var effectSentence: String? {
    effect.flatMap { effect in
      effect.behind.days > 0 && !comparison.isHeldUp(position)
        ? EffectWords(effect, in: portfolio, terms).sentence(about: terms.name(activity)) : nil
    }
  }

  /// What was typed of it, and how it stands.
  private var facts: [String] {
    var facts = [
      terms("项目：", "project: ") + "\(project.code) \(project.name)",
      kind + terms("，", ", ") + terms("\(activity.level)级", "level \(activity.level)")
        + (activity.role.map { terms("，", ", ") + $0.rawValue } ?? ""),
    ]
    if let parent = activity.parent { facts.append(terms("属于：", "part of: ") + parent) }
    if activity.kind == .task {
      let length = days(activity.duration, portfolio.dayMinutes(of: activity))
      facts.append(
        terms("工期：\(length)天（\(calendar)）", "duration: \(length) d (\(calendar))"))
    }
    if let limit = activity.crashLimit {
      facts.append(terms("可压缩天数：\(limit)天", "may be shortened by: \(limit) d"))
    }
    if let cost = activity.crashCost {
      facts.append(terms("赶工费：", "a day less costs: ") + terms.yuanADay(cost))
    }
    if let points = activity.threePoints {
      facts.append(terms("三点工期：\(points.text)天", "three points: \(points.text) d"))
    }
    if !activity.windows.isEmpty {
      facts.append(terms("窗口：", "windows: ") + WindowNames.text(activity.windows))
    }
    for constraint in activity.constraints {
      let day = constraint.date.map { " \($0.day)" } ?? ""
      facts.append(terms("约束：", "constraint: ") + constraint.kind.rawValue + day)
    }
    let owners = [activity.owner, portfolio.leader(of: position), portfolio.person(of: position)]
    let titles = [
      terms("责任单位：", "office: "), terms("责任领导：", "leader: "), terms("责任人：", "in charge: "),
    ]
    facts += zip(titles, owners).filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
    facts.append(standing)
    if !activity.note.isEmpty { facts.append(terms("备注：", "note: ") + activity.note) }
    facts += activity.fields.map { "\($0.name)：\($0.value)" }
    return facts
  }

  private var calendar: String {
    activity.isElapsed ? terms("连续历时", "elapsed") : terms.calendar(activity.calendar)
  }

  private var kind: String {
    switch activity.kind {
    case .task: terms("工作", "work")
    case .milestone: terms("里程碑", "milestone")
    case .summary: terms("分部", "summary")
    case .levelOfEffort: terms("伴随工作", "level of effort")
    }
  }

  /// How it stands: `进行中，滞后4个工作日，黄`.
  private var standing: String {
    let compared = comparison[position]
    var words = [terms.status(compared)]
    if let slip = compared.slip { words.append(terms.slip(slip.count)) }
    if let colour = compared.colour { words.append(terms.colour(colour)) }
    if scheduled.phase == .inProgress {
      let left = days(scheduled.remaining, portfolio.dayMinutes(of: activity))
      words.append(terms("剩余\(left)天", "\(left) d remaining"))
    }
    return terms("状态：", "standing: ") + words.joined(separator: terms("，", ", "))
  }
}
