import Analysis
public import Documents
import Plan
import Scheduler

/// Work that begins before other work is finished, as a table and in words.
extension RescueReport {
  /// Whether anything begins sooner than its relations say.
  public var hasLeads: Bool { !plan.rescue.leads.isEmpty }

  /// Which relations are led, from what to what.
  public func leadTable(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("要搭接的工作", "Work to overlap"),
      columns: [
        Table.Column(terms("前项", "Before"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 24, dropOrder: 1),
        Table.Column(terms("后项", "After"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 24, dropOrder: 2),
        Table.Column(terms("原有", "From")), Table.Column(terms("改为", "To")),
        Table.Column(terms("搭接", "Overlap")),
      ] + (isInYuan ? [Table.Column(terms("费用", "Cost"), .number)] : []))
    for lead in plan.rescue.leads {
      let relation = portfolio.relations[lead.relation]
      var cells: [Table.Cell] = []
      for end in [relation.predecessor, relation.successor] {
        cells.append(Table.Cell(portfolio.code(of: end)))
        cells.append(Table.Cell(terms.name(portfolio.activities[end])))
      }
      cells.append(Table.Cell(type(relation, lead.lags.from)))
      cells.append(Table.Cell(type(relation, lead.lags.to)))
      cells.append(Table.Cell(terms("\(lead.days)天", "\(lead.days) d")))
      if isInYuan { cells.append(Table.Cell(terms.yuan(lead.cost))) }
      table.append(cells)
    }
    return table
  }

  /// The type of a relation with a lag: `FS-3`.
  func type(_ relation: Relation, _ lag: Lag) -> String {
    var changed = relation
    changed.lag = lag
    let text = portfolio.lagText(of: changed)
    return relation.kind.rawValue + (text.map { $0 == .zero ? "" : $0.text } ?? "")
  }

  /// What is shortened and what overlaps, as the beginning of a sentence.
  func measures(_ terms: Terms) -> String {
    let shortenings = plan.rescue.shortenings
    let leads = plan.rescue.leads
    let saved = shortenings.reduce(0) { $0 + $1.saved }
    let led = leads.reduce(0) { $0 + $1.days }
    var parts: [String] = []
    if !shortenings.isEmpty {
      let count = shortenings.count
      parts.append(
        terms(
          "压缩 \(count) 项、共 \(saved) 天",
          "shortening \(count) \(count == 1 ? "activity" : "activities") by \(saved) days in all"))
    }
    if !leads.isEmpty {
      let count = leads.count
      parts.append(
        terms(
          "搭接 \(count) 处、共 \(led) 天",
          "beginning \(count) \(count == 1 ? "activity" : "activities") sooner by \(led) days in all"
        ))
    }
    let joined = parts.joined(separator: terms("，", " and "))
    return joined.prefix(1).uppercased() + joined.dropFirst()
  }

  /// Which relations may be led.
  func overlapWords(_ terms: Terms) -> String? {
    guard plan.mayOverlap else { return nil }
    var seen: Set<String> = []
    let rules = plan.overlaps.limits.sorted { $0.key < $1.key }.map(\.value.rule).filter {
      seen.insert($0.id).inserted
    }
    guard !rules.isEmpty else {
      return terms("没有可搭接的关系。", "No relation may overlap.")
    }
    let words = rules.map { rule in
      terms(
        "最多提前较短一项的 \(rule.overlapPercent)%（\(rule.overlapSource)）",
        "by at most \(rule.overlapPercent) % of the shorter of both (\(rule.englishOverlapSource))")
    }
    let price =
      isInYuan
      ? terms("一天按已填赶工费中最高的计", "a day of it costs as much as the dearest typed")
      : terms("搭接一天按压缩一天计", "a day of it counts as a day of shortening")
    return terms("搭接：", "Overlap: ") + words.joined(separator: terms("；", "; "))
      + terms(
        "；\(price)；写了间隔的关系（养护等）不动。",
        "; \(price); relations with a lag that waits are left as they are.")
  }
}
