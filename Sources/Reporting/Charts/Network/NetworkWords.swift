import CivilTime
import Control
import Plan
import Scheduler

/// What arrows are called and how long they are, in words.
struct NetworkWords {
  private let schedule: Schedule
  private let terms: Terms
  private let hasCodes: Bool

  /// - Parameter hasCodes: Whether names bear their codes.
  init(_ schedule: Schedule, _ terms: Terms, hasCodes: Bool = false) {
    self.schedule = schedule
    self.terms = terms
    self.hasCodes = hasCodes
  }

  /// The name of a work, with its code where codes are asked for.
  func name(_ activity: Int) -> String {
    let record = schedule.network.portfolio.activities[activity]
    return (hasCodes ? record.code + " " : "") + terms.name(record)
  }

  /// What is said of a work that goes on beyond the sheet: since when, and until when.
  func beyond(_ activity: Int, isCutBefore: Bool, isCutBehind: Bool) -> String {
    let dates = ReportDates(schedule.network.portfolio)
    let computed = schedule.activities[activity]
    let (start, finish) = (dates.start(computed.start), dates.finish(computed.finish))
    let from = start.spoken(terms.language, in: finish.year)
    let to = finish.spoken(terms.language, in: isCutBefore ? finish.year : start.year)
    if isCutBefore, isCutBehind { return terms("（\(from)—\(to)）", " (\(from) to \(to))") }
    if isCutBefore { return terms("（\(from)起）", " (since \(from))") }
    return isCutBehind ? terms("（\(to)止）", " (until \(to))") : ""
  }

  /// The kind and lag of a relation as plans are typed: `SS+5`, `FS+50%`; nothing for a plain
  /// finish-to-start.
  func kind(of relation: Relation) -> String {
    let lag = relation.lag
    let day = schedule.network.portfolio.lagDayMinutes(of: relation)
    let number = lag.percent ?? lag.minutes
    let amount =
      lag.percent.map { "\($0.magnitude)%" } ?? days(Int(clamping: lag.minutes.magnitude), of: day)
    if number == 0 { return relation.kind == .finishToStart ? "" : relation.kind.rawValue }
    return relation.kind.rawValue + (number > 0 ? "+" : "-") + amount
  }

  /// The lapped time of a relation as 单代号搭接网络 writes it: `STS=5`, `FTS=-3`; nothing for a
  /// plain finish-to-start.
  func interval(of relation: Relation) -> String {
    let lag = relation.lag
    let day = schedule.network.portfolio.lagDayMinutes(of: relation)
    let name =
      switch relation.kind {
      case .finishToStart: "FTS"
      case .startToStart: "STS"
      case .finishToFinish: "FTF"
      case .startToFinish: "STF"
      }
    let number = lag.percent ?? lag.minutes
    if number == 0, relation.kind == .finishToStart { return "" }
    let amount =
      lag.percent.map { "\($0.magnitude)%" } ?? days(Int(clamping: lag.minutes.magnitude), of: day)
    return "\(name)=\(number < 0 ? "-" : "")\(amount)"
  }

  /// The duration below a work, in days of its calendar.
  func duration(of activity: Int) -> String {
    let network = schedule.network
    let whole = schedule.activities[activity]
    let minutes = network.work(of: activity, from: whole.start, to: whole.finish)
    let days = days(minutes, of: network.dayMinutes(of: activity))
    return terms("\(days)天", "\(days) d")
  }

  /// What an arrow takes.
  func duration(_ arrow: ArrowNetwork.Arrow) -> String {
    switch arrow.kind {
    case .dummy: ""
    case .lag(let relation): terms("间隔\(lagDays(relation))天", "lag \(lagDays(relation)) d")
    case .work(let activity, _): duration(of: activity)
    }
  }

  /// A lag where there is little room.
  func briefLag(_ arrow: ArrowNetwork.Arrow) -> String {
    guard case .lag(let relation) = arrow.kind else { return "" }
    return "+" + lagDays(relation)
  }

  private func lagDays(_ relation: Int) -> String {
    let portfolio = schedule.network.portfolio
    let record = portfolio.relations[relation]
    return days(record.lag.minutes, of: portfolio.lagDayMinutes(of: record))
  }

  private func days(_ minutes: Int, of day: Int) -> String {
    let tenths = (minutes * 10 + day / 2) / max(day, 1)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
