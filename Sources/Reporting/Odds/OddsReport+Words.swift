import Analysis
import CivilTime
import Control
import Documents
import Plan
import Scheduler

extension OddsReport {
  /// The answer as a colleague would say it, and what it assumes.
  public func lines(_ terms: Terms) -> [String] {
    var lines: [String] = []
    if let main = outlook.main {
      lines.append(verdict(outlook.targets[main], terms))
      if let line = offices(outlook.targets[main], terms) { lines.append(line) }
    }
    if let line = sensitive(terms) { lines.append(line) }
    lines.append(assumptions(terms))
    if let line = unknown(terms) { lines.append(line) }
    lines.append(trials(terms))
    return lines
  }

  /// What a page on one date says of it.
  func lines(_ terms: Terms, of target: OddsOutlook.Target) -> [String] {
    let verdict = target.required == nil ? [] : [verdict(target, terms)]
    return verdict + [assumptions(terms), trials(terms)]
  }

  /// The least sure date as a paper tells it: without a code, its days in words.
  func spokenLine(_ terms: Terms) -> String? {
    outlook.main.map { verdict(outlook.targets[$0], terms, isSpoken: true) }
  }

  /// The name of a required date in a paper: its project's and its own.
  func spokenName(_ target: OddsOutlook.Target, _ terms: Terms) -> String {
    let activity = portfolio.activities[target.activity]
    let project = portfolio.projects[activity.project].name
    return terms(project + terms.name(activity), "\(project), \(terms.name(activity))")
  }

  /// The day of a finish in a paper, with its year.
  func spokenDay(_ finish: Instant, _ terms: Terms) -> String {
    dates.finish(finish).spoken(terms.language, in: 0)
  }

  private func verdict(
    _ target: OddsOutlook.Target, _ terms: Terms, isSpoken: Bool = false
  ) -> String {
    guard let required = target.required else { return "" }
    let name = terms.name(portfolio.activities[target.activity])
    let head =
      isSpoken
      ? spokenName(target, terms) : "\(portfolio.code(of: target.activity)) \(name)"
    func day(_ finish: Instant) -> String {
      isSpoken ? spokenDay(finish, terms) : "\(dates.finish(finish))"
    }
    let gap = isSpoken ? "" : " "
    let probability = target.finish.probability(by: required)
    let error = max(1, Int(nearest: 1_000 * probability.error))
    let points = "\(error / 10).\(error % 10)"
    let asked = day(required)
    let share = percent(probability)
    let first = terms(
      "\(head)：\(asked)\(gap)前完成，把握约 \(share)（试算误差 ±\(points) 个百分点）",
      "\(head): about \(share) sure to be finished by \(asked) (± \(points) points from the number of trials)"
    )
    guard let reserve = reserve(target), let eighty = target.finish.finish(inShare: 0.8) else {
      return first
        + terms("；八成把握要到哪天说不准。", "; by when it is 80 % sure cannot be told.")
    }
    if reserve.count == 0 {
      return first
        + terms(
          "；八成把握是\(gap)\(day(eighty))，留得够。", "; 80 % sure by \(day(eighty)): in hand.")
    }
    let days = terms.days(reserve)
    return first
      + terms(
        "；要有八成把握得算到\(gap)\(day(eighty))，还差\(days)。",
        "; 80 % sure only by \(day(eighty)), \(days) short.")
  }

  /// Whom to watch: what the odds would be if an office's work took just as long as is likely.
  private func offices(_ target: OddsOutlook.Target, _ terms: Terms) -> String? {
    guard let required = target.required else { return nil }
    let now = target.finish.probability(by: required)
    let worth = outlook.offices.filter { $0.probability.value > now.value + 0.01 }.prefix(3)
    let shared = common(now, terms)
    guard !worth.isEmpty else {
      if outlook.offices.isEmpty { return nil }
      return terms(
        "没有哪一家单独管住了就能明显提高把握。", "No one office, held to its likely durations, changes much.")
        + shared
    }
    let parts = worth.map { office, probability in
      terms(
        "\(office)（管住了可到 \(percent(probability))）",
        "\(office) (\(percent(probability)) if held to its likely durations)")
    }
    return terms("最该盯：", "Watch: ") + parts.joined(separator: terms("、", ", ")) + terms("。", ".")
      + shared
  }

  /// What all work going faster or slower at once does.
  private func common(_ now: Probability, _ terms: Terms) -> String {
    guard let common = outlook.common else { return "" }
    let (without, percent) = (
      self.percent(common), Int(nearest: 100 * outlook.assumptions.model.systemicDeviation)
    )
    if (common.value - now.value).magnitude <= 0.01 {
      return terms(
        "全部工作一起快慢（±\(percent)%）影响不大。",
        " All work going faster or slower at once (± \(percent) %) changes little.")
    }
    return terms(
      "要是没有让全部工作一起快慢的因素（±\(percent)%，如天气、材料、资金），把握是 \(without)。",
      " Without all work going faster or slower at once (± \(percent) %: weather, material, money) it would be \(without)."
    )
  }

