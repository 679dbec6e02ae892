import CivilTime
public import Plan
public import Scheduler

/// What a foreign plan's dates are by our rules where they are others by its own program's, and why.
///
/// Most activities differ because one before them does. Told are the *origins*: those that differ
/// although all their predecessors agree, each under the first reason that explains it.
public struct ProfileDifference: Sendable {
  /// Why our rules give other dates, in the order in which reasons are tried.
  enum Cause: Int, CaseIterable {
    case typed
    case constraint
    case levelled
    case progress
    case lag
    case counting
  }

  private let foreign: Schedule
  private let own: Schedule
  private var origins: [Cause: [Int]] = [:]
  private var differing = 0
  /// Whether an activity follows another after a lag.
  private var isLagged: [Bool]
  /// By position in the foreign plan that in ours; nil for what ours leaves out.
  private let positions: [Int?]

  /// Compares two schedules of the same activities, which go by their codes.
  ///
  /// - Parameters:
  ///   - foreign: by the rules of the file's program.
  ///   - own: by ours; it may leave activities out.
  public init(foreign: Schedule, own: Schedule) {
    self.foreign = foreign
    self.own = own
    let portfolio = foreign.network.portfolio
    positions = Self.positions(of: portfolio, in: own.network.portfolio)
    isLagged = [Bool](repeating: false, count: portfolio.activities.count)
    let differs = portfolio.activities.indices.map { [positions] position in
      guard let ours = positions[position] else { return false }
      let (a, b) = (foreign.activities[position], own.activities[ours])
      return a.start != b.start || a.finish != b.finish
    }
    var follows = [Bool](repeating: false, count: differs.count)
    for relation in portfolio.relations where differs[relation.predecessor] {
      follows[relation.successor] = true
    }
    for relation in portfolio.relations
    where relation.lag.minutes != 0 || relation.lag.percent != nil {
      isLagged[relation.successor] = true
    }
    for position in differs.indices where differs[position] {
      guard portfolio.activities[position].kind.isPlaced else { continue }
      differing += 1
      if !follows[position] { origins[cause(of: position), default: []].append(position) }
    }
  }

  private static func positions(of foreign: Portfolio, in own: Portfolio) -> [Int?] {
    if foreign.activities.count == own.activities.count { return Array(foreign.activities.indices) }
    let known = Dictionary(
      own.activities.indices.map { (own.code(of: $0), $0) }, uniquingKeysWith: { first, _ in first }
    )
    return foreign.activities.indices.map { known[foreign.code(of: $0)] }
  }

  private func cause(of position: Int) -> Cause {
    let portfolio = foreign.network.portfolio
    let activity = portfolio.activities[position]
    if activity.typedDates != nil { return .typed }
    if activity.constraints.contains(where: { !$0.kind.isSoft }) { return .constraint }
    if activity.levelingDelay > 0 { return .levelled }
    let scheduled = foreign.activities[position]
    let dataDate = own.dataDate
    if let dataDate, scheduled.start < dataDate || scheduled.finish <= dataDate {
      return .progress
    }
    return isLagged[position] ? .lag : .counting
  }

  /// The differences as findings: the whole, then one a reason.
  public func findings(file: String) -> [Finding] {
    let portfolio = foreign.network.portfolio
    guard differing > 0 else {
      return [
        Finding(
          .note, "profile-dates", at: .init(file: file),
          Wording(
            zh: "按本软件的规则，各项工作日期与原软件的规则相同",
            en: "by our rules every date is the same as by those of its program"))
      ]
    }
    let finishes = portfolio.projects.indices.map { index -> (zh: String, en: String) in
      let code = portfolio.projects[index].code
      let before = foreign.projects[index].finish.map { "\($0.day)" } ?? "—"
      let after = own.projects[index].finish.map { "\($0.day)" } ?? "—"
      return ("\(code) \(before) → \(after)", "\(code) \(before) → \(after)")
    }
    var findings = [
      Finding(
        .note, "profile-dates", at: .init(file: file),
        Wording(
          zh:
            "按本软件的规则，\(differing) 项工作的日期与原软件的规则不同；项目完成：\(finishes.map(\.zh).joined(separator: "，"))",
          en:
            "by our rules the dates differ from those of its program (activities: \(differing)); projects finish: \(finishes.map(\.en).joined(separator: ", "))"
        ))
    ]
    for cause in Cause.allCases {
      guard let positions = origins[cause] else { continue }
      let codes = positions.prefix(5).map { portfolio.code(of: $0) }
      let more = positions.count > codes.count
      let named = codes.joined(separator: ", ")
      findings.append(
        Finding(
          .note, "profile-dates", at: .init(file: file), codes: codes,
          Wording(
            zh: "\(cause.wording.zh)（\(positions.count) 处：\(named)\(more ? " 等" : "")）",
            en: "\(cause.wording.en) (\(positions.count): \(named)\(more ? ", …" : ""))")))
    }
    return findings
  }
}

extension ProfileDifference.Cause {
  /// What it means in a report.
  var wording: Wording {
    switch self {
    case .typed: Wording(zh: "录入的日期不再固定", en: "typed dates no longer stand")
    case .constraint: Wording(zh: "硬约束不再盖过逻辑关系", en: "hard constraints no longer overrule logic")
    case .levelled: Wording(zh: "不采用资源调配的推迟", en: "what levelling put off is not put off")
    case .progress:
      Wording(zh: "未完成的工作不排在数据日期之前", en: "no forecast lies before the data date")
    case .lag: Wording(zh: "时距的计算方法不同", en: "lags are counted another way")
    case .counting:
      Wording(
        zh: "起点、里程碑或日历的计算方法不同", en: "starts, milestones or calendars are counted another way")
    }
  }
}
