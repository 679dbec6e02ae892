import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// Figures of the curves stand beside figures of the same day and of the same kind of day.
@Suite struct HonestCurveTests {
  private static let samples = Fixture.tinghu.plan

  private static func history(_ plan: PlanFile) -> [Schedule] {
    Set(plan.progress.map(\.date)).sorted().map { plan.schedule(at: $0) }
  }

  private static func page(_ plan: PlanFile, _ project: Int) -> SCurvePage {
    let comparison = plan.comparison(at: plan.progress.map(\.date).max())
    let activities = PlanOrder(plan.portfolio).activities[project]
    return SCurvePage(
      name: "", comparison: comparison, projects: [project],
      curve: ProgressCurve(
        comparison, activities: activities, history: ReportHistory(history(plan))), parts: [],
      page: CurvePage(CurveOptions(), Terms(.zh)))
  }

  /// The months of a page's table, each with its cells from plan to gap.
  private static func columns(_ page: SCurvePage) -> [(
    month: (first: Day, end: Day), cells: [Int: String]
  )] {
    guard let axis = page.axis, axis.hasMonths else { return [] }
    var scene = Scene("", size: page.sizes.page)
    scene.add(MonthTable(page, axis).draw())
    let row = MonthTable.height(page.sizes) / 5
    let columns = axis.months.map {
      month -> (month: (first: Day, end: Day), cells: [Int: String]) in
      let middle = (axis.x(month.first) + axis.x(month.end)) / 2
      var cells: [Int: String] = [:]
      for text in scene.placedTexts where abs(text.frame.centre.x - middle) < 0.1 {
        cells[Int((text.frame.centre.y - page.plot.bottom) / row)] = text.string
      }
      return (month, cells)
    }
    // Where several months share a column, its middle is none of theirs.
    return columns.allSatisfy { $0.cells[1] != nil } ? columns : []
  }

  /// Time and work are two readings of one gap: neither is told as none beside one that is not.
  @Test func timeAndWorkDoNotContradictEachOther() {
    let page = Self.page(Self.samples, 0)
    for days in -3...3 {
      for tenths in -30...30 {
        let ahead = Double(tenths) / 10
        let isLevel = page.points(ahead, days) == "与计划持平"
        #expect(isLevel == (days == 0 && tenths == 0), "\(days) days, \(ahead)")
        let isOnTime = page.gap(days, ahead) == page.gap(0, 0)
        #expect(isOnTime == (days == 0 && tenths == 0), "\(days) days, \(ahead)")
      }
    }
    // As a plan of 305 activities showed it: a day late, and nothing in tenths of a percent.
    #expect(page.points(0, 1) == "相差不足 0.1 个百分点")
    #expect(page.points(-0.3, 1) == "落后 0.3 个百分点")
  }

  private static func expectHonest(_ page: SCurvePage) {
    let last = page.done.last?.day
    for (month, cells) in columns(page) {
      guard let actual = cells[3], actual.contains(".") else { continue }
      // Not even the month of the data date has an actual before it is over.
      #expect(last.map { month.end <= $0 } ?? false, "\(month.first): \(actual)")
      #expect(page.done.share(on: month.end).map { (100 * $0).oneDecimal } == actual)
      guard let plan = page.curve.plan.share(on: month.end) else { continue }
      // The gap is that of the figures above it, to whoever subtracts them.
      let done = page.done.share(on: month.end)!
      let gap = (1000 * done).rounded() - (1000 * plan).rounded()
      #expect(cells[4] == (gap / 10).oneDecimal, "\(month.first)")
    }
    expectSums(page)
  }

