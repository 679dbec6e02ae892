import CivilTime
public import Plan

/// An obligation does not wander: a required date that nobody bound to an activity is bound to one
/// when the plan first has one, and stays there until somebody says otherwise.
extension StoredPlan {
  /// Says which activity carries the required dates of a project that nobody bound by name.
  ///
  /// - Parameter code: The activity's code within the project.
  public mutating func confirmRequiredActivity(_ code: String, project: Int) {
    let dates = portfolio.projects[project].requiredDates
    for index in dates.indices where dates[index].activity == nil || dates[index].isAssumed {
      portfolio.projects[project].requiredDates[index].activity = code
      portfolio.projects[project].requiredDates[index].isAssumed = false
    }
  }

  /// Lets another activity carry the required dates of one, as somebody said.
  public mutating func moveRequiredDates(from old: String, to new: String, project: Int) {
    let carriers = RequiredActivity(portfolio)
    guard let carrier = carriers.position(of: old, project: project) else { return }
    for index in portfolio.projects[project].requiredDates.indices {
      let date = portfolio.projects[project].requiredDates[index]
      guard carriers.position(of: date.activity, project: project) == carrier else { continue }
      portfolio.projects[project].requiredDates[index].activity = new
      portfolio.projects[project].requiredDates[index].isAssumed = false
    }
  }

  /// Binds the required dates that name no activity, and returns what a person should know of it.
  ///
  /// - Parameter old: The plan before the change.
  /// - Throws: What has to be said by name: the carrier of a required date is gone, or the project
  ///   got a later milestone than the one that was taken for the carrier.
  public mutating func bindRequiredDates(since old: StoredPlan) throws(InvalidInput) -> [Finding] {
    guard portfolio.projects.contains(where: { !$0.requiredDates.isEmpty }) else { return [] }
    var binding = Binding(RequiredActivity(portfolio), since: FormerCarriers(old.portfolio))
    for project in portfolio.projects.indices {
      for index in portfolio.projects[project].requiredDates.indices {
        bind(index, of: project, &binding)
      }
    }
    guard binding.asked.isEmpty else { throw InvalidInput(binding.asked) }
    return binding.told
  }

  private mutating func bind(_ index: Int, of project: Int, _ binding: inout Binding) {
    let date = portfolio.projects[project].requiredDates[index]
    guard let usual = binding.carriers.position(of: nil, project: project) else {
      // Without activities there is nothing to hold on to but what somebody said.
      if date.isAssumed { portfolio.projects[project].requiredDates[index] = date.unbound }
      return
    }
    let code = portfolio.activities[usual].code
    guard let bound = date.activity else {
      portfolio.projects[project].requiredDates[index].activity = code
      portfolio.projects[project].requiredDates[index].isAssumed = true
      binding.told.append(.requiredDateBound(date, usual, in: portfolio))
      return
    }
    guard let carrier = binding.carriers.position(of: bound, project: project) else {
      if binding.former.carrier(of: bound, projectCode: portfolio.projects[project].code) != nil {
        binding.asked.append(.requiredActivityGone(date, bound, project, in: portfolio))
      }
      return
    }
    guard date.isAssumed, carrier != usual else { return }
    if portfolio.activities[carrier].kind != .milestone {
      // Work stands in for a milestone only as long as it is the last.
      portfolio.projects[project].requiredDates[index].activity = code
      binding.told.append(.requiredDateBound(date, usual, in: portfolio))
    } else if binding.former.carrier(
      of: code, projectCode: portfolio.projects[project].code, kind: .milestone) == nil
    {
      binding.asked.append(.laterMilestone(date, carrier, usual, in: portfolio))
    }
  }
}

extension RequiredDate {
  fileprivate var unbound: RequiredDate {
    RequiredDate(activity: nil, finish: finish, source: source)
  }
}

/// What binding required dates needs and finds, one for all projects.
private struct Binding {
  /// Who carries what now.
  let carriers: RequiredActivity
  var former: FormerCarriers
  var told: [Finding] = []
  var asked: [Finding] = []

