import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// What must hold for every Gantt chart, whatever is on it.
@Suite struct GanttChartTests {
  private static func chart(
    _ comparison: Comparison, _ options: GanttOptions = GanttOptions()
  ) -> GanttChart {
    GanttChart(
      comparison, projects: PlanOrder(comparison.schedule.network.portfolio).typed,
      options: options, terms: Terms(.zh))
  }

  private static let tinghu = Fixture.tinghu.plan.comparison(at: Fixture.tinghu.dataDate)

  /// A plan of some activities in one project.
  private static func building(_ count: Int) throws -> Comparison {
    var maker = NetworkMaker(UInt64(count))
    return Comparison(try maker.building(count).scheduled(), with: nil)
  }

  private static func groups(_ elements: [Scene.Element]) -> [Scene.Group] {
    elements.flatMap { element -> [Scene.Group] in
      guard case .group(let group) = element else { return [] }
      return [group] + groups(group.elements)
    }
  }

  private static func shapes(_ group: Scene.Group) -> [Scene.Shape] {
    group.elements.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }

  /// Where the axis lies: the rows' part that relations are drawn in.
  private static func axis(_ scene: Scene) throws -> Frame {
    try #require(groups(scene.elements).first { $0.cssClass == "links" }?.clip)
  }

  @Test(arguments: [Paper.a4, .a3, .a1, .a0])
  func nothingIsCutAndNoTextLiesUponAnother(_ paper: Paper) throws {
    for comparison in [Self.tinghu, try Self.building(300)] {
      for scene in Self.chart(comparison, GanttOptions(page: paper.landscape)).scenes {
        let texts = scene.placedTexts.sorted { $0.frame.left < $1.frame.left }
        for (index, text) in texts.enumerated() {
          #expect(scene.frame.contains(text.frame, tolerance: 0.01), "\(text.string) is cut")
          for other in texts.dropFirst(index + 1) {
            if other.frame.left >= text.frame.right { break }
            let isOver = text.frame.overlaps(other.frame, tolerance: 0.25)
            #expect(!isOver, "\(text.string) overlaps \(other.string)")
          }
        }
      }
    }
  }

  /// The opening of each sample project is on the page that it begins on, in text of 2.5 mm.
  @Test func theOpeningOfAProjectIsOnItsPageOfA3() {
    let portfolio = Self.tinghu.schedule.network.portfolio
    for scene in Self.chart(Self.tinghu).scenes {
      #expect(scene.placedTexts.allSatisfy { $0.size >= 2.5 - 0.001 })
      #expect(!scene.placedTexts.contains { $0.string.hasSuffix("（续）") })
      let groups = Self.groups(scene.elements)
      for group in groups where group.cssClass == "project" {
        let project = portfolio.projects.firstIndex { $0.code == group.id }!
        let openings = portfolio.activities.indices.filter {
          portfolio.activities[$0].project == project && portfolio.activities[$0].role == .opening
        }
        #expect(!openings.isEmpty)
        for opening in openings {
          #expect(groups.contains { $0.id == portfolio.code(of: opening) })
        }
      }
    }
  }

  @Test(arguments: [Paper.a4, .a3, .a1, .a0])
  func rowsAreAtLeastSixPoints(_ paper: Paper) throws {
    let scenes = Self.chart(try Self.building(300), GanttOptions(page: paper.landscape)).scenes
    for row in scenes.flatMap({ Self.groups($0.elements) }) where row.cssClass == "row" {
      guard case .text(let code) = row.elements.first else {
        Issue.record("a row begins with its code")
        continue
      }
      #expect(code.size >= 6.points - 0.001)
    }
  }

  @Test func everyActivityIsOnOnePageExactly() throws {
    let portfolio = Self.tinghu.schedule.network.portfolio
    let rows = Self.chart(Self.tinghu).scenes.flatMap { Self.groups($0.elements) }
      .filter { $0.cssClass == "row" }.map(\.id)
    #expect(rows.count == portfolio.activities.count)
    #expect(Set(rows) == Set(portfolio.activities.indices.map(portfolio.code)))
  }

