import CivilTime
import Plan
import PlanExchange

extension Portfolio {
  /// Plans what a file of another program says from the dates that a person gives beside it.
  ///
  /// By our rules as a plan of our own is: backward from a required date, or forward from a start. By
  /// Microsoft Project's a project has one of the two, its own; by Primavera's neither can be given.
  ///
  /// - Throws: A ``Refusal`` of what the rules have no room for, so that nothing given is passed over.
  mutating func replan(_ options: LoosePlan.Options) throws(Refusal) {
    guard options.finishBy != nil || options.startFrom != nil else { return }
    guard projects.count == 1 else {
      throw Refusal(
        zh: "文件中有 \(projects.count) 个项目，不知道日期属于哪一个",
        en: "the file has \(projects.count) projects, and a date is for one",
        hint: Hint(
          zh: "用 \(.addPlan) 导入，再用 \(.changeProject) 逐个设定",
          en: "use `\(.addPlan)`, then `\(.changeProject)` for each"))
    }
    switch projects[0].profile {
    case .schedctl: replanByOurRules(options)
    case .msp: try replanByMicrosoft(options)
    case .p6:
      throw Refusal(
        zh: "按 P6 的规则，起止日期以文件为准，不能另给",
        en: "by the rules of P6 the file says when a project starts and must finish",
        hint: Hint(
          zh: "加 \(.chooseOwnRules) 按本软件的规则倒排",
          en: "plan it by our rules with \(.chooseOwnRules)"))
    }
  }

  private mutating func replanByOurRules(_ options: LoosePlan.Options) {
    let start = options.startFrom?.start(projectDay)
    projects[0].start = start ?? (options.finishBy == nil ? projects[0].start : nil)
    guard let finish = options.finishBy?.finish(projectDay) else { return }
    projects[0].direction = .backward
    projects[0].requiredDates.insert(
      RequiredDate(activity: options.carrier, finish: finish), at: 0)
  }

  private mutating func replanByMicrosoft(_ options: LoosePlan.Options) throws(Refusal) {
    let hint = Hint(
      zh: "加 \(.chooseOwnRules) 按本软件的规则计划",
      en: "plan it by our rules with \(.chooseOwnRules)")
    if options.carrier != nil {
      throw Refusal(
        zh: "按 Microsoft Project 的规则，只能从整个项目的完成日期倒排，不能从一项工作倒排",
        en:
          "by the rules of Microsoft Project only a whole project is planned back from a date, not one activity",
        hint: hint)
    }
    if options.startFrom != nil, options.finishBy != nil {
      throw Refusal(
        zh: "按 Microsoft Project 的规则，项目从开始或从完成日期计划，两者只取其一",
        en:
          "by the rules of Microsoft Project a project is planned from its start or its finish, not from both",
        hint: hint)
    }
    projects[0].requiredDates.removeAll { $0.activity == nil }
    if let start = options.startFrom?.start(projectDay) {
      projects[0].direction = .forward
      projects[0].start = start
    } else if let finish = options.finishBy?.finish(projectDay) {
      projects[0].direction = .backward
      projects[0].start = nil
      projects[0].requiredDates.append(
        RequiredDate(activity: nil, finish: finish))
    }
  }
}
