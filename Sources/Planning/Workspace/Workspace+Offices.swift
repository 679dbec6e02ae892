import Plan
import PlanStore
import Reporting

extension Workspace {
  /// The offices that the plan names, as owners of work, leaders of projects, and owners of problems.
  var offices: OfficeList { OfficeList(stored.portfolio, problems: stored.problems) }

  /// Refuses the name of an office that the plan does not know.
  public func checkOffice(_ name: String) throws {
    let known = offices
    guard !known.names.contains(name) else { return }
    throw Finding.unknownOffice(name, known)
  }
}

extension Finding {
  /// An office that nothing in the plan names.
  static func unknownOffice(_ office: String, _ known: OfficeList) -> Finding {
    let near = known.nearest(to: office)
    return Finding(
      .error, "unknown-office",
      Wording(
        zh: "计划中没有责任单位“\(office)”", en: "no work or project names the office \"\(office)\""),
      hint: near.isEmpty
        ? Hint(
          zh: "用 \(.setOffice(activity: nil)) 填写责任单位",
          en: "name offices with `\(.setOffice(activity: nil))`")
        : Hint(
          zh: "相近的有：\(near.joined(separator: "、"))",
          en: "the nearest are: \(near.joined(separator: ", "))"))
  }
}