  /// The fewest pages on which no project that fits one is cut, by laying them on one after the other.
  private static func leastPages(_ rows: GanttRows, _ capacity: Int) -> Int {
    var (count, room) = (0, 0)
    for (_, activities) in rows.projects {
      if activities.count + 1 > capacity {
        count += (activities.count + capacity - 2) / (capacity - 1)
        room = 0
      } else if activities.count + 1 > room {
        count += 1
        room = capacity - activities.count - 1
      } else {
        room -= activities.count + 1
      }
    }
    return count
  }

  @Test(arguments: 2...90)
  func everyPageBeginsWithAHeadingAndNoneEndsWithOne(_ capacity: Int) throws {
    let rows = Self.chart(Self.tinghu).rows
    let pages = rows.pages(of: capacity)
    #expect(pages.joined().compactMap(\.activity) == rows.activities)
    #expect(pages.count == Self.leastPages(rows, capacity))
    for (project, activities) in rows.projects where activities.count < capacity {
      let own = pages.filter { $0.contains { $0 == .project(project, isContinued: false) } }
      #expect(own.count == 1 && activities.allSatisfy { own[0].contains(.activity($0)) })
      #expect(!pages.joined().contains(.project(project, isContinued: true)))
    }
    for page in pages {
      #expect(page.count <= capacity)
      #expect(page.first?.activity == nil && page.last?.activity != nil)
    }
  }

  /// The whole months from the first to the last day of the projects on a page.
  private static func months(_ scene: Scene) -> (first: Day, end: Day) {
    let portfolio = tinghu.schedule.network.portfolio
    let shown = Set(groups(scene.elements).filter { $0.cssClass == "project" }.map(\.id))
    var days: [Day] = []
    for (project, record) in portfolio.projects.enumerated() where shown.contains(record.code) {
      days += record.requiredDates.map(\.finish.day)
      for activity in portfolio.activities.indices
      where portfolio.activities[activity].project == project {
        let scheduled = tinghu.schedule.activities[activity]
        days += [scheduled.start.day, scheduled.finish.day]
        if let plan = tinghu[activity].plan { days += [plan.start.day, plan.finish.day] }
      }
    }
    let (first, last) = (days.min()!, days.max()!)
    let end = Day(year: last.year, month: last.month, day: 28)! + 4
    return (
      Day(year: first.year, month: first.month, day: 1)!,
      Day(year: end.year, month: end.month, day: 1)!
    )
  }

  /// The axis of a page is that of its own projects, so that short ones are not squeezed, and its title names
  /// the project it is of.
  @Test func eachPageHasTheMonthsOfItsOwnProjects() throws {
    let portfolio = Self.tinghu.schedule.network.portfolio
    let scenes = Self.chart(Self.tinghu).scenes
    for scene in scenes {
      let (first, end) = Self.months(scene)
      let years = (first.year...(end + -1).year).map { "\($0)年" }
      let texts = scene.placedTexts.map(\.string)
      for year in first.year - 1...end.year + 1 {
        #expect(texts.contains("\(year)年") == years.contains("\(year)年"), "\(scene.title)")
      }
      let shown = Self.groups(scene.elements).filter { $0.cssClass == "project" }
      if shown.count == 1 { #expect(scene.title == shown[0].title + "横道图") }
    }
    #expect(Set(scenes.map { Self.months($0).first }).count > 3)
    #expect(scenes.count < portfolio.projects.count)
  }

  @Test func barsBeginAndEndWhereTheirWorkDoes() throws {
    let schedule = Self.tinghu.schedule
    let portfolio = schedule.network.portfolio
    let chart = Self.chart(Self.tinghu)
    let scenes = chart.scenes
    var seen = 0
    for scene in scenes {
      let axis = try Self.axis(scene)
      let (first, end) = Self.months(scene)
      let width = axis.width / Double(end - first)
      for row in Self.groups(scene.elements) where row.cssClass == "row" {
        let activity = try #require(
          portfolio.activities.indices.first { portfolio.code(of: $0) == row.id })
        let scheduled = schedule.activities[activity]
        guard scheduled.phase == .notStarted, portfolio.activities[activity].duration > 0,
          scheduled.start.minuteOfDay == 480, scheduled.finish.minuteOfDay == 1080
        else { continue }
        let left = axis.left + width * Double(scheduled.start.day - first)
        let right = axis.left + width * Double(scheduled.finish.day + 1 - first)
        let isDrawn = Self.shapes(row).contains {
          guard case .rectangle(let frame, _) = $0.figure else { return false }
          return abs(frame.left - left) < 0.05 && abs(frame.right - right) < 0.05
        }
        #expect(isDrawn, "\(row.id)")
        seen += 1
      }
    }
    #expect(seen > 100)
  }

