import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

@Suite struct TrendChartTests {
  private let plan = SmallPlan.file(
    [SmallPlan.backward("甲", requiredBy: "2028-01-14")],
    [
      SmallPlan.record(0, on: "2028-01-05", remaining: 8),
      SmallPlan.record(0, on: "2028-01-06", remaining: 8),
      SmallPlan.record(0, on: "2028-01-07", remaining: 8),
      SmallPlan.record(0, on: "2028-01-10", remaining: 6),
    ])

  private func chart(_ dates: [String]) -> TrendChart {
    TrendChart(
      plan.comparison(at: at(dates.last! + "T08:00")), project: 0,
      history: ReportHistory(dates.map { plan.schedule(at: at($0 + "T08:00")) }),
      options: CurveOptions(), terms: Terms(.zh))
  }

  private let all = ["2028-01-05", "2028-01-06", "2028-01-07", "2028-01-10"]

  private func words(_ chart: TrendChart) -> [String] {
    SceneAudit(chart.scene).boxes.map(\.string)
  }

  @Test func aLineHasAForecastForEveryReport() throws {
    let line = try #require(chart(all).lines.first { $0.code == "B" })
    // Eight days from the morning of the 5th end on the 12th, then a day later every day; six days
    // from the 10th end on the 15th.
    #expect(
      line.points.map(\.finish) == [
        day("2028-01-12"), day("2028-01-13"), day("2028-01-14"), day("2028-01-15"),
      ])
    #expect(line.margins.map(\.days) == [2, 1, 0, -1])
    #expect(line.lastMove == 1)
    #expect(line.move == 3)
  }

  @Test func aMarginThatShrinksThreeTimesIsSaid() {
    let words = words(chart(all)).joined()
    #expect(words.contains("裕量连续三期减少"))
    #expect(words.contains("推迟 3 天"))
  }

  @Test func aLaterForecastStandsHigherAndLaterReportsFurtherRight() throws {
    let chart = chart(all)
    let scale = try #require(TrendScale(chart))
    #expect(scale.y(day("2028-01-15")) < scale.y(day("2028-01-12")))
    #expect(scale.x(day("2028-01-06")) > scale.x(day("2028-01-05")))
    #expect(scale.plot.top <= scale.y(day("2028-01-15")))
    #expect(scale.y(day("2028-01-12")) <= scale.plot.bottom)
  }

  @Test func oneReportIsNoTrend() {
    #expect(words(chart(["2028-01-05"])).contains { $0.contains("不足两期") })
  }

  @Test func spreadLabelsKeepApartAndInside() {
    let spread = LabelSpread.spread([10, 10.5, 11, 40], gap: 4, top: 2, bottom: 42)
    for (a, b) in zip(spread, spread.dropFirst()) { #expect(b - a >= 4 - 1e-9) }
    #expect(spread.first! >= 2 && spread.last! <= 42)
    // The three that crowd share the move; the one alone stays.
    #expect(abs(spread[1] - 10.5) < 1e-9)
    #expect(spread[3] == 40)
  }
}
