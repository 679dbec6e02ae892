import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// Why a date is what it is, in words: the chain that holds it, the days lost on the way by cause,
/// the windows it lives in, and what a start one week later would cost.
public struct WhyReport: Sendable {
  let comparison: Comparison
  let activity: Int
  let explanation: Explanation
  let terms: Terms
  let dates: ReportDates

  /// Explains the forecast of an activity, or with `late` its latest start.
  public init(_ comparison: Comparison, of activity: Int, late: Bool, terms: Terms) {
    self.comparison = comparison
    self.activity = activity
    self.terms = terms
    dates = ReportDates(comparison.schedule.network.portfolio)
    explanation =
      late
      ? comparison.schedule.lateExplanation(of: activity)
      : comparison.schedule.explanation(of: activity)
  }

  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }

  /// The explanation as a document.
  public var document: Document {
    var document = Document()
    if let moment = comparison.momentName(terms) {
      document.append(.paragraph(Phrase(terms("按\(moment)：", "By the \(moment):"))))
    }
    document.append(.paragraph(explanation.isLate ? lateHeadline : headline))
    guard !explanation.steps.isEmpty else { return document }
    document.append(.table(chain))
    if let end { document.append(.paragraph(Phrase(end))) }
    let lost = lostSentence
    if !lost.isEmpty { document.append(.paragraph(Phrase(lost))) }
    let windows =
      explanation.isLate
      ? lateWindowSentences
      : missedSentences + windowSentences + effectSentences + laterStartSentences
    if !windows.isEmpty { document.append(.bullets(windows.map { Phrase($0) })) }
    return document
  }

  /// What holds the date, in one line: `预计 2028-05-03 完成：由数据日期决定`.
  public var line: String {
    let text = headline.text
    guard let step = explanation.steps.first else { return text }
    let reasons = step.drivers.map { words(for: $0, of: step) }.joined(separator: terms("；", "; "))
    guard !reasons.isEmpty else { return text }
    return text + terms("由此决定：\(reasons)。", " Held by: \(reasons).")
  }

  // MARK: The answer first

  private var headline: Phrase {
    let scheduled = schedule.activities[activity]
    let day = dates.finish(scheduled.finish)
    var phrase: Phrase
    if scheduled.phase == .complete {
      phrase = Phrase(
        terms("\(title(activity))已于 \(day) 完成。", "\(title(activity)) was finished on \(day)."),
        .strong)
    } else {
      phrase = Phrase(
        terms(
          "\(title(activity))预计 \(day) 完成。", "\(title(activity)) is forecast to finish on \(day)."),
        .strong)
    }
    if let margin = scheduled.margin {
      let days = margin.days(of: schedule.network.dayMinutes(of: activity))
      phrase += Phrase(marginSentence(days, to: margin.to), days < 0 ? .bad : .good)
    }
    return phrase
  }

  private func marginSentence(_ days: Int, to: Int) -> String {
    let required = comparison.requiredDates.filter { $0.activity == to }
      .map(\.required.finish).min()
    let day = required.map { "\(dates.finish($0))" } ?? ""
    let amount = terms.days(DayCount(days, schedule.network.dayKind(of: activity)).magnitude)
    if to == activity {
      return days >= 0
        ? terms(
          "距要求完成时间 \(day) 还有\(amount)裕量。",
          " It has \(amount) in hand to \(day), its required date.")
        : terms(
          "比要求完成时间 \(day) 晚\(amount)。", " That is \(amount) past \(day), its required date.")
    }
    return days >= 0
      ? terms(
        "距\(title(to))的要求完成时间 \(day) 还有\(amount)裕量。",
        " It has \(amount) in hand to the required date \(day) of \(title(to)).")
      : terms(
        "为赶上\(title(to))的要求完成时间 \(day)，须提前\(amount)。",
        " To keep the required date \(day) of \(title(to)) it has to end \(amount) earlier.")
  }

  private var lateHeadline: Phrase {
    let scheduled = schedule.activities[activity]
    if scheduled.phase == .complete {
      return Phrase(terms("\(title(activity))已完成。", "\(title(activity)) is finished."))
    }
    if scheduled.hasNoWindowLeft {
      return Phrase(
        terms(
          "\(title(activity))在要求完成时间之前已没有可用窗口，无最迟日期。",
          "\(title(activity)) has no window left before its required date, so no latest date."),
        .bad)
    }
    guard let start = scheduled.limitStart, let finish = scheduled.limitFinish,
      let margin = scheduled.margin
    else {
      return Phrase(
        terms(
          "\(title(activity))后面没有要求完成时间，没有最迟日期可言。",
          "\(title(activity)) leads to no required date, so nothing limits it."))
    }
    let isMilestone = portfolio.activities[activity].isPoint
    let days = margin.days(of: schedule.network.dayMinutes(of: activity))
    let sentence =
      isMilestone
      ? terms(
        "\(title(activity))最迟 \(dates.finish(finish))。",
        "\(title(activity)) must be reached by \(dates.finish(finish)).")
      : scheduled.phase == .inProgress
        ? terms(
          "\(title(activity))最迟 \(dates.finish(finish)) 完成。",
          "\(title(activity)) must be finished by \(dates.finish(finish)).")
        : terms(
          "\(title(activity))最迟 \(dates.start(start)) 开始、\(dates.finish(finish)) 完成。",
          "\(title(activity)) must start by \(dates.start(start)) and finish by \(dates.finish(finish))."
        )
    return Phrase(sentence, .strong)
      + Phrase(marginSentence(days, to: margin.to), days < 0 ? .bad : .good)
  }

  /// An activity as sentences name it: `HS.C08“教学楼主体”`.
  func title(_ position: Int) -> String {
    let name = terms.name(portfolio.activities[position])
    return terms(
      "\(portfolio.code(of: position))“\(name)”", "\(portfolio.code(of: position)) \"\(name)\"")
  }
}
