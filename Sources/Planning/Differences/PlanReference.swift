public import CivilTime
public import Plan
import PlanExchange
import PlanStore

/// A plan that somebody names to compare: this one now or at a moment of its life, a project of it, a
/// baseline, or a file.
public enum PlanReference: Hashable, Sendable {
  /// The plan as it is.
  case now
  /// The plan after a line of the log.
  case entry(Int)
  /// The plan as it stood when a day ended.
  case day(Day)
  /// The plan as it was frozen, by the number of the baseline.
  case baseline(Int)
  /// One project of the plan, by its code.
  case project(String)
  /// A file of any kind that plans are read from.
  case file(String)
}

extension Workspace {
  /// Finds what is meant by a word: `now`, a day, the number of a line of the log, `baseline` or
  /// `baseline:2`, the name of a baseline, the code of a project, or a file.
  ///
  /// - Parameter isFile: Whether a file of that name is there.
  public func reference(
    _ text: String, isFile: (String) -> Bool
  ) throws -> PlanReference {
    switch text {
    case "now", "现在", "今天", "today": return .now
    case "baseline", "基准", "基准计划": return .baseline(try lastBaseline().number)
    default: break
    }
    for prefix in ["baseline:", "基准:", "基准：", "基准计划:"] where text.hasPrefix(prefix) {
      return .baseline(try baseline(String(text.dropFirst(prefix.count))).number)
    }
    if let number = Int(text.hasPrefix("#") ? String(text.dropFirst()) : text),
      (0...1_000_000_000).contains(number)
    {
      try file.check(.entry(number))
      return .entry(number)
    }
    if let day = DateText(text)?.day { return .day(day) }
    if stored.portfolio.projects.contains(where: { $0.code == text }) { return .project(text) }
    if let named = stored.baselines.last(where: { $0.name == text }) {
      return .baseline(named.number)
    }
    if isFile(text) || PlanFile.isAddress(text) { return .file(text) }
    if text.contains("/") || text.contains(".") { throw PlanFileError.missing(text) }
    return .project(stored.portfolio.projects[try project(text)].code)
  }

  /// The baseline that was taken last.
  ///
  /// - Parameter project: The code of a project that it must be of; nil for any.
  /// - Throws: A ``Refusal`` where there is none.
  public func lastBaseline(of project: String? = nil) throws(Refusal) -> Baseline {
    let portfolio = stored.portfolio
    let position = portfolio.projects.firstIndex { $0.code == project }
    let own = stored.baselines.filter { baseline in
      position.map { baseline.isOfProjects(of: portfolio)[$0] } ?? true
    }
    guard let last = own.last else {
      throw Refusal(
        zh: "还没有基准计划可以对比", en: "there is no baseline to compare with",
        hint: Hint(
          zh: "用 \(.takeBaseline) 冻结计划；或写明和什么对比：日期、log 中的号、项目代码或文件",
          en:
            "freeze the plan with `\(.takeBaseline)`, or name what to compare with: a day, a line of the log, a project or a file"
        ))
    }
    return last
  }
}
