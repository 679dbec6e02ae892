import Control
import Plan
import PlanStore

/// The nodes of level 1 that a baseline made binding and that a change would take out of sight.
///
/// A baseline keeps their dates, so nobody may move them unseen; lowered, removed, or no longer asked
/// for by a required date they would slip from the lists that leaders read.
struct LeavingNodes {
  /// What becomes of one.
  enum Way: Hashable {
    /// It is no longer in the plan.
    case removed
    /// It is of another level.
    case lowered(to: Int)
    /// It is work like any other.
    case noNode
    /// No required date asks for it any more.
    case notRequired
  }

  /// Which of them leave, by their full codes, in the order of the plan.
  private(set) var nodes: [(code: String, name: String, way: Way)] = []

  init(from old: StoredPlan, to new: StoredPlan) {
    guard !old.baselines.isEmpty else { return }
    let (before, after) = (old.portfolio, new.portfolio)
    guard before.activities != after.activities || before.projects != after.projects else { return }
    let watched = before.activities.indices.filter { position in
      before.activities[position].isNode && before.activities[position].level == 1
        && old.baselines.contains { $0[position] != nil }
    }
    let places = Places(new)
    let carried = (Self.carriers(of: before), Self.carriers(of: after))
    for position in watched {
      let activity = before.activities[position]
      let code = before.projects[activity.project].code
      guard places.hasProject(code) else { continue }
      let found = places.position(of: activity.code, in: code)
      guard
        let way = Self.way(activity, found.map { after.activities[$0] })
          ?? (carried.0.contains(position) && !(found.map(carried.1.contains) ?? false)
            ? .notRequired : nil)
      else { continue }
      nodes.append((before.code(of: position), activity.name, way))
    }
  }

  /// Where what had a code stands now, whatever its code is.
  private struct Places {
    private let portfolio: Portfolio
    private let projects: [String: Int]
    private let index: CodeIndex?
    private let renamed: [String: Int]

    init(_ plan: StoredPlan) {
      portfolio = plan.portfolio
      let renamings = plan.renamings
      let former = portfolio.projects.map { renamings.formerCode(of: $0.code) }
      projects = Dictionary(zip(former, former.indices), uniquingKeysWith: { first, _ in first })
      guard !renamings.isEmpty else {
        index = CodeIndex(portfolio.activities)
        renamed = [:]
        return
      }
      index = nil
      let portfolio = portfolio
      renamed = Dictionary(
        portfolio.activities.enumerated().map { position, activity in
          let project = portfolio.projects[activity.project].code
          let code = renamings.formerCode(of: activity.code, in: project)
          return ("\(former[activity.project]).\(code)", position)
        }, uniquingKeysWith: { first, _ in first })
    }

    func hasProject(_ code: String) -> Bool { projects[code] != nil }

    func position(of activity: String, in project: String) -> Int? {
      guard let index else { return renamed["\(project).\(activity)"] }
      return projects[project].flatMap {
        index.position(of: activity, project: $0, in: portfolio.activities)
      }
    }
  }

  private static func way(_ old: Activity, _ new: Activity?) -> Way? {
    guard let new else { return .removed }
    if !new.isNode { return .noNode }
    return new.level > old.level ? .lowered(to: new.level) : nil
  }

  /// The activities that required dates ask for.
  private static func carriers(of portfolio: Portfolio) -> Set<Int> {
    let required = RequiredActivity(portfolio)
    return Set(
      portfolio.projects.indices.flatMap { project in
        portfolio.projects[project].requiredDates.compactMap {
          required.position(of: $0.activity, project: project)
        }
      })
  }

  /// The refusal of a change that gives no reason; nil where nothing leaves.
  var refusal: Refusal? {
    guard !nodes.isEmpty else { return nil }
    let shown = nodes.prefix(5)
    let more = nodes.count > shown.count
    let zh = shown.map { "\($0.code)“\($0.name)”\($0.way.wording.zh)" }.joined(separator: "、")
    let en = shown.map { "\($0.code) \"\($0.name)\" \($0.way.wording.en)" }.joined(separator: ", ")
    return Refusal(
      zh: "这样会改动基准计划中的 \(nodes.count) 个一级节点，须写明理由：\(zh)\(more ? " 等" : "")",
      en:
        "this takes \(nodes.count) nodes of level 1 out of the baseline's sight, which takes a reason: \(en)\(more ? ", …" : "")",
      hint: Hint(
        zh: "用 \(.giveReason) 写明理由；会记入日志", en: "say why with \(.giveReason); the log keeps it"))
  }
}

extension LeavingNodes.Way {
  fileprivate var wording: Wording {
    switch self {
    case .removed: Wording(zh: "将被移除", en: "would be removed")
    case .lowered(let level): Wording(zh: "将降为 \(level) 级", en: "would be of level \(level)")
    case .noNode: Wording(zh: "将不再是节点", en: "would be no node any more")
    case .notRequired:
      Wording(zh: "将不再对应要求完成时间", en: "would carry its required date no more")
    }
  }
}
