import NetworkLayout
import Plan
import Scheduler

extension NetworkMaker {
  /// What is said below a sheet.
  func notes(_ axis: NetworkAxis, isWindow: Bool) -> [String] {
    let tenths = Int((min(axis.fit.ratio, 999) * 10).rounded())  // bounded: at most 9990
    let ratio = "\(tenths / 10).\(tenths % 10)"
    let isApart = axis.fit.stretches.contains(where: \.isClose)
    // What is drawn apart is not counted in the ratio.
    let density: String
    switch (tenths > 10, isApart) {
    case (true, _):
      density = terms(
        "时标疏密按工作需要（最疏为最密的 \(ratio) 倍" + (isApart ? "，着色处为局部放大" : "") + "），日期以刻度为准。",
        "The time axis is as dense as its work needs (\(ratio) times at most"
          + (isApart ? "; tinted where drawn apart" : "") + "); dates are true at every tick.")
    case (false, true):
      density = terms(
        "时标均匀，着色处为局部放大，日期以刻度为准。",
        "The time axis is even but for what is tinted, which is drawn apart; dates are true at every tick."
      )
    case (false, false): density = terms("时标均匀。", "The time axis is even.")
    }
    var notes = [
      terms("箭线上为工作名称，下为持续时间。", "Names stand above their arrows, times below. ") + density
        + terms("竖线跨越处用过桥法，遇文字断开。", "")
    ]
    if isWindow {
      notes.append(
        terms(
          "编号与全图一致；标明起止日期的工作跨出图外，虚线圆圈内为图外节点号。",
          "Numbers are those of the whole network; work with a date behind its name goes on beyond the sheet."
        ))
    }
    if let beyond = beyond(axis) { notes.append(beyond) }
    return notes + (omitted.map { [$0] } ?? [])
  }

  /// Says which required dates have no line, because the axis ends with the work of the sheet.
  private func beyond(_ axis: NetworkAxis) -> String? {
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    let days = Set(portfolio.projects[project].requiredDates.map(\.finish)).sorted()
      .filter { Double(scale.place($0)) / Double(DayScale.dayLength) >= axis.lastDay }
      .map { "\(dates.finish($0))" }
    guard !days.isEmpty else { return nil }
    return terms(
      "时标到图中工作结束为止，要求日期 \(days.joined(separator: "、")) 在图外（右侧）。",
      "The axis ends with the work of the sheet; beyond it, to the right: required date \(days.joined(separator: ", "))."
    )
  }

  /// Says which relations could not be drawn.
  private var omitted: String? {
    guard !network.omitted.isEmpty else { return nil }
    let portfolio = schedule.network.portfolio
    let pairs = network.omitted.map { index in
      let relation = portfolio.relations[index]
      let (i, j) = (
        portfolio.activities[relation.predecessor].code,
        portfolio.activities[relation.successor].code
      )
      return "\(i) \(relation.kind.rawValue) \(j)"
    }.sorted(by: naturalOrder)
    let shown = pairs.prefix(8).joined(separator: terms("、", ", ")) + (pairs.count > 8 ? "…" : "")
    return terms(
      "未画出的逻辑关系（实际次序相反，或提前量超出工作）\(pairs.count) 项：\(shown)",
      "\(pairs.count) relations are not drawn (done out of sequence, or with too long a lead): \(shown)"
    )
  }
}
