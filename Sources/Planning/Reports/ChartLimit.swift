public import Plan
public import Reporting
public import Scheduler

/// How much a chart can show; more is refused at once instead of drawn for minutes.
///
/// What is counted is what would be drawn, so a part, some days or a level make it less.
public struct ChartLimit: Hashable, Sendable {
  /// What is counted.
  public enum Kind: Hashable, Sendable {
    /// The activities of a network, all projects together.
    case networkActivities
    /// The relations among them.
    case networkRelations
    /// The activities of all networks of one chart but the small ones.
    case networksTogether
    /// The relations of one pair of activities in a network.
    case networkPair
    /// The activities on all pages of a file of a format: printing takes longer than drawing.
    case activities(PageFormat)
    /// The pages of pictures.
    case pictures
  }

  /// What is counted.
  public let kind: Kind
  /// How much there is of it.
  public let count: Int
  /// The project; nil where several are too much together.
  public let project: String?

  /// Creates a count.
  public init(kind: Kind, count: Int, project: String?) {
    self.kind = kind
    self.count = count
    self.project = project
  }

  /// The most of a kind that is drawn.
  public static func most(_ kind: Kind) -> Int {
    switch kind {
    case .networkActivities: 2_000
    case .networkRelations: 6_000
    case .networksTogether: 4_000
    case .networkPair: 100
    case .activities(.svg), .activities(.html): 40_000
    case .activities(.pdf): 10_000
    case .activities(.png): 2_500
    case .pictures: 100
    }
  }

  /// Whether it is kept.
  public var isKept: Bool { count <= Self.most(kind) }

  /// Networks of up to so many activities are drawn at once, so any number of them.
  private static let small = 100

  /// Counts the activities that charts would show, down to a node level.
  public static func activities(
    _ projects: [Int], _ scope: ChartScope, level: Int, _ schedule: Schedule, _ order: PlanOrder,
    _ format: PageFormat
  ) -> ChartLimit {
    let portfolio = schedule.network.portfolio
    let count = projects.reduce(0) { sum, project in
      sum
        + scope.activities(order.activities[project], in: schedule).count {
          portfolio.activities[$0].level <= level
        }
    }
    return ChartLimit(
      kind: .activities(format), count: count,
      project: projects.count == 1 ? portfolio.projects[projects[0]].code : nil)
  }

  /// Counts what the network of each project would hold, and returns the first count that is too
  /// large; nil where all can be drawn.
  ///
  /// - Parameter together: How many activities larger networks of the chart hold already.
  public static func exceeded(
    byNetworks projects: [Int], _ scope: ChartScope, _ schedule: Schedule, _ order: PlanOrder,
    together: inout Int
  ) -> ChartLimit? {
    let portfolio = schedule.network.portfolio
    var shown: [Int: Int] = [:]
    for project in projects {
      let activities = scope.activities(order.activities[project], in: schedule)
        .filter { portfolio.activities[$0].kind.isPlaced }
      let limit = ChartLimit(
        kind: .networkActivities, count: activities.count,
        project: portfolio.projects[project].code)
      if !limit.isKept { return limit }
      for activity in activities { shown[activity] = project }
      if activities.count > Self.small { together += activities.count }
    }
    let all = ChartLimit(kind: .networksTogether, count: together, project: nil)
    if !all.isKept { return all }
    let only = projects.count == 1 ? projects[0] : nil
    var counts: [Int: Int] = [:]
    var pairs: [[Int]: Int] = [:]
    for relation in portfolio.relations {
      // Those with what is not shown are named beside it.
      if let only, portfolio.activities[relation.predecessor].project != only,
        portfolio.activities[relation.successor].project != only
      {
        continue
      }
      guard let project = shown[relation.predecessor] ?? shown[relation.successor] else { continue }
      counts[project, default: 0] += 1
      pairs[[relation.predecessor, relation.successor], default: 0] += 1
    }
    if let (pair, count) = pairs.max(by: { ($0.value, $1.key[0]) < ($1.value, $0.key[0]) }),
      count > most(.networkPair)
    {
      let codes = pair.map { portfolio.code(of: $0) }.joined(separator: " → ")
      return ChartLimit(kind: .networkPair, count: count, project: codes)
    }
    for project in projects {
      let limit = ChartLimit(
        kind: .networkRelations, count: counts[project] ?? 0,
        project: portfolio.projects[project].code)
      if !limit.isKept { return limit }
    }
    return nil
  }

  /// What is told of a chart that is not drawn.
  public func finding(_ severity: Finding.Severity, isLeftOut: Bool = false) -> Finding {
    let most = Self.most(kind)
    let (zh, en): (String, String) =
      switch kind {
      case .networkActivities:
        (
          "网络图要画 \(count) 项工作，最多画 \(most) 项",
          "\(count) activities in a network; at most \(most) are drawn"
        )
      case .networkRelations:
        (
          "网络图要画 \(count) 条逻辑关系，最多画 \(most) 条",
          "\(count) relations in a network; at most \(most) are drawn"
        )
      case .networksTogether:
        (
          "网络图（每个超过 \(Self.small) 项的）合计要画 \(count) 项工作，一次最多画 \(most) 项",
          "\(count) activities in networks of over \(Self.small); at most \(most) are drawn at once"
        )
      case .networkPair:
        (
          "两项工作之间有 \(count) 条逻辑关系，网络图最多画 \(most) 条",
          "\(count) relations between its two activities; a network draws at most \(most)"
        )
      case .activities(let format):
        (
          "图上要画 \(count) 项工作，写成 \(format.rawValue) 最多画 \(most) 项",
          "\(count) activities to draw; a \(format.rawValue) file has at most \(most)"
        )
      case .pictures:
        (
          "要写 \(count) 张 png，最多 \(most) 张", "\(count) pages of png to draw; at most \(most) are"
        )
      }
    let whose = Wording(
      zh: project.map { "“\($0)”" } ?? "所选项目的",
      en: project.map { "\"\($0)\" has " } ?? "the projects have ")
    let left = isLeftOut ? Wording(zh: "，未画", en: "; it is left out") : Wording(zh: "", en: "")
    return Finding(
      severity, "chart-too-large", codes: project.map { [$0] } ?? [],
      Wording(zh: whose.zh + zh + left.zh, en: whose.en + en + left.en),
      hint: hint)
  }

  private var hint: Hint {
    switch kind {
    case .networksTogether, .pictures:
      Hint(zh: "一次少画几个项目", en: "name fewer projects at a time")
    case .activities(.pdf), .activities(.png):
      Hint(
        zh:
          "写成 .html；或指定项目，用 \(.drawNodes)、\(.drawPart)、\(.drawFrom) 和 \(.drawTo) 日期 画一部分",
        en:
          "write .html; or name projects, or draw less with \(.drawNodes), \(.drawPart), \(.drawFrom), \(.drawTo)"
      )
    case .activities:
      Hint(
        zh: "指定项目，或用 \(.drawNodes)、\(.drawPart)、\(.drawFrom) 和 \(.drawTo) 日期 画一部分",
        en:
          "name projects, or draw less with \(.drawNodes), \(.drawPart), \(.drawFrom) and \(.drawTo)"
      )
    default:
      Hint(
        zh:
          "用 \(.drawNetwork) \(.drawPart)、\(.drawFrom) 和 \(.drawTo) 日期 画一部分，或改用 \(.drawGantt) \(.drawNodes)",
        en:
          "draw less with `\(.drawNetwork)` \(.drawPart), \(.drawFrom) and \(.drawTo), or use `\(.drawGantt) \(.drawNodes)`"
      )
    }
  }
}
