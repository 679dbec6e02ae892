import Analysis

/// What days cost, in the unit of what was kept small.
extension RescueReport {
  /// What the figures of other dates are.
  func unit(_ terms: Terms) -> String {
    switch plan.objective {
    case .cost:
      isInYuan
        ? terms("赶工费", "Cost") : terms("代价（优选系数×天）", "Cost (coefficient times days)")
    case .days, .fewest:
      plan.mayOverlap ? terms("压缩、搭接天数", "Days") : terms("压缩天数", "Days")
    case .percent: terms("比例合计", "Shares")
    }
  }

  /// A figure with its unit: `3天`, `1.2万元`, `12.5%`.
  func price(_ cost: Int, _ terms: Terms) -> String {
    switch plan.objective {
    case .cost: isInYuan ? terms.yuan(cost) : "\(cost)"
    case .days, .fewest: terms("\(cost)天", "\(cost) d")
    case .percent: "\(cost / 100).\(cost % 100 / 10)%"
    }
  }

  /// The same in a sentence, where a bare number would say nothing: `3（优选系数×天）`.
  func worth(_ cost: Int, _ terms: Terms) -> String {
    price(cost, terms)
      + (plan.objective == .cost && !isInYuan
        ? terms("（优选系数×天）", " (coefficient times days)") : "")
  }

  /// What a day more or less would cost.
  func neighbours(_ terms: Terms) -> String? {
    if plan.stage == .exceptions || plan.stage == .impossible { return nearest(terms) }
    guard plan.stage == .within, plan.objective != .fewest else { return nil }
    let cost = plan.rescue.cost
    var parts: [String] = []
    if let earlier = prices.first(where: { $0.days == -1 }) {
      parts.append(
        earlier.cost.map {
          $0 == cost
            ? terms("再提前 1 天不用多压", "One day earlier takes no more")
            : terms(
              "再提前 1 天要多\(worth($0 - cost, terms))",
              "One day earlier takes \(worth($0 - cost, terms)) more")
        } ?? terms("再提前 1 天在上限内做不到", "One day earlier cannot be had within the limits"))
    }
    let cheaper = prices.filter { $0.days > 0 && ($0.cost ?? cost) < cost }.min {
      $0.days < $1.days
    }
    if let cheaper, let other = cheaper.cost {
      parts.append(
        terms(
          "放宽 \(cheaper.days) 天可少\(worth(cost - other, terms))",
          "\(cheaper.days) \(cheaper.days == 1 ? "day" : "days") later saves \(worth(cost - other, terms))"
        ))
    }
    return parts.isEmpty ? nil : parts.joined(separator: terms("；", "; ")) + terms("。", ".")
  }

  /// The first later date that is kept within the limits, and what that takes.
  private func nearest(_ terms: Terms) -> String? {
    let found = prices.filter { $0.days > 0 && $0.cost != nil }.min { $0.days < $1.days }
    guard let found, let cost = found.cost else { return nil }
    let days = found.days
    guard cost > 0 else {
      return terms(
        "放宽 \(days) 天就不用压缩。", "\(days) \(days == 1 ? "day" : "days") later nothing is needed.")
    }
    let takes = terms("，要\(worth(cost, terms))", ", for \(worth(cost, terms))")
    return terms(
      "放宽 \(days) 天，上限内就能做到\(takes)。",
      "\(days) \(days == 1 ? "day" : "days") later it can be had within the limits\(takes).")
  }
}
