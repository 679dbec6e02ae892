import CivilTime
import Control
import Plan
import Scheduler

/// What stands below the nodes: required dates that are lost, windows that are all but missed.
extension FlagsReport {
  func footnotes(_ terms: Terms) -> [String] {
    var notes: [String] = []
    if !rows.isEmpty { notes.append(terms("A 实际日期；~ 暂定日期。", "A actual; ~ provisional.")) }
    if !comparison.hasPlan, !rows.isEmpty {
      notes.append(
        terms.advising(
          terms("还没有基准计划，无从比较", "There is no baseline to compare with yet"), .takeBaseline,
          { "：先运行 \($0)。" }, { ": run `\($0)`." }))
    }
    let portfolio = comparison.schedule.network.portfolio
    notes += comparison.unreportedNotes(isWhole ? typed : projects, terms)
    let told = Set(rows)
    for date in comparison.requiredDates
    where date.isLost && (isWhole || told.contains(date.activity)) {
      let code = portfolio.code(of: date.activity)
      let name = terms.name(portfolio.activities[date.activity])
      notes.append(
        terms(
          "\(code)“\(name)”要求 \(portfolio.finishDay(date.required.finish)) 完成，按现状比要求晚\(terms.late(date))。",
          "\(code) \"\(name)\" is required by \(portfolio.finishDay(date.required.finish)) and is \(terms.late(date)) late as things stand."
        ))
    }
    notes += windowNotes(terms)
    return notes
  }

  /// What is left to windows that are all but missed.
  private func windowNotes(_ terms: Terms) -> [String] {
    let portfolio = comparison.schedule.network.portfolio
    return (isWhole ? Array(portfolio.projects.indices) : projects).compactMap { project in
      guard let margin = comparison.windowMargin(ofProject: project), comparison.isNear(margin)
      else {
        return nil
      }
      let code = portfolio.code(of: margin.activity)
      let name = terms.name(portfolio.activities[margin.activity])
      let window = terms.window(margin, in: portfolio)
      return terms(
        "\(code)“\(name)”\(window)：最迟 \(margin.lastStart.day) 开始。",
        "\(code) \"\(name)\": \(window); it has to start by \(margin.lastStart.day).")
    }
  }
}
