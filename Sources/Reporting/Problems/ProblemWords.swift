import CivilTime
import Plan

/// Problems in words, for reports and charts.
struct ProblemWords {
  let portfolio: Portfolio
  let terms: Terms
  /// The day by which lateness is counted.
  let today: Day

  /// The office with the person in charge.
  func owner(_ problem: Problem) -> String {
    guard !problem.person.isEmpty, problem.person != problem.owner else {
      return problem.owner.isEmpty ? terms("未定", "nobody yet") : problem.owner
    }
    return problem.owner.isEmpty
      ? problem.person
      : terms("\(problem.owner)（\(problem.person)）", "\(problem.owner) (\(problem.person))")
  }

  /// How far it is: `办理，超期5天`.
  func state(_ problem: Problem) -> String {
    let state = terms(problem.state.wording.zh, problem.state.wording.en)
    if let closed = problem.closed {
      return state + terms("（\(day(closed))销号）", " (on \(day(closed)))")
    }
    guard let late = problem.daysOverdue(on: today) else { return state }
    return state + terms("，超期\(late)天", ", \(late) d overdue")
  }

  /// What it is of: the project's name, with that of the activity.
  func subject(_ problem: Problem) -> String {
    let project = portfolio.projects[problem.project].name
    guard let activity = problem.activity else { return project }
    let name = terms.name(portfolio.activities[activity])
    return terms("\(project)·\(name)", "\(project) · \(name)")
  }

  /// All of it: `亭湖高中二期·正式供配电：供电方案未定。措施：现场会商。责任单位：供电公司，3月1日前解决；办理，超期5天。`.
  func sentence(_ problem: Problem) -> String {
    let measure =
      problem.measure.isEmpty
      ? "" : terms("措施：\(problem.measure)。", " Measure: \(problem.measure).")
    let due = problem.due.map { terms("，\(day($0))前解决", ", by \(day($0))") } ?? ""
    return terms(
      "\(subject(problem))：\(problem.text)。\(measure)责任单位：\(owner(problem))\(due)；\(state(problem))。",
      "\(subject(problem)): \(problem.text).\(measure) Owner: \(owner(problem))\(due); \(state(problem))."
    )
  }

  /// Without its project, for a page about one: the text, and whose it is.
  func lines(_ problem: Problem) -> (text: String, owner: String) {
    let name =
      problem.activity.map { terms.name(portfolio.activities[$0]) + terms("：", ": ") } ?? ""
    let due = problem.due.map { terms("，\(day($0))前解决", ", by \(day($0))") } ?? ""
    return (
      terms(
        "\(name)\(problem.text)\(due)，\(state(problem))。",
        "\(name)\(problem.text)\(due), \(state(problem))."),
      terms("责任单位：\(owner(problem))　□ 销号", "Owner: \(owner(problem))  □ closed")
    )
  }

  private func day(_ day: Day) -> String { day.spoken(terms.language, in: today.year) }
}
