import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

@Suite struct CalendarFeedsTests {
  private static func feeds(
    _ plan: PlanFile, at dataDate: String? = nil, options: CalendarFeeds.Options = .init(),
    revision: Int = 3, language: Language = .zh
  ) -> CalendarFeeds {
    CalendarFeeds(
      plan.comparison(at: dataDate.map { at($0) }),
      source: .init(
        plan: "f00d", activities: plan.portfolio.activities.indices.map { 100 + $0 },
        revision: revision, changed: at("2028-02-02T07:30")),
      options: options, terms: Terms(language))
  }

  private static func stamp(_ text: String) -> DateStamp {
    let (year, month, day) = day(text).civil
    return DateStamp(year: year, month: month, day: day)!
  }

  /// One project: ten days of work by 施工单位, then 竣工验收 by 五方主体, led by 规财科.
  private static let school = SmallPlan.file([
    SmallPlan.backward("A", requiredBy: "2028-01-31")
  ])

  @Test func workHasItsLastDayToBeginAndANodeItsForecast() {
    let events = Self.feeds(Self.school).feed().events
    #expect(events.map(\.title) == ["最迟开始：主体施工 · 甲校", "◆ 竣工验收 · 甲校"])
    #expect(events.map(\.start) == [Self.stamp("2028-01-22"), Self.stamp("2028-01-12")])
    #expect(events[0].description.contains("晚于此日开始，赶不上要求：2028-01-31 “竣工验收”；现有裕量 +19天"))
    #expect(events[0].description.contains("紧后：A.B 竣工验收"))
    #expect(events[1].description.contains("要求完成 2028-01-31，裕量 +19天"))
    #expect(events[1].description.contains("计划完成 2028-01-31\n"))
  }

  @Test func anEventIsKnownByPlanAndNumberAndBearsTheRevision() {
    let events = Self.feeds(Self.school).feed().events
    #expect(events.map(\.identifier) == ["start-100-f00d@schedctl", "node-101-f00d@schedctl"])
    #expect(events.allSatisfy { $0.revision == 3 })
    // 07:30 in Beijing.
    let modified = DateStamp(year: 2028, month: 2, day: 1, hour: 23, minute: 30)
    #expect(events.allSatisfy { $0.modified == modified })
  }

  @Test func progressMovesAnEventAndLeavesItsName() {
    let tight = SmallPlan.file([SmallPlan.backward("A", requiredBy: "2028-01-12")])
    var late = tight
    late.progress = [SmallPlan.record(0, on: "2028-01-10", remaining: 9)]
    let before = Self.feeds(tight).feed().events[1]
    let after = Self.feeds(late, revision: 4).feed().events
    #expect(after.map(\.identifier) == [before.identifier])
    #expect(after[0].start == Self.stamp("2028-01-18"))
    #expect(after[0].revision > before.revision)
    #expect(after[0].description.contains("计划完成 2028-01-12，预计滞后6天"))
  }

  @Test func whatIsDoneIsTickedOnItsDay() {
    var done = Self.school
    done.progress = SmallPlan.finished(0, on: "2028-01-11", reported: "2028-01-12")
    let events = Self.feeds(done).feed().events
    #expect(events.map(\.title) == ["✓ 竣工验收 · 甲校"])
    #expect(events[0].start == Self.stamp("2028-01-11"))
    #expect(events[0].description.contains("实际完成 2028-01-11\n计划完成 2028-01-31，提前20天"))
    #expect(events[0].alarms.isEmpty)
  }

  @Test func whatCanNoLongerBeKeptIsMarked() {
    var plan = Self.school
    plan.progress = [ProgressRecord(activity: 0, date: at("2028-01-25T08:00"), percent: 0)]
    let events = Self.feeds(plan).feed().events
    #expect(events.map(\.title) == ["⚠ 应已开始：主体施工 · 甲校", "⚠ 竣工验收 · 甲校"])
    #expect(events[0].start == Self.stamp("2028-01-22"))
    #expect(events[0].description.contains("按预测赶不上要求：2028-01-31 “竣工验收”，裕量 -3天"))
  }

