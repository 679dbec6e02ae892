import CivilTime
import Control
import Documents
import Foundation
import Plan
import Scheduler
import Testing

@testable import Reporting

/// 本周变化 as a report says it.
@Suite struct WeekChangeSentenceTests {
  private let weeks = [
    "2027-12-27", "2028-01-03", "2028-01-10", "2028-01-17", "2028-01-24", "2028-01-31",
  ]

  private func items(_ week: String, _ language: Language) -> [String] {
    let changes = Tinghu.planFile.changes(ofWeek: day(week))
    return changes.map { WeekChangeSentences($0, Terms(language), year: 2028).items } ?? []
  }

  @Test func aProjectIsOneSentenceWithOneCause() {
    let items = items("2028-01-31", .zh)
    #expect(
      items.first
        == "亭湖高中二期：开学（新生入住）由8月22日推迟到9月6日，比要求晚5天，灯由绿变红；竣工验收由7月18日推迟到8月2日，灯由绿变红（一二期系统并网错过五一窗口）。"
    )
    #expect(items.count == 2, "\(items)")
  }

  /// An office writes neither codes nor arrows, and dates as they are spoken.
  @Test(arguments: Language.allCases) func thereAreNoCodesNoArrowsAndNoBareDates(
    _ language: Language
  ) {
    let portfolio = Tinghu.planFile.portfolio
    let codes = portfolio.activities.indices.map { portfolio.code(of: $0) }
    var count = 0
    for week in weeks {
      for item in items(week, language) {
        count += 1
        #expect(!item.contains("→"), "\(item)")
        #expect(item.firstMatch(of: /\d{4}-\d\d/) == nil, "\(item)")
        #expect(!codes.contains { item.contains($0) }, "\(item)")
      }
    }
    #expect(count > 4)
  }

  /// Every date is that of one of both weeks, and every margin that of the week told.
  @Test func everyDateIsThatOfOneOfBothWeeks() {
    let plan = Tinghu.planFile
    for week in weeks {
      guard let changes = plan.changes(ofWeek: day(week)), let before = changes.consequences.before
      else { continue }
      for item in items(week, .zh) {
        guard let project = plan.portfolio.projects.firstIndex(where: { item.hasPrefix($0.name) })
        else { continue }
        let known = [before, changes.consequences.after].flatMap { comparison in
          plan.portfolio.activities.indices.filter {
            plan.portfolio.activities[$0].project == project
          }
          .map { ReportDates(plan.portfolio).finish(comparison.schedule.activities[$0].finish) }
        }
        // The data date is told where it moved what had not begun.
        let dates =
          known + [changes.consequences.after.dataDate(of: [project])?.day].compactMap(\.self)
        let told = Set(dates.map { $0.spoken(.zh, in: 2028) })
        for match in item.matches(of: /(\d{4}年)?\d+月\d+日/) {
          #expect(told.contains(String(match.0)), "\(item)")
        }
      }
    }
  }

  @Test func whereNothingMovedThatIsSaid() {
    let plan = Tinghu.planFile
    let now = plan.comparison(ofWeek: day("2028-01-31"))
    let changes = WeekChanges(from: now, to: now, monday: day("2028-01-31"))
    let blocks = WeekChangeSentences(changes, Terms(.zh), year: 2028).blocks
    #expect(blocks.last == .paragraph(Phrase("与上周相比，各节点的预计时间没有变化。")))
  }
}
