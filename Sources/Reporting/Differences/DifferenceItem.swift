import Plan

/// One thing that is new, gone or otherwise in a plan, in words.
public struct DifferenceItem: Hashable, Sendable {
  /// What it is.
  public enum Noun: String, Hashable, Sendable, CaseIterable {
    case plan, project, activity, relation, calendar, holiday, window, progress, correction,
      problem,
      baseline, report, contact, template
  }

  /// What became of it.
  public enum Change: String, Hashable, Sendable {
    case added, removed, changed, renamed, reordered
  }

  /// One thing that is said of it.
  public struct Field: Hashable, Sendable {
    /// Its name for programs.
    public var id: String
    /// Its name for people.
    public var name: String
    /// As it was; empty for nothing.
    public var before: String
    /// As it is; empty for nothing.
    public var after: String
  }

  /// What it is.
  public var noun: Noun
  /// What became of it.
  public var change: Change
  /// The code or name it goes by.
  public var code: String
  /// What people call it, after its code.
  public var title = ""
  /// What is said of it otherwise; of what is new or gone, a remark.
  public var fields: [Field] = []
}

extension DifferenceItem {
  /// The item in a line, without the noun.
  func line(_ terms: Terms) -> String {
    let name = title.isEmpty ? code : "\(code) \(title)"
    let said = fields.map { $0.words(terms) }.joined(separator: terms("；", "; "))
    switch change {
    case .added:
      return terms("新增 \(name)", "new: \(name)")
        + (said.isEmpty ? "" : terms("（\(said)）", " (\(said))"))
    case .removed:
      return terms("去掉 \(name)", "gone: \(name)")
        + (said.isEmpty ? "" : terms("（\(said)）", " (\(said))"))
    case .changed, .renamed, .reordered:
      return said.isEmpty ? name : terms("\(name)：\(said)", "\(name): \(said)")
    }
  }
}

extension DifferenceItem.Field {
  fileprivate func words(_ terms: Terms) -> String {
    func shown(_ text: String) -> String { text.isEmpty ? terms("无", "none") : text }
    if name.isEmpty { return after.isEmpty ? before : after }
    return "\(name) \(shown(before)) → \(shown(after))"
  }
}

extension DifferenceItem.Noun {
  /// What things of the kind are called.
  func name(_ terms: Terms) -> String {
    switch self {
    case .plan: terms("计划", "Plan")
    case .project: terms("项目", "Projects")
    case .activity: terms("工作", "Activities")
    case .relation: terms("逻辑关系", "Relations")
    case .calendar: terms("日历", "Calendars")
    case .holiday: terms("放假调休", "Holidays")
    case .window: terms("窗口", "Windows")
    case .progress: terms("进度记录", "Progress")
    case .correction: terms("更正", "Corrections")
    case .problem: terms("问题", "Problems")
    case .baseline: terms("基准计划", "Baselines")
    case .report: terms("上报的周报", "Submitted reports")
    case .contact: terms("单位和人员", "Offices and people")
    case .template: terms("模板", "Templates")
    }
  }
}