  /// 落后 0.3 个百分点 stands below 实际 43.0% and 计划 43.3%; that the finish moves is told only where
  /// the forecast does.
  private static func expectSums(_ page: SCurvePage) {
    var scene = Scene("", size: page.sizes.page)
    scene.add(page.words.elements)
    let texts = scene.placedTexts.map(\.string)
    func figure(_ prefix: String) -> Double? {
      texts.first { $0.hasPrefix(prefix) && $0.hasSuffix("%") }
        .flatMap { Double($0.dropFirst(prefix.count).dropLast()) }
    }
    let points = texts.lazy.compactMap { $0.wholeMatch(of: /(落后|超前) ([\d.]+) 个百分点/) }.first
    if let actual = figure("实际 "), let plan = figure("计划 "), let points,
      let told = Double(points.2)
    {
      #expect(abs(actual - plan) - told < 0.001 && told - abs(actual - plan) < 0.001, "\(texts)")
      #expect((points.1 == "落后") == (actual < plan), "\(texts)")
    }
    guard texts.joined().contains("完成日期已在后移") else { return }
    #expect(
      page.projects.contains { project in
        let all = page.comparison.schedule.network.portfolio.activities
        let own = all.indices.filter { all[$0].project == project }
        let plan = page.comparison.plannedFinish(ofProject: project, activities: own)
        return page.comparison.forecastFinish(ofProject: project)! > plan!
      }, "\(texts)")
  }

  @Test(arguments: 0..<9)
  func aMonthOfTheSamplesSetsItsOwnPlanBesideItsOwnActual(project: Int) {
    let page = Self.page(Self.samples, project)
    Self.expectHonest(page)
    let months = Self.columns(page).filter { $0.cells[3] != nil }.map(\.month.first)
    // The data date is 2 February 2028: January is told, February is not over.
    #expect(months.last == day("2028-01-01"))
  }

  @Test func aMonthOfAnyPlanSetsItsOwnPlanBesideItsOwnActual() {
    for seed in ChartRounds.seeds(24) {
      guard let plan = RandomPlan.file(seed) else { continue }
      for project in plan.portfolio.projects.indices { Self.expectHonest(Self.page(plan, project)) }
    }
  }

  private static func expectCalendarDays(_ plan: PlanFile, _ project: Int) {
    let history = history(plan)
    let dates = ReportDates(plan.portfolio)
    let chart = TrendChart(
      plan.comparison(at: plan.progress.map(\.date).max()), project: project,
      history: ReportHistory(history),
      level: 3, options: CurveOptions(), terms: Terms(.zh))
    for line in chart.lines {
      for margin in line.margins {
        let past = history.first { $0.dataDate?.day == margin.date }!
        let scheduled = past.activities[line.activity]
        #expect(
          margin.days == dates.finish(scheduled.limitFinish!) - dates.finish(scheduled.finish),
          "\(line.label) at \(margin.date)")
      }
    }
  }

  @Test(arguments: 0..<4)
  func theTrendOfTheSamplesCountsCalendarDaysThroughout(project: Int) {
    Self.expectCalendarDays(Self.samples, project)
  }

  @Test func theTrendOfAnyPlanCountsCalendarDaysThroughout() {
    for seed in ChartRounds.seeds(24) {
      guard let plan = RandomPlan.file(seed) else { continue }
      for project in plan.portfolio.projects.indices { Self.expectCalendarDays(plan, project) }
    }
  }

  @Test func theNodesOfOneTrendHaveDifferentCalendars() {
    // Or the two tests above would prove nothing.
    let calendars = Set(
      Self.samples.portfolio.activities.filter { $0.project == 0 && $0.isNode }.map(\.calendar))
    #expect(calendars.count > 1)
  }
}

/// How a chart is headed follows from how its project is planned.
@Suite struct PlanningWordTests {
  private let plan = SmallPlan.file([
    SmallPlan.backward("甲", requiredBy: "2028-01-20"), SmallPlan.forward("乙"),
  ])
  private let options = WallChart.Options(page: Paper.a3.landscape)

  private func titles(_ language: Language) -> [String] {
    [0, 1].map { project in
      WallChart(plan.comparison(), project: project, options: options, terms: Terms(language))
        .scenes[0].title
    } + [WallOverview(plan.comparison(), options: options, terms: Terms(language)).scenes[0].title]
  }

  @Test func onlyABackwardProjectIsHeadedBackward() {
    #expect(titles(.zh) == ["甲校挂图作战图（倒排工期）", "乙园挂图作战图（顺排工期）", "重点工程挂图作战总图"])
    #expect(
      titles(.en) == [
        "甲校: wall chart, planned backward", "乙园: wall chart, planned forward",
        "All projects: wall chart",
      ])
  }

  @Test func noSheetOfAForwardProjectIsHeadedBackward() {
    for projects in [[0], [1]] {
      let source = SheetSource(plan.comparison(), projects: projects, terms: Terms(.zh))
      let word = projects == [0] ? "倒排工期" : "顺排工期"
      #expect(
        ScheduleSheet(source).sheet.title == source.portfolio.projects[projects[0]].name + word
          + "表")
      #expect(MonthSheet(source, year: 2028).sheet.title?.contains(word) == true)
    }
  }
}
