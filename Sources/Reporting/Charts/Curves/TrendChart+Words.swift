import Control
import Documents
import Plan
import Scheduler

/// What a trend chart says in words.
extension TrendChart {
  func write(to notes: inout CurveNotes) {
    let open = lines.filter { !($0.points.last?.isDone ?? true) }
    notes.heading(terms("较上期", "Since the last report"))
    let moved = open.compactMap { line in line.lastMove.map { (line, $0) } }.filter { $0.1 != 0 }
      .sorted { abs($0.1) > abs($1.1) }
    if moved.isEmpty { notes.paragraph(terms("预测没有变化。", "No forecast moved.")) }
    for (line, days) in moved.prefix(6) {
      notes.paragraph(sentence(line, days), days > 0 ? .red : .green)
    }
    if moved.count > 6 {
      notes.paragraph(
        terms("另有 \(moved.count - 6) 个节点变化。", "\(moved.count - 6) more moved."), .muted)
    }
    notes.heading(terms("自首期以来", "Since the first report"))
    let far = open.filter { $0.move != 0 }.sorted { abs($0.move) > abs($1.move) }
    if far.isEmpty { notes.paragraph(terms("预测没有变化。", "No forecast moved.")) }
    for line in far.prefix(4) {
      notes.paragraph(sentence(line, line.move), line.move > 0 ? .red : .green)
    }
    notes.heading(terms("裕量", "Days in hand"))
    let eroding = open.filter(\.isEroding)
    for line in eroding.prefix(4) {
      let days = line.margins.last?.days ?? 0
      notes.paragraph(
        terms(
          "\(line.label)：裕量连续三期减少，现为 \(terms.margin(DayCount(days, .calendar)))。",
          "\(line.label): days in hand shrank three times running, now \(terms.margin(DayCount(days, .calendar)))."
        ),
        .red)
    }
    let tightest = open.compactMap { line in line.margins.last.map { (line, $0.days) } }
      .min { ($0.1, isRequired($0.0) ? 0 : 1) < ($1.1, isRequired($1.0) ? 0 : 1) }
    if let (line, days) = tightest {
      notes.paragraph(
        terms(
          "最紧：\(line.label)，\(terms.margin(DayCount(days, .calendar)))。",
          "Tightest: \(line.label), \(terms.margin(DayCount(days, .calendar)))."),
        days < 0 ? .red : .ink, weight: .bold)
    } else {
      notes.paragraph(terms("没有要求完成时间。", "There is no required date."), .muted)
    }
  }

  private func isRequired(_ line: TrendLine) -> Bool {
    comparison.requiredDates.contains { $0.activity == line.activity }
  }

  private func sentence(_ line: TrendLine, _ days: Int) -> String {
    days > 0
      ? terms("\(line.label)：推迟 \(days) 天。", "\(line.label): \(days) d later.")
      : terms("\(line.label)：提前 \(-days) 天。", "\(line.label): \(-days) d earlier.")
  }
}
