import CivilTime
import Control
import Plan
import Scheduler

/// What delays on the chain do, and what starting one week later would do; every number is read from an
/// ``Effect``.
extension WhyReport {
  /// What the delays on the chain do, each by itself; the work that the chain begins with first, and none that
  /// other late work holds up.
  var effects: [Effect] {
    guard !explanation.isLate else { return [] }
    let effects = Effects(comparison)
    return explanation.steps.reversed().compactMap { effects[$0.activity] }
      .filter { $0.behind.days > 0 && !comparison.isHeldUp($0.activity) }
  }

  var effectSentences: [String] {
    effects.map { EffectWords($0, in: portfolio, terms).sentence(about: title($0.activity)) }
  }

  /// What a start one week later would do: of the project while it has not begun, then of each
  /// activity of the chain that a window binds.
  var laterStarts: [LaterStart] {
    guard !explanation.isLate else { return [] }
    let project = portfolio.activities[activity].project
    if let later = LaterStart(
      ofProject: project, byDays: 7, in: comparison, asking: activity)
    {
      return [later]
    }
    return explanation.steps.compactMap { step in
      guard schedule.windowFit(of: step.activity) != nil else { return nil }
      return LaterStart(of: step.activity, byDays: 7, in: comparison, asking: activity)
    }
  }

  var laterStartSentences: [String] { laterStarts.map(sentence) }

  private func sentence(_ later: LaterStart) -> String {
    let condition =
      switch later.subject {
      case .project:
        terms(
          "若项目晚一周（\(later.start.day)）启动",
          "If the project started one week later (\(later.start.day))")
      case .activity(let other):
        terms(
          "若\(title(other))晚一周（\(later.start.day)）开始",
          "If \(title(other)) started one week later (\(later.start.day))")
      }
    guard let move = later.effect.asked, dates.finish(move.from) != dates.finish(move.to) else {
      let now = dates.finish(schedule.activities[activity].finish)
      return condition
        + terms("，\(title(activity))仍为 \(now)。", ", \(title(activity)) would still be \(now).")
    }
    let (now, then) = (dates.finish(move.from), dates.finish(move.to))
    let by = terms.days(move.by.count)
    let missed = later.effect.missed.map { missed in
      let window = portfolio.windows[missed.window]
      let code = portfolio.code(of: missed.activity)
      return terms(
        "\(code) 错过 \(window.from.year) 年\(window.cause)窗口，推到 \(missed.to.day)",
        "\(code) would miss \(window.name) of \(window.from.year) and move to \(missed.to.day)")
    }
    let reason = missed.joined(separator: terms("；", "; "))
    return condition
      + terms(
        "，\(title(activity))由 \(now) 变为 \(then)，晚\(by)",
        ", \(title(activity)) would move from \(now) to \(then), \(by) later")
      + (missed.isEmpty ? "" : terms("（\(reason)）", " (\(reason))")) + terms("。", ".")
  }
}