  init(_ carriers: RequiredActivity, since former: FormerCarriers) {
    self.carriers = carriers
    self.former = former
  }
}

/// The activities of the plan before a change, by codes; most changes never ask.
private struct FormerCarriers {
  private let portfolio: Portfolio
  private lazy var carriers = RequiredActivity(portfolio)
  private lazy var projects = Dictionary(
    portfolio.projects.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })

  init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  /// The activity with a code in the project of a code, of a kind where one is given.
  mutating func carrier(
    of code: String, projectCode: String, kind: Activity.Kind? = nil
  ) -> Int? {
    guard let project = projects[projectCode],
      let position = carriers.position(of: code, project: project)
    else { return nil }
    return kind == nil || portfolio.activities[position].kind == kind ? position : nil
  }
}

extension Finding {
  /// A required date was bound to an activity.
  fileprivate static func requiredDateBound(
    _ date: RequiredDate, _ carrier: Int, in portfolio: Portfolio
  ) -> Finding {
    let day = portfolio.finishDay(date.finish)
    let (code, name, project) = portfolio.names(of: carrier)
    return Finding(
      .note, "required-date-bound", codes: [code],
      Wording(
        zh: "要求完成时间 \(day) 由 \(code)“\(name)”承担",
        en: "the required date \(day) is carried by \(code) \"\(name)\""),
      hint: Hint(
        zh: "不是它，就用 \(.setRequiredActivity(project: project)) 指定",
        en: "if it is another, say `\(.setRequiredActivity(project: project))`"))
  }

  /// The activity that carries a required date is gone.
  fileprivate static func requiredActivityGone(
    _ date: RequiredDate, _ code: String, _ project: Int, in portfolio: Portfolio
  ) -> Finding {
    let day = portfolio.finishDay(date.finish)
    let project = portfolio.projects[project].code
    return Finding(
      .error, "required-activity-gone", codes: [project],
      Wording(
        zh: "要求完成时间 \(day) 由“\(code)”承担，它将不在计划里了",
        en: "the required date \(day) is carried by \"\(code)\", which would be gone"),
      hint: Hint(
        zh:
          "用 \(.nameRequiredActivity(nil)) 指定由哪项工作承担，或先运行 \(.setRequiredActivity(project: project))",
        en:
          "name the activity that carries it with \(.nameRequiredActivity(nil)), or run `\(.setRequiredActivity(project: project))` first"
      ))
  }

  /// A project got a later milestone than the one taken for the carrier.
  fileprivate static func laterMilestone(
    _ date: RequiredDate, _ carrier: Int, _ later: Int, in portfolio: Portfolio
  ) -> Finding {
    let (old, oldName, project) = portfolio.names(of: carrier)
    let (new, newName, _) = portfolio.names(of: later)
    let day = portfolio.finishDay(date.finish)
    let code = portfolio.activities[carrier].code
    return Finding(
      .error, "required-date-ambiguous", codes: [old, new],
      Wording(
        zh: "要求完成时间 \(day) 现由 \(old)“\(oldName)”承担，而 \(new)“\(newName)”排在它后面",
        en:
          "the required date \(day) is carried by \(old) \"\(oldName)\", and \(new) \"\(newName)\" comes after it"
      ),
      hint: Hint(
        zh:
          "用 \(.nameRequiredActivity(nil)) 指定由谁承担（不变就写 \(.nameRequiredActivity(code))），或先运行 \(.setRequiredActivity(project: project))",
        en:
          "say which carries it with \(.nameRequiredActivity(nil)) (\(.nameRequiredActivity(code)) to leave it), or run `\(.setRequiredActivity(project: project))` first"
      ))
  }
}

extension Portfolio {
  fileprivate func names(of position: Int) -> (code: String, name: String, project: String) {
    let activity = activities[position]
    return (code(of: position), activity.name, projects[activity.project].code)
  }
}
