import Plan

extension MicrosoftWriter {
  /// Lists what the plan says and the format has no place for.
  mutating func reportWhatIsDropped() {
    let portfolio = export.portfolio
    var pairs: Set<[Int]> = []
    for relation in portfolio.relations {
      let ends = [relation.predecessor, relation.successor]
      let inside = ends.filter { uids[$0] != nil }.count
      if inside == 0 { continue }
      let code = portfolio.code(of: relation.successor)
      if inside == 1 {
        report.add(
          .dropped, "cross-project-relation", code,
          .init(zh: "与其他项目的关系", en: "relations with other projects"))
      } else if !pairs.insert(ends).inserted {
        report.add(
          .adapted, "several-relations", code,
          .init(
            zh: "同一对工作有几条关系，Microsoft Project 只保留一条",
            en: "several relations join one pair, of which Microsoft Project keeps one"))
      }
      switch relation.lag.counting {
      case .calendarDays where relation.lag.percent ?? 0 != 0:
        report.add(
          .adapted, "percentage-in-calendar-days", code,
          .init(
            zh: "按日历天计的百分比时距写成固定的历时",
            en: "percentages counted in calendar days written as the elapsed time they come to"))
      case .calendarDays where relation.lag.minutes != 0:
        report.add(
          .adapted, "lag-in-calendar-days", code,
          .init(zh: "日历天的时距写成历时", en: "lags of calendar days written as elapsed time"))
      case .predecessor, .project:
        report.add(
          .adapted, "lag-calendar", code,
          .init(
            zh: "时距改由紧后工作的日历计", en: "lags counted in the successor's calendar from now on"))
      default: break
      }
    }
    for position in activities { reportWhatIsDropped(of: position) }
    for name in columns.left {
      report.add(
        .dropped, "fields", name, .init(zh: "超过 30 个的字段", en: "fields beyond thirty"))
    }
    if export.baselines.count > 11 {
      report.add(
        .dropped, "baselines", count: export.baselines.count - 11,
        .init(zh: "第 11 个以后的基准计划", en: "baselines beyond the eleventh"))
    }
  }

  private mutating func reportWhatIsDropped(of position: Int) {
    let activity = export.portfolio.activities[position]
    let code = export.portfolio.code(of: position)
    if !activity.windows.isEmpty {
      report.add(.dropped, "windows", code, .init(zh: "窗口", en: "windows"))
    }
    if activity.role != nil || activity.level != 3 {
      report.add(.dropped, "levels", code, .init(zh: "节点级别和角色", en: "node levels and roles"))
    }
    if activity.crashLimit != nil || activity.crashCost != nil {
      report.add(
        .dropped, "shortening", code,
        .init(zh: "可压缩天数和赶工费", en: "how far work may be shortened, and at what cost"))
    }
    if activity.threePoints != nil {
      report.add(
        .dropped, "three-points", code,
        .init(zh: "三点工期", en: "between what durations lie"))
    }
    if !activity.englishName.isEmpty {
      report.add(.dropped, "english-names", code, .init(zh: "英文名称", en: "English names"))
    }
    if activity.constraints.count > 1 {
      report.add(
        .dropped, "second-constraint", code, .init(zh: "第二个约束", en: "second constraints"))
    }
    if activity.kind == .levelOfEffort {
      report.add(
        .adapted, "level-of-effort", code,
        .init(zh: "投入水平写成普通任务", en: "levels of effort written as ordinary tasks"))
    }
  }
}
