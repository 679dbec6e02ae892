public import CivilTime
public import Plan
import PlanStore

/// Problems from the day they are raised until they are struck off (存在问题、销号).
extension Workspace {
  /// Raises a problem.
  ///
  /// - Parameters:
  ///   - code: The code of the project or the activity that it is of.
  ///   - raised: The day.
  /// - Throws: A ``Refusal`` where nothing is said of what it is.
  @discardableResult
  public func addProblem(
    of code: String, _ entry: ProblemEntry, raised: Day
  ) throws -> Problem {
    let (project, activity) = try place(code)
    var problem = Problem(
      number: try lastProblem() + 1, project: project, activity: activity, text: "",
      raised: raised)
    // Whose the work is, is the problem's, too, unless somebody else is named.
    problem.owner = owner(project, activity)
    if entry.state == .closed { try refuseSkipping(problem, to: .closed) }
    entry.change(&problem)
    try refuseSilence(problem)
    try change { stored in stored.problems.append(problem) }
    return problem
  }

  /// The highest number of a problem, in what was loaded and in the file.
  private func lastProblem() throws -> Int {
    let loaded = (whole?.plan ?? stored).problems.map(\.number).max() ?? 0
    return stored.scope == nil ? loaded : max(loaded, try file.lastProblem())
  }

  /// Changes a problem in nothing but what is said; returns it, and whether anything changed.
  ///
  /// - Throws: A ``Refusal`` where there is no such problem, or where it would skip a step.
  @discardableResult
  public func changeProblem(
    _ number: Int, _ entry: ProblemEntry
  ) throws -> (problem: Problem, isChanged: Bool) {
    var problem = try self.problem(number)
    if let state = entry.state { try refuseSkipping(problem, to: state) }
    entry.change(&problem)
    if problem.state != .closed { problem.closed = nil }
    try refuseSilence(problem)
    return (problem, try put(problem))
  }

  /// Strikes a problem off (销号), once it was reviewed.
  ///
  /// - Throws: A ``Refusal`` where there is no such problem, or it was not reviewed.
  @discardableResult
  public func closeProblem(_ number: Int, on day: Day) throws -> Problem {
    var problem = try self.problem(number)
    guard problem.state == .reviewed else {
      let state = problem.state.wording
      if problem.state == .closed {
        throw Refusal(
          zh: "第 \(number) 号问题已于 \(problem.closed ?? day) 销号",
          en: "problem \(number) was closed on \(problem.closed ?? day) already")
      }
      throw Refusal(
        zh: "第 \(number) 号问题还在“\(state.zh)”，复核后才能销号",
        en: "problem \(number) stands at \"\(state.en)\" and is closed only once it was reviewed",
        hint: .stepByStep)
    }
    guard day >= problem.raised else {
      throw Refusal(
        zh: "第 \(number) 号问题 \(problem.raised) 才提出，不能在 \(day) 销号",
        en: "problem \(number) was raised on \(problem.raised) and cannot be closed on \(day)")
    }
    problem.state = .closed
    problem.closed = day
    try put(problem)
    return problem
  }

  /// The problem with a number.
  private func problem(_ number: Int) throws(Refusal) -> Problem {
    if let found = stored.problems.first(where: { $0.number == number }) { return found }
    throw Refusal(
      zh: "没有第 \(number) 号问题", en: "there is no problem \(number)",
      hint: Hint(zh: "用 \(.listProblems) 看编号", en: "see the numbers with `\(.listProblems)`"))
  }

  @discardableResult
  private func put(_ problem: Problem) throws -> Bool {
    try change { stored in
      guard let index = stored.problems.firstIndex(where: { $0.number == problem.number }) else {
        return
      }
      stored.problems[index] = problem
    }
  }

  /// The project and the activity that a code names.
  private func place(_ code: String) throws -> (project: Int, activity: Int?) {
    if let project = projectCoded(code) { return (project, nil) }
    let position = try activity(code)
    return (stored.portfolio.activities[position].project, position)
  }

  private func owner(_ project: Int, _ activity: Int?) -> String {
    let own = activity.map { stored.portfolio.activities[$0].owner } ?? ""
    return own.isEmpty ? stored.portfolio.projects[project].lead : own
  }

  private func refuseSilence(_ problem: Problem) throws(Refusal) {
    guard TextCheck.isBlank(problem.text) else { return }
    throw Refusal(
      zh: "没有写是什么问题", en: "nothing is said of what the problem is",
      hint: Hint(zh: "用 \(.describeProblem) 写明", en: "say it with \(.describeProblem)"))
  }

  /// Refuses to go on by more than one step; any way back is free (退回重办).
  private func refuseSkipping(_ problem: Problem, to state: Problem.State) throws(Refusal) {
    guard state > problem.state, problem.state.next != state || state == .closed else { return }
    let (now, then) = (problem.state.wording, state.wording)
    throw Refusal(
      zh: "第 \(problem.number) 号问题还在“\(now.zh)”，不能直接到“\(then.zh)”",
      en:
        "problem \(problem.number) stands at \"\(now.en)\" and cannot go to \"\(then.en)\" at once",
      hint: .stepByStep)
  }
}

extension Hint {
  /// The way of a problem.
  fileprivate static let stepByStep = Hint(
    zh: "依次为签收、办理、反馈、复核，用 \(.advanceProblem) 推进；复核后用 \(.closeProblem) 销号",
    en:
      "the steps are received, handling, answered, reviewed: go on with `\(.advanceProblem)`, and strike it off with `\(.closeProblem)`"
  )
}