  @Test(arguments: Relation.Kind.allCases, [0, 3, -3])
  func arrowsJoinTheEndsThatTheirRelationNames(_ kind: Relation.Kind, _ lag: Int) throws {
    var maker = NetworkMaker(1)
    var portfolio = maker.plain(3, milestones: 0)
    let dayMinutes = [Shift].standardDay.minutes
    for index in 0..<3 { portfolio.activities[index].duration = 10 * dayMinutes }
    portfolio.relations = [
      Relation(
        predecessor: 0, successor: 2, kind: kind,
        lag: Lag(minutes: lag * dayMinutes, counting: .calendarDays))
    ]
    let scene = Self.chart(Comparison(try portfolio.scheduled(), with: nil)).scenes[0]
    let groups = Self.groups(scene.elements)
    func bar(_ code: String) throws -> Frame {
      let row = try #require(groups.first { $0.id == "P." + code })
      let frames = Self.shapes(row).compactMap { shape -> Frame? in
        if case .rectangle(let frame, _) = shape.figure { frame } else { nil }
      }
      return try #require(frames.last)
    }
    let link = Self.shapes(
      try #require(groups.first { $0.cssClass.hasPrefix("link ") || $0.cssClass == "link" }))
    guard case .line(let points) = link[0].figure, case .polygon(let head) = link[1].figure else {
      Issue.record("a relation is a line and a head")
      return
    }
    let (from, to) = (try bar("A0"), try bar("A2"))
    #expect(abs(points[0].x - (kind.isFromFinish ? from.right : from.left)) < 0.01)
    #expect(from.top <= points[0].y && points[0].y <= from.bottom)
    let tip = head[0]
    switch kind {
    case .finishToStart: #expect(to.left - 0.01 <= tip.x && tip.x <= to.left + to.width / 2 + 0.01)
    case .startToStart: #expect(abs(tip.x - to.left) < 0.01)
    case .finishToFinish, .startToFinish: #expect(abs(tip.x - to.right) < 0.01)
    }
    #expect(to.top - 0.01 <= tip.y && tip.y <= to.bottom + 0.01)
    // Right-angled all the way.
    for (a, b) in zip(points, points.dropFirst()) {
      #expect(abs(a.x - b.x) < 0.001 || abs(a.y - b.y) < 0.001)
    }
  }

  @Test func drivingRelationsAreStrongerThanOthers() {
    let sizes = ChartSizes(Paper.a3.landscape)
    let widths = (0...2).map { GanttLinks.stroke(rank: $0, sizes).width }
    #expect(widths == widths.sorted() && Set(widths).count == 3)
  }

  @Test func onlyWhatWasAskedForIsShown() throws {
    let schedule = Self.tinghu.schedule
    let activities = schedule.network.portfolio.activities
    let critical = Self.chart(Self.tinghu, GanttOptions(isCriticalOnly: true)).rows.activities
    #expect(!critical.isEmpty && critical.allSatisfy { schedule.activities[$0].isCritical })
    let nodes = Self.chart(Self.tinghu, GanttOptions(level: 1)).rows.activities
    #expect(nodes.count == activities.count { $0.level == 1 })
    let bare = Self.chart(Self.tinghu, GanttOptions(hasLinks: false)).scenes
    #expect(
      bare.allSatisfy { scene in
        !Self.groups(scene.elements).contains { $0.cssClass.hasPrefix("link") }
      })
  }

  @Test func hoveringARowTellsCodeNameDatesFloatAndOwner() throws {
    let row = try #require(
      Self.chart(Self.tinghu).scenes.flatMap { Self.groups($0.elements) }
        .first { $0.id == "HS.C28" })
    for part in ["HS.C28 室外管网", "计划 2028-", "预计 2028-", "总时差 15 天", "施工单位"] {
      #expect(row.title.contains(part), "\(row.title)")
    }
  }

  @Test func aChartWithoutRowsSaysSo() throws {
    let scenes = Self.chart(try Self.building(0)).scenes
    #expect(scenes.count == 1)
    #expect(scenes[0].placedTexts.contains { $0.string == "没有符合条件的工作" })
  }
}
