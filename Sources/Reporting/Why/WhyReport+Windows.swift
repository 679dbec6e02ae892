import CivilTime
import Control
import Plan
import Scheduler

/// The windows on the chain.
extension WhyReport {
  /// One sentence for each activity of the chain that must fit inside a window.
  ///
  /// The tightest, which binds, comes first.
  var windowSentences: [String] {
    let windows = explanation.steps.compactMap { step -> (slack: Int, text: String)? in
      schedule.windowFit(of: step.activity).map { windowSentence(step, $0) }
    }
    var sentences = windows.sorted { $0.slack < $1.slack }.map(\.text)
    if sentences.count > 1 {
      sentences[0] = terms("最紧的窗口：", "The binding window: ") + sentences[0]
    }
    return sentences
  }

  /// One sentence for each window that the chain misses, and by how little.
  var missedSentences: [String] {
    explanation.steps.compactMap { step in
      guard let missed = schedule.missedWindow(of: step.activity) else { return nil }
      let window = portfolio.windows[missed.missed]
      let short = missed.ready.day - missed.lastStart.day
      let project = portfolio.activities[step.activity].project
      if let dataDate = schedule.dataDate(of: project), missed.lastStart < dataDate {
        return terms(
          "\(title(step.activity))错过了 \(window.from.year) 年\(window.cause)窗口：最迟应于 \(missed.lastStart.day) 开始，已过；因此晚 \(missed.days) 天。",
          "\(title(step.activity)) has missed \(window.name) of \(window.from.year): it had to start by \(missed.lastStart.day), which is past. So it is \(missed.days) d later."
        )
      }
      return terms(
        "\(title(step.activity))错过 \(window.from.year) 年\(window.cause)窗口：最迟 \(missed.lastStart.day) 开始，\(missed.ready.day) 才具备条件；前面抢回 \(short) 天即可赶上，否则晚 \(missed.days) 天。",
        "\(title(step.activity)) misses \(window.name) of \(window.from.year): it had to start by \(missed.lastStart.day) and is ready on \(missed.ready.day). \(short) d gained before it would make it; else it is \(missed.days) d later."
      )
    }
  }

  /// One sentence for each activity on the way that a window holds earlier than its successor does.
  var lateWindowSentences: [String] {
    explanation.steps.compactMap { step in
      let name = portfolio.activities[step.activity].window
      let window = portfolio.windows.first {
        $0.name == name && $0.kind == .inside && $0.from <= step.start.day
          && step.start.day <= $0.to
      }
      guard let window, let days = step.waited.first(where: { $0.cause == window.cause })?.days
      else { return nil }
      return terms(
        "\(title(step.activity))须在\(window.cause)窗口（\(window.from) 至 \(window.to)）内完成，因此要比后面的工作所需早 \(days) 天。",
        "\(title(step.activity)) must fit inside \(window.name) (\(window.from) to \(window.to)), which is \(days) d earlier than what follows would need."
      )
    }
  }

  private func windowSentence(
    _ step: Explanation.Step, _ fit: WindowFit
  ) -> (slack: Int, text: String) {
    let window = portfolio.windows[fit.window]
    let start = schedule.activities[step.activity].start
    let slack = fit.lastStart.day - start.day
    let isWaiting = step.drivers.contains { $0.kind == .window }
    let span = terms(
      "\(title(step.activity))须在\(window.cause)窗口（\(window.from) 至 \(window.to)）内完成",
      "\(title(step.activity)) must fit inside \(window.name) (\(window.from) to \(window.to))")
    let waiting =
      isWaiting ? terms("，等窗口到 \(start.day)", ", waits for it until \(start.day)") : ""
    let limit =
      slack > 0
      ? terms(
        "；最迟 \(fit.lastStart.day) 开始，还可晚 \(slack) 天",
        "; it can start as late as \(fit.lastStart.day), \(slack) d later")
      : terms("；一天也不能再晚", "; it cannot start a day later")
    let missed = fit.nextStart.map {
      terms("，错过则要等到 \($0.day)。", "; if missed, the next chance is \($0.day).")
    }
    return (slack, span + waiting + limit + (missed ?? terms("。", ".")))
  }
}
