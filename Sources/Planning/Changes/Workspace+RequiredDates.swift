public import CivilTime
public import Plan
public import PlanExchange
import PlanStore

/// Required dates: a project may have several.
extension Workspace {
  /// Adds a required date to a project, which is planned backward from then on if it had none.
  ///
  /// - Parameter carrier: The activity that must be finished by then; nil for the project's usual one.
  public func addRequiredDate(
    of code: String, _ date: DateText, carrier: String?, source: String
  ) throws {
    let position = try project(code)
    let carrier = try carrier.map { try carrierCode($0, of: position) }
    try change { stored in
      var project = stored.portfolio.projects[position]
      let required = RequiredDate(
        activity: carrier, finish: date.finish(stored.portfolio.projectDay), source: source)
      let usual = RequiredActivity(stored.portfolio)
      let own = usual.position(of: carrier, project: position)
      if let known = project.requiredDates.first(where: {
        usual.position(of: $0.activity, project: position) == own
      }) {
        let day = stored.portfolio.finishDay(known.finish)
        throw Refusal(
          zh: "这项工作已有要求完成时间 \(day)",
          en: "that activity has the required date \(day) already",
          hint: Hint(
            zh: "用 \(.changeRequiredDate) 修改，或用 \(.nameRequiredActivity(nil)) 写另一项工作",
            en:
              "change it with `\(.changeRequiredDate)`, or name another activity with \(.nameRequiredActivity(nil))"
          ))
      }
      if project.requiredDates.isEmpty { project.direction = .backward }
      project.requiredDates.append(required)
      stored.portfolio.projects[position] = project
    }
  }

  /// Changes a required date of a project.
  ///
  /// - Parameters:
  ///   - number: Which, from 1 in the order of the list.
  ///   - date: The new date; nil to leave it.
  ///   - carrier: The activity that carries it from now on; nil to leave it.
  ///   - source: The document that says so; nil to leave it.
  /// - Returns: Whether anything changed.
  @discardableResult
  public func changeRequiredDate(
    of code: String, number: Int, _ date: DateText?, carrier: String?, source: String?
  ) throws -> Bool {
    let position = try project(code)
    let index = try requiredDate(number, of: position)
    let carrier = try carrier.map { try carrierCode($0, of: position) }
    return try change { stored in
      let shifts = stored.portfolio.projectDay
      var required = stored.portfolio.projects[position].requiredDates[index]
      required.finish = date?.finish(shifts) ?? required.finish
      required.source = source ?? required.source
      if let carrier {
        required.activity = carrier
        required.isAssumed = false
      }
      stored.portfolio.projects[position].requiredDates[index] = required
    }
  }

  /// Removes a required date of a project; without any it is planned forward, as early as possible.
  ///
  /// - Returns: The date, and whether the project has none left.
  @discardableResult
  public func removeRequiredDate(
    of code: String, number: Int
  ) throws -> (day: Day, isLast: Bool) {
    let position = try project(code)
    let index = try requiredDate(number, of: position)
    let date = stored.portfolio.projects[position].requiredDates[index]
    let isLast = stored.portfolio.projects[position].requiredDates.count == 1
    try change { stored in
      stored.portfolio.projects[position].requiredDates.remove(at: index)
      if isLast {
        stored.portfolio.projects[position].direction = .forward
        stored.portfolio.projects[position].reserveDays = 0
      }
    }
    return (stored.portfolio.finishDay(date.finish), isLast)
  }

  private func requiredDate(_ number: Int, of position: Int) throws(Refusal) -> Int {
    let project = stored.portfolio.projects[position]
    let count = project.requiredDates.count
    guard (1...max(1, count)).contains(number), count > 0 else {
      throw Refusal(
        zh: count == 0
          ? "项目“\(project.code)”没有要求完成时间"
          : "项目“\(project.code)”的要求完成时间有 \(count) 个，没有第 \(number) 个",
        en: count == 0
          ? "project \"\(project.code)\" has no required date"
          : "project \"\(project.code)\" has \(count) required dates, and no number \(number)",
        hint: count == 0
          ? Hint(zh: "用 \(.addRequiredDate) 添加", en: "add one with `\(.addRequiredDate)`")
          : Hint(
            zh: "用 \(.listRequiredDates) 看编号", en: "see the numbers with `\(.listRequiredDates)`"))
    }
    return number - 1
  }

  /// The code within the project of an activity that is to carry a date.
  private func carrierCode(_ text: String, of position: Int) throws -> String {
    let project = stored.portfolio.projects[position].code
    let found = try activity(text.contains(".") ? text : "\(project).\(text)")
    guard stored.portfolio.activities[found].project == position else {
      throw Refusal(
        zh: "\(stored.portfolio.code(of: found)) 不是项目“\(project)”的工作",
        en: "\(stored.portfolio.code(of: found)) is no activity of project \"\(project)\"")
    }
    return stored.portfolio.activities[found].code
  }
}
