import CivilTime
import Control
import Plan
import Scheduler

extension Comparison {
  /// That a project did not report in the week, and when it did last; nil where it did, or owes no report.
  func unreported(_ project: Int, _ terms: Terms) -> String? {
    guard isUnreported(project) else { return nil }
    let year = (schedule.dataDate?.day ?? week.monday).year
    return terms.unreported(last: schedule.dataDate(of: project)?.day, in: year)
  }

  /// Which of some projects did not report in the week, a line for each day on which they did last, and
  /// what is told of them.
  func unreportedNotes(_ projects: [Int], _ terms: Terms) -> [String] {
    let portfolio = schedule.network.portfolio
    var notes: [(note: String, codes: [String])] = []
    for project in projects {
      guard let note = unreported(project, terms) else { continue }
      let code = portfolio.projects[project].code
      if let index = notes.firstIndex(where: { $0.note == note }) {
        notes[index].codes.append(code)
      } else {
        notes.append((note, [code]))
      }
    }
    guard !notes.isEmpty else { return [] }
    return notes.map { note in
      let codes = note.codes.joined(separator: terms("、", ", "))
      return terms("\(note.note)：\(codes)。", "\(codes): \(note.note).")
    } + [
      terms(
        "未填报的项目沿用上次填报时的预测和灯色，此后到期的节点完成与否未知。",
        "Of these the forecast and the colours are those of the last report; what fell due since is unknown."
      )
    ]
  }

  /// The data date of what is told of some projects: the latest of theirs.
  func dataDate(of projects: [Int]) -> Instant? {
    projects.compactMap { schedule.dataDate(of: $0) }.max()
  }
}
