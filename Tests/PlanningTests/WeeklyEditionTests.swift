import CivilTime
import Documents
import Plan
import PlanExchange
import PlanStore
import Planning
import Reporting
import Testing

/// What a week is told is made of the plan alone.
@Suite struct WeeklyEditionTests {
  /// The small plan with progress in the week of 2027-03-01.
  private func reported() throws -> Bench {
    let bench = try Bench.small()
    let workspace = try bench.open()
    try workspace.takeBaseline(language: .zh)
    try workspace.record(
      ProgressEntry(started: DateText("2027-03-01"), date: DateText("2027-03-05")), of: "P.A",
      today: Bench.now.day)
    return bench
  }

  @Test func theTextIsWhatIsHandedToTheConsole() throws {
    let workspace = try reported().open()
    let day = try workspace.reportDay(nil)
    #expect(day == .of2027(3, 5))
    let edition = try WeeklyEdition(workspace, week: day, language: .zh)
    let text = edition.text(.markdown)
    #expect(text.hasPrefix("# "))
    #expect(text.contains("土方"))
    #expect(try WeeklyEdition(workspace, week: day, language: .zh).text(.markdown) == text)
    #expect(edition.text(.wechat).count <= 500)
  }

  @Test func aReportHandedInReadsTheSameForEver() throws {
    let bench = try reported()
    let workspace = try bench.open()
    let day = try workspace.reportDay(nil)
    let edition = try WeeklyEdition(workspace, week: day, language: .zh)
    try workspace.submit(edition, week: day)
    try bench.open().changeProject("P", ProjectEdit(name: "改了名"))
    let later = try bench.open()
    let kept = try #require(later.submitted(week: day, .markdown, .zh))
    #expect(kept.text == edition.text(.markdown))
    let anew = try WeeklyEdition(later, week: day, language: .zh)
    #expect(anew.difference(from: kept)?.id == "differs-from-submitted")
    #expect(edition.difference(from: kept) == nil)
  }

  @Test func withoutProgressThereIsNothingToReport() throws {
    let workspace = try Bench.small().open()
    #expect(throws: Refusal.self) { try workspace.reportDay(nil) }
    #expect(try workspace.exampleDay(nil, today: .of2027(7, 1)) == .of2027(3, 1))
  }

  @Test func thePapersOfAWeekAreNamedFilesInOrder() throws {
    let workspace = try reported().open()
    let day = try workspace.reportDay(nil)
    let edition = try WeeklyEdition(workspace, week: day, language: .en)
    let papers = try WeeklyPapers(workspace, edition, paper: .a1, issued: day, terms: Terms(.en)) {
      _ in
    }
    let names = try papers.steps.flatMap { try $0.make() }.map(\.name)
    #expect(
      names == [
        "weekly-report.docx", "weekly-report.html", "wechat.txt", "weekly-report.pdf",
        "wall-charts.pdf", "gantt.pdf", "networks.pdf", "s-curves.pdf", "trends.pdf", "charts.html",
        "schedule.xlsx", "milestones.ics",
      ])
  }
}
