import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// What the curves say, in words.
extension SCurvePage {
  var words: CurveNotes {
    var notes = CurveNotes(side, sizes)
    guard let reading else {
      notes.heading(terms("还没有进度", "No progress yet"))
      notes.paragraph(terms("登记进度后画出实际曲线。", "The actual curve follows the first report."))
      return notes
    }
    notes.heading(terms("截至 \(reading.day)", "At \(reading.day)"))
    notes.figure(
      terms("实际 \(percent(reading.actual))", "actual \(percent(reading.actual))"), .ink)
    if let plan = reading.plan {
      notes.figure(terms("计划 \(percent(plan))", "plan \(percent(plan))"), Paint(0x3F73B0))
      tellGaps(reading, &notes)
    } else {
      notes.paragraph(
        terms.advising(
          terms("没有基准计划，无从比较", "No baseline to compare with"), .takeBaseline,
          { "。先运行 \($0)。" }, { ": run `\($0)`." }))
    }
    tellBanana(reading, &notes)
    if !parts.isEmpty { tellParts(&notes) }
    return notes
  }

  private func percent(_ share: Double) -> String { "\((100 * share).oneDecimal)%" }

  private func tellGaps(_ reading: CurveReading, _ notes: inout CurveNotes) {
    guard let days = reading.daysLate, let ahead = reading.pointsAhead else { return }
    let paint: Paint = days > 0 ? .red : .green
    notes.figure(gap(days, ahead), paint)
    notes.figure(points(ahead, days), paint)
    guard days != 0 else { return }
    let planned = reading.day - days
    notes.paragraph(
      days > 0
        ? terms(
          "现在完成的工作量，计划在 \(planned) 就该完成。", "What is done now was planned to be done by \(planned).")
        : terms(
          "现在完成的工作量，计划到 \(planned) 才完成。", "What is done now was planned for \(planned)."))
  }

  private func tellBanana(_ reading: CurveReading, _ notes: inout CurveNotes) {
    notes.heading(terms("香蕉图", "Banana"))
    let used = reading.bandUsed.map { Int((100 * $0).rounded()) }
    if reading.isBelowLate {
      notes.paragraph(
        terms(
          "警告：实际已低于最迟曲线，机动时间用完" + (isLater ? "，完成日期已在后移。" : "。"),
          "Warning: less is done than even the late curve asks for"
            + (isLater ? "; the finish moves." : ".")),
        .red, weight: .bold)
    } else if reading.isPastHalf, let used {
      notes.paragraph(
        terms(
          "警告：实际已越过香蕉带的中线，机动时间已用去 \(used)%。",
          "Warning: past the middle of the banana: \(used)% of what can be played with is used."),
        .red, weight: .bold)
    } else if let used, used < 0 {
      notes.paragraph(
        terms("实际在最早曲线以上，快于最早安排。", "More is done than the early curve asks for."), .green)
    } else if let used {
      notes.paragraph(
        terms("机动时间用去 \(used)%，未过中线。", "\(used)% of what can be played with is used."))
    } else {
      notes.paragraph(
        terms("此处最早、最迟曲线几乎重合，没有机动时间。", "The two curves are as good as one here."))
    }
    guard reading.isPastHalf else { return }
    if let since = CurveReading.pastHalfSince(curve), since < reading.day {
      notes.paragraph(
        terms("自 \(since) 的报告起一直在中线以下。", "So in every report since \(since)."))
    }
    if planIsPastHalf(on: reading.day) {
      notes.paragraph(
        terms(
          "计划线本身也在中线以下：倒排的计划贴近最迟曲线，还要看对计划的提前或滞后。",
          "So is the plan: planned backward, it runs close to the late curve. Look at the gap to the plan as well."
        ), .muted)
    }
  }

  /// Whether the forecast of a project of the page lies behind its plan, so that its finish does move.
  private var isLater: Bool {
    let all = schedule.network.portfolio.activities
    return projects.contains { project in
      let activities = all.indices.filter { all[$0].project == project }
      guard
        let plan = comparison.plannedFinish(ofProject: project, activities: activities),
        let forecast = comparison.forecastFinish(ofProject: project)
      else { return false }
      return forecast > plan
    }
  }

  private func planIsPastHalf(on day: Day) -> Bool {
    guard let plan = curve.plan.share(on: day), let early = curve.early.share(on: day),
      let late = curve.late.share(on: day)
    else { return false }
    return plan < (early + late) / 2
  }

  /// The projects of a page of several.
  private func tellParts(_ notes: inout CurveNotes) {
    notes.heading(terms("各项目", "Projects"))
    let ends = [0.62, 0.8, 1.0]
    func cells(_ texts: [String], _ paint: Paint) -> [(text: String, end: Double, paint: Paint)] {
      zip(texts, ends).map { ($0, $1, $0 == texts.last ? paint : .ink) }
    }
    notes.row(
      terms("项目", "Project"),
      cells([terms("实际", "actual"), terms("计划", "plan"), terms("滞后天", "d late")], .ink),
      weight: .bold)
    for (name, reading) in parts {
      guard let reading else { continue }
      let days = reading.daysLate
      notes.row(
        name,
        zip(
          [
            (100 * reading.actual).oneDecimal, reading.plan.map { (100 * $0).oneDecimal } ?? "",
            days.map { $0 < 0 ? "−\(-$0)" : "\($0)" } ?? "",
          ], ends
        ).enumerated().map { index, cell in
          (cell.0, cell.1, index < 2 ? .ink : (days ?? 0) > 0 ? .red : .green)
        })
    }
  }
}
