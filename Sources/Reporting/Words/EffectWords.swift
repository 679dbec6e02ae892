import CivilTime
import Control
import Plan
import Scheduler

/// What one delay does, in words; every number is read from the ``Effect``.
struct EffectWords {
  private let effect: Effect
  private let portfolio: Portfolio
  private let terms: Terms

  init(_ effect: Effect, in portfolio: Portfolio, _ terms: Terms) {
    self.effect = effect
    self.portfolio = portfolio
    self.terms = terms
  }

  private var project: Int { portfolio.activities[effect.activity].project }

  private func name(_ activity: Int) -> String { terms.name(portfolio.activities[activity]) }

  /// The whole of it in one sentence about an activity that goes by a name.
  ///
  /// `砌体拖后2天，影响紧后工作，不影响总工期。`
  func sentence(about name: String) -> String {
    var clauses = [missed].compactMap(\.self)
    switch effect.reach {
    case .nothing:
      clauses.append(terms("在自由时差内，不影响紧后工作", "within its free float, no effect"))
    case .successors:
      clauses.append(terms("影响紧后工作，不影响总工期", "its successors move, the finish does not"))
    case .finish: clauses += finish
    }
    let text = clauses.joined(separator: terms("，", ", "))
    return terms("\(name)\(behind)，\(text)。", "\(name) \(behind): \(text).")
  }

  /// How far it is behind: 拖后2天; of finished work 晚2天完成.
  var behind: String {
    let days = terms.days(effect.behind.count)
    if effect.behind.days == 0 { return terms("开始偏晚", "began late") }
    return effect.isFinished
      ? terms("晚\(days)完成", "was finished \(days) late")
      : terms("拖后\(days)", "is \(days) behind")
  }

  /// The window that it misses, or that it makes other work miss; nil for none.
  var missed: String? {
    let own = effect.missed.first { $0.activity == effect.activity }
    guard let missed = own ?? effect.missed.first else { return nil }
    let cause = portfolio.windows[missed.window].cause
    let window = terms("\(cause)窗口", "the window \"\(terms.cause(cause))\"")
    let name = name(missed.activity)
    return own != nil
      ? terms("错过\(window)", "misses \(window)")
      : terms("使\(name)错过\(window)", "makes \(name) miss \(window)")
  }

  /// What it costs the finish of its project, the required dates and other projects.
  ///
  /// A required date that ends its project is told once.
  private var finish: [String] {
    let own = effect.finish(ofProject: project)
    let dates = effect.requiredDates.filter { $0.activity != own?.activity || $0.by != own?.by }
    let others = effect.projects.filter { $0.project != project }.map { other in
      let name = portfolio.projects[other.project].name
      let days = terms.days(other.finish.by.count)
      return terms("影响\(name)总工期\(days)", "the finish of \(name) moves by \(days)")
    }
    return (own.map { [delayed($0)] } ?? []) + dates.map(postponed) + others
  }

  /// What people watch that moves most: a required date, else the finish, else the last node.
  var worst: String? {
    if let required = effect.worstRequiredDate { return postponed(required) }
    if let own = effect.finish(ofProject: project) { return delayed(own) }
    return effect.nodes.max { $0.to < $1.to }.map(postponed) ?? finish.first
  }

  private func delayed(_ finish: Effect.Move) -> String {
    let days = terms.days(finish.by.count)
    return terms("影响总工期\(days)", "the finish moves by \(days)")
  }

  private func postponed(_ move: Effect.Move) -> String {
    let days = terms.days(move.by.count)
    return terms("\(name(move.activity))推迟\(days)", "\(name(move.activity)) moves by \(days)")
  }
}
