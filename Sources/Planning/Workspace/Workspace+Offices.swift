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
  private static func hint(_ known: OfficeList, _ near: [String]) -> Hint {
    if !near.isEmpty {
      return Hint(
        zh: "相近的有：\(near.joined(separator: "、"))",
        en: "the nearest are: \(near.joined(separator: ", "))")
    }
    guard !known.names.isEmpty else {
      return Hint(
        zh: "用 \(.setOffice(activity: nil)) 填写责任单位",
        en: "name offices with `\(.setOffice(activity: nil))`")
    }
    return Hint(
      zh: "计划中有 \(known.names.count) 个责任单位，运行 \(.listOffices) 看都有哪些",
      en: "the plan names \(known.names.count) offices; see which with `\(.listOffices)`")
  }

  /// An office that nothing in the plan names.
  static func unknownOffice(_ office: String, _ known: OfficeList) -> Finding {
    let near = known.nearest(to: office)
    return Finding(
      .error, "unknown-office",
      Wording(
        zh: "计划中没有责任单位“\(office)”", en: "no work or project names the office \"\(office)\""),
      hint: hint(known, near))
  }
}