  /// The work that moves the dates most.
  private func sensitive(_ terms: Terms) -> String? {
    let most = odds.activities.filter { $0.sensitivity > 0.01 }.prefix(4)
    guard !most.isEmpty else { return nil }
    let parts = most.map { activity in
      let name = terms.name(portfolio.activities[activity.position])
      let share = Int(nearest: 100 * activity.criticality)
      return terms(
        "\(portfolio.code(of: activity.position)) \(name)（\(share)% 的试算里它卡住工期）",
        "\(portfolio.code(of: activity.position)) \(name) (holds the date in \(share) % of the trials)"
      )
    }
    return terms("影响最大的工作：", "Work that moves the dates most: ")
      + parts.joined(separator: terms("、", ", ")) + terms("。", ".")
  }

  private func assumptions(_ terms: Terms) -> String {
    var typed = 0
    var learned = 0
    var ruled = 0
    var unsure = 0
    for activity in odds.activities {
      switch outlook.assumptions.sources[activity.position] {
      case .typed: typed += 1
      case .learned: learned += 1
      case .rule(let rule):
        ruled += 1
        if rule.certainty != .verified { unsure += 1 }
      case nil: break
      }
    }
    var parts: [String] = []
    /// So many activities, in the first part with what is told of them.
    func some(_ count: Int) -> String {
      parts.isEmpty
        ? terms("工期起落 \(count) 项", "the durations of \(count) activities")
        : terms("\(count) 项", "\(count)")
    }
    if typed > 0 {
      parts.append(some(typed) + terms("用填报的三点工期", " as typed"))
    }
    if learned > 0 {
      let from = outlook.assumptions.history.learnedFrom
      let running =
        from.underWay > 0
        ? terms(
          "（在建 \(from.underWay) 项按至少已用的天数计）",
          " (\(from.underWay) under way count as what they have taken at least)") : ""
      parts.append(
        some(learned)
          + terms(
            "按本计划同类已完成的 \(from.finished) 项推算",
            " by the \(from.finished) of their kinds that this plan has finished") + running)
    }
    if ruled > 0 {
      let doubt =
        unsure > 0
        ? terms("，其中 \(unsure) 项是没有依据的经验值", ", \(unsure) of them experience without a source") : ""
      parts.append(some(ruled) + terms("按规则表", " by the table of rules") + doubt)
    }
    let model = outlook.assumptions.model
    let (own, all) = (
      Int(nearest: 100 * model.driverDeviation), Int(nearest: 100 * model.systemicDeviation)
    )
    parts.append(
      terms(
        "同一单位的工作一起快慢（±\(own)%），全部工作一起 ±\(all)%",
        "the work of one office varies together (± \(own) %), all work by ± \(all) %"))
    let head = terms("假定：", "Assumed: ")
    return head + parts.joined(separator: terms("，", ", "))
      + terms(
        "；窗口、节假日、关系照计划，途中不补救。",
        "; windows, holidays and relations as planned, and nobody mends anything on the way.")
  }

  /// Trials whose date nobody knows.
  private func unknown(_ terms: Terms) -> String? {
    let most = outlook.targets.map(\.finish.beyond).max() ?? 0
    guard most > 0 else { return nil }
    return terms(
      "有 \(most) 次试算错过了最后一个已知窗口，算作不能按时。",
      "In \(most) trials the last known window was missed, which counts as late.")
  }

  /// Why each trial was scheduled as the plan is.
  private func byEngine(_ reason: Odds.EngineReason, _ terms: Terms) -> String {
    let told =
      switch reason {
      case .otherRules:
        terms("有的项目按别的软件的规则排", "some projects go by another program's rules")
      case .severalPasses:
        terms(
          "有的工作尽可能晚、按预计完成日或不按逻辑排",
          "some work is as late as possible, or goes by its expected finish or against its logic")
      case .notWholeDays: terms("计划不能全按整天推算", "not all goes by whole days")
      }
    return terms("；\(told)，逐次用排程引擎算", "; \(told), so the engine scheduled each")
  }

  private func trials(_ terms: Terms) -> String {
    let seed = terms("种子 \(outlook.seed)", "seed \(outlook.seed)")
    let engine = odds.engineReason.map { byEngine($0, terms) } ?? ""
    if odds.isCut {
      return terms(
        "中途停下，只试算了 \(odds.trials) 次，\(seed)\(engine)。",
        "Stopped on the way after \(odds.trials) trials, \(seed)\(engine).")
    }
    return terms(
      "试算 \(odds.trials) 次，\(seed)\(engine)。", "\(odds.trials) trials, \(seed)\(engine).")
  }
}