  @Test func workWithoutARequiredDateMustNotMoveItsProject() {
    let events = Self.feeds(SmallPlan.file([SmallPlan.forward("K")])).feed().events
    #expect(events[0].start == Self.stamp("2028-01-03"))
    #expect(events[0].description.contains("晚于此日开始，项目预计完成时间 2028-01-12 顺延"))
  }

  @Test func eachOfficeHasWhatItOwes() {
    var plan = Self.school
    plan.portfolio.activities[0].owner = "施工单位·发改委"
    let feeds = Self.feeds(plan)
    func titles(_ office: String) -> [String] { feeds.feed(of: office).events.map(\.title) }
    #expect(titles("施工单位") == ["最迟开始：主体施工 · 甲校"])
    #expect(titles("发改委") == titles("施工单位"))
    #expect(titles("五方主体") == ["◆ 竣工验收 · 甲校"])
    // Whoever leads the project has its nodes, and not what others owe.
    #expect(titles("规财科") == ["◆ 竣工验收 · 甲校"])
    #expect(feeds.feed(of: "规财科").name == "规财科 · 工程节点与最迟开始")
  }

  @Test func workThatNobodyOwesFallsToWhoLeads() {
    var plan = Self.school
    plan.portfolio.activities[0].owner = ""
    let events = Self.feeds(plan).feed(of: "规财科").events
    #expect(events.map(\.title) == ["最迟开始：主体施工 · 甲校", "◆ 竣工验收 · 甲校"])
    #expect(events[0].description.contains("责任单位：规财科"))
  }

  @Test func optionsChooseWhatIsIn() {
    func kinds(_ options: CalendarFeeds.Options) -> [String] {
      Self.feeds(Self.school, options: options).feed().events.flatMap(\.categories)
    }
    #expect(kinds(.init(starts: false)) == ["节点", "甲校"])
    #expect(kinds(.init(nodes: false)) == ["最迟开始", "甲校"])
  }

  @Test func onlyLatestStartsRemindAndOnlyWhenAsked() {
    let reminding = Self.feeds(Self.school, options: .init(alarmDays: 14)).feed().events
    #expect(reminding.map { $0.alarms.map(\.daysBefore) } == [[14], []])
    let silent = Self.feeds(Self.school, options: .init(alarmDays: nil)).feed().events
    #expect(silent.allSatisfy { $0.alarms.isEmpty })
  }

  @Test func projectsNotAskedForAreLeftOut() {
    let plan = SmallPlan.file([
      SmallPlan.backward("A", requiredBy: "2028-01-31"), SmallPlan.forward("K"),
    ])
    let feed = Self.feeds(plan, options: .init(projects: [1])).feed()
    #expect(feed.events.allSatisfy { $0.categories[1] == "乙园" })
    #expect(feed.events.count == 2)
    #expect(feed.name == "乙园 · 工程节点与最迟开始")
  }

  @Test func everyWorkNotBegunAndEveryNodeOfTheSamplesHasOneEvent() {
    let plan = Tinghu.planFile
    let schedule = plan.schedule()
    let activities = plan.portfolio.activities
    let nodes = activities.indices.filter { activities[$0].isNode }
    let starts = activities.indices.filter {
      activities[$0].kind == .task && schedule.activities[$0].phase == .notStarted
    }
    let expected = Set(
      nodes.map { "node-\($0 + 100)-f00d@schedctl" }
        + starts.map { "start-\($0 + 100)-f00d@schedctl" })
    let feeds = Self.feeds(plan)
    #expect(Set(feeds.feed().events.map(\.identifier)) == expected)
    let shared = feeds.offices.names.flatMap { feeds.feed(of: $0).events.map(\.identifier) }
    #expect(Set(shared) == expected)
  }

  @Test func englishSaysTheSame() {
    let events = Self.feeds(Self.school, language: .en).feed().events
    #expect(events[0].title == "start by: 主体施工 · 甲校")
    #expect(
      events[0].description.contains(
        "begun later, it misses “竣工验收” by 2028-01-31; margin now +19 d"))
  }
}
