import CivilTime
import Control
import Plan
import Scheduler

/// A request to an office in words; every number is read from the ``WeeklyReport/Request``.
struct RequestWords {
  private let request: WeeklyReport.Request
  private let effect: EffectWords
  private let year: Int
  private let terms: Terms

  init(_ request: WeeklyReport.Request, in portfolio: Portfolio, year: Int, _ terms: Terms) {
    self.request = request
    self.year = year
    self.terms = terms
    effect = EffectWords(request.effect, in: portfolio, terms)
  }

  /// How far it is behind, what that does and what is asked for:
  /// `拖后2天，使一二期系统并网错过五一窗口，开学推迟15天，须压缩2天（最迟5月1日完成）`.
  var what: String {
    [effect.behind, effect.missed, effect.worst, deadline].compactMap(\.self)
      .joined(separator: terms("，", ", "))
  }

  /// The same in few words: `开学推迟15天，须压缩2天`.
  var brief: String {
    [effect.worst, least].compactMap(\.self).joined(separator: terms("，", ", "))
  }

  /// What is asked for alone: `须压缩2天`, `最迟5月2日`.
  var least: String { short ?? terms("最迟\(day)", "by \(day)") }

  /// What is asked for: 须压缩2天（最迟5月1日完成）, 最迟5月2日完成.
  private var deadline: String {
    guard let short else { return terms("最迟\(day)完成", "to be finished by \(day)") }
    return terms("\(short)（最迟\(day)完成）", "\(short) (to be finished by \(day))")
  }

  private var short: String? {
    request.short.map {
      let days = terms.days($0)
      return terms("须压缩\(days)", "\(days) to be made up")
    }
  }

  private var day: String { request.deadline.spoken(terms.language, in: year) }
}
