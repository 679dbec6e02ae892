import CivilTime
import Scheduler

/// The windows on the chain, and what starting one week later would cost.
extension WhyReport {
  /// One sentence for each activity of the chain that must fit inside a window.
  var windowSentences: [String] {
    explanation.steps.compactMap { step in
      guard let fit = schedule.windowFit(of: step.activity) else { return nil }
      let window = portfolio.windows[fit.window]
      let start = schedule.activities[step.activity].start
      let slack = fit.lastStart.day - start.day
      let next = fit.nextStart.map { "\($0.day)" }
      let waits = step.drivers.contains { $0.kind == .window }
      let span = terms(
        "\(title(step.activity))须在\(window.cause)窗口（\(window.from) 至 \(window.to)）内完成",
        "\(title(step.activity)) must fit inside \(window.name) (\(window.from) to \(window.to))")
      let waiting =
        waits ? terms("，等窗口到 \(start.day)", ", and waits for it until \(start.day)") : ""
      let limit = terms(
        "；最迟 \(fit.lastStart.day) 开始，还可晚 \(slack) 天",
        "; it can start as late as \(fit.lastStart.day), \(slack) d later")
      let missed = next.map {
        terms("，错过则要等到 \($0)。", "; if missed, the next chance is \($0).")
      }
      return span + waiting + limit + (missed ?? terms("。", "."))
    }
  }

  /// What a start one week later would cost: of the project while it has not begun, and of each
  /// activity of the chain that a window binds.
  var delaySentences: [String] {
    let project = portfolio.activities[activity].project
    var sentences: [String] = []
    if let cost = schedule.costOfDelay(ofProject: project, byDays: 7, to: activity) {
      sentences.append(
        sentence(
          terms(
            "若项目晚一周（\(cost.start.day)）启动",
            "If the project started one week later (\(cost.start.day))"),
          cost))
    }
    for step in explanation.steps where schedule.windowFit(of: step.activity) != nil {
      guard let cost = schedule.costOfDelay(of: step.activity, byDays: 7, to: activity) else {
        continue
      }
      sentences.append(
        sentence(
          terms(
            "若\(title(step.activity))晚一周（\(cost.start.day)）开始",
            "If \(title(step.activity)) started one week later (\(cost.start.day))"), cost))
    }
    return sentences
  }

  private func sentence(_ condition: String, _ cost: DelayCost) -> String {
    let now = dates.finish(cost.finishNow)
    let then = dates.finish(cost.finishThen)
    let missed = cost.missed.map {
      let window = portfolio.windows[$0.window]
      return terms(
        "\(portfolio.code(of: $0.activity)) 错过 \(window.from.year) 年\(window.cause)窗口，推到 \($0.start.day)",
        "\(portfolio.code(of: $0.activity)) would miss \(window.name) of \(window.from.year) and move to \($0.start.day)"
      )
    }
    let reason =
      missed.isEmpty
      ? "" : terms("（", " (") + missed.joined(separator: terms("；", "; ")) + terms("）", ")")
    let effect =
      then == now
      ? terms("，\(title(activity))仍为 \(now)。", ", \(title(activity)) would still be \(now).")
      : terms(
        "，\(title(activity))由 \(now) 变为 \(then)，晚 \(then - now) 天",
        ", \(title(activity)) would move from \(now) to \(then), \(then - now) d later")
    return condition + effect + (then == now ? "" : reason + terms("。", "."))
  }
}
