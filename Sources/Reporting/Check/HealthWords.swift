import CivilTime
import Control
import Plan
import Scheduler

extension Terms {
  /// What a point of a plan's health looks at.
  func name(_ point: HealthMetric.Point) -> String {
    switch point {
    case .logic: self("缺紧前或紧后的工作", "Missing logic")
    case .leads: self("负时距", "Leads")
    case .lags: self("正时距", "Lags")
    case .relationTypes: self("FS 关系", "Finish-to-start relations")
    case .hardConstraints: self("硬约束", "Hard constraints")
    case .highFloat: self("总时差超过 44 天", "Total float above 44 d")
    case .negativeFloat: self("负时差（负裕量）", "Negative float")
    case .highDuration: self("工期超过 44 天", "Duration above 44 d")
    case .invalidDates: self("日期与数据日期矛盾", "Invalid dates")
    case .resources: self("缺责任单位", "No office")
    case .missedTasks: self("到期未按基准完成", "Missed tasks")
    case .criticalPathTest: self("关键线路贯通（加 600 天）", "Critical path test (+600 d)")
    case .criticalPathLength: self("关键线路指数 CPLI", "Critical path length index")
    case .baselineExecution: self("基准执行指数 BEI", "Baseline execution index")
    }
  }
}

extension HealthMetric.Point {
  /// Its stable name in JSON.
  var id: String {
    switch self {
    case .logic: "logic"
    case .leads: "leads"
    case .lags: "lags"
    case .relationTypes: "relation-types"
    case .hardConstraints: "hard-constraints"
    case .highFloat: "high-float"
    case .negativeFloat: "negative-float"
    case .highDuration: "high-duration"
    case .invalidDates: "invalid-dates"
    case .resources: "resources"
    case .missedTasks: "missed-tasks"
    case .criticalPathTest: "critical-path-test"
    case .criticalPathLength: "critical-path-length-index"
    case .baselineExecution: "baseline-execution-index"
    }
  }

  /// Whether it is an index rather than a share.
  var isIndex: Bool {
    self == .criticalPathTest || self == .criticalPathLength || self == .baselineExecution
  }
}

extension HealthMetric {
  /// Its value as people read it: a percentage, or an index to two places.
  var text: String { value.map { Self.text($0, isIndex: point.isIndex) } ?? "" }

  /// What it should be.
  var limitText: String {
    switch point.limit {
    case .atMost(let limit): limit == 0 ? "0" : "≤" + Self.text(limit, isIndex: point.isIndex)
    case .atLeast(let limit): "≥" + Self.text(limit, isIndex: point.isIndex)
    }
  }

  private static func text(_ value: Double, isIndex: Bool) -> String {
    let scaled = Int(nearest: value.magnitude * (isIndex ? 100 : 1000))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    if isIndex {
      let rest = scaled % 100
      return "\(sign)\(scaled / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
    return scaled % 10 == 0 ? "\(sign)\(scaled / 10)%" : "\(sign)\(scaled / 10).\(scaled % 10)%"
  }
}
