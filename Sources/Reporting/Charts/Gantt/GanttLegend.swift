import Documents

/// What the signs of a Gantt chart mean.
enum GanttLegend {
  static func signs(
    _ sizes: ChartSizes, _ options: GanttOptions, bands: [TimeBands.Kind], _ terms: Terms
  ) -> [LegendSign] {
    var signs: [LegendSign] = [
      .box(.plan, nil, terms("计划", "plan")), .box(.actual, nil, terms("实际", "actual")),
      .box(Paint(0xF8E0B4), Stroke(.forecast, width: sizes.hair * 2), terms("预计", "forecast")),
      .box(
        .forecast, Stroke(.critical, width: sizes.hair * 2), terms("预计（关键）", "forecast, critical")),
      .line(Stroke(.float, width: sizes.line, .dotted), terms("至最迟完成", "to latest finish")),
      .symbol(.diamond, nil, Stroke(.plan, width: sizes.line), terms("计划节点", "planned")),
      .symbol(.diamond, .ink, nil, terms("预计节点", "forecast")),
      .symbol(.diamond, .critical, nil, terms("滞后节点", "late")),
      .symbol(.diamond, .actual, nil, terms("已完成节点", "done")),
      .symbol(.flag, .redFlag, nil, terms("红旗：按期或提前完成", "red flag: in time")),
      .symbol(.flag, .blackFlag, nil, terms("黑旗：逾期", "black flag: overdue")),
      .line(Stroke(.today, width: sizes.line * 1.3), terms("数据日期", "data date")),
      .line(GanttHeading.requiredStroke(sizes), terms("要求完成时间", "required date")),
    ]
    if options.hasLinks {
      signs += [
        .line(GanttLinks.stroke(rank: 0, sizes), terms("逻辑关系", "relation")),
        .line(GanttLinks.stroke(rank: 1, sizes), terms("控制关系", "driving relation")),
        .line(GanttLinks.stroke(rank: 2, sizes), terms("关键线路上的关系", "critical relation")),
      ]
    }
    signs += bands.map { .box($0.paint, nil, $0.name(terms)) }
    return signs + [
      .words(terms("蓝字为实际日期", "dates in blue are actual"), paint: .actual),
      .remark(terms.shortDaysRemark),
      .remark(terms("★为里程碑及其级别", "★ milestone and its level")),
    ]
  }
}
