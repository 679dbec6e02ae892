import CivilTime
import Control
public import Documents
public import Plan
import Scheduler

/// What follows from the plan, in cells beside what people type: forecast, latest dates, float, margin.
public struct ComputedCells: Sendable {
  private let source: SheetSource

  /// Takes what the cells are made from.
  public init(_ source: SheetSource) { self.source = source }

  /// What stands above them, in both languages.
  public static let headings = [
    Wording(zh: "预测开始", en: "Forecast start"), Wording(zh: "预测完成", en: "Forecast finish"),
    Wording(zh: "最迟开始", en: "Latest start"), Wording(zh: "最迟完成", en: "Latest finish"),
    Wording(zh: "总时差(天)", en: "Float (days)"), Wording(zh: "裕量(天)", en: "Margin (days)"),
  ]

  /// The cells of each activity, by full code; work that could not be scheduled has none.
  public var byCode: [String: [Workbook.Cell]] {
    Dictionary(
      source.portfolio.activities.indices.map { (source.portfolio.code(of: $0), cells(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func cells(of position: Int) -> [Workbook.Cell] {
    let scheduled = source.schedule.activities[position]
    let isPoint = source.portfolio.activities[position].isPoint
    let latest = (
      start: scheduled.limitStart ?? scheduled.floatStart,
      finish: scheduled.limitFinish ?? scheduled.floatFinish
    )
    let isOpen = scheduled.phase == .notStarted && !isPoint && !scheduled.hasNoWindowLeft
    return [
      isPoint ? .empty : source.cell(source.dates.start(scheduled.start)),
      source.cell(source.dates.finish(scheduled.finish)),
      isOpen ? source.cell(latest.start.map(source.dates.start)) : .empty,
      scheduled.hasNoWindowLeft ? .empty : source.cell(latest.finish.map(source.dates.finish)),
      source.daysCell(scheduled.totalFloat, of: position), source.marginCell(of: position),
    ]
  }
}
