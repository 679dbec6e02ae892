import Plan

/// The kinds of CSV files, so that one given in place of another is called by its name.
enum FileKind: String, CaseIterable {
  case plan
  case holidays
  case windows
  case progress
  case rules
  case shortenings
  case spreads

  /// Its name in a sentence.
  var name: Wording {
    switch self {
    case .plan: Wording(zh: "计划表", en: "plan")
    case .holidays: Wording(zh: "节假日表", en: "table of holidays")
    case .windows: Wording(zh: "窗口表", en: "table of windows")
    case .progress: Wording(zh: "进度表", en: "table of progress")
    case .rules: Wording(zh: "规则表", en: "table of rules")
    case .shortenings: Wording(zh: "压缩规则表", en: "table of shortening rules")
    case .spreads: Wording(zh: "工期起落表", en: "table of spreads")
    }
  }

  /// The finding for a file that is not of this kind: `not-a-plan`, `not-holidays`.
  var mismatch: String { self == .plan ? "not-a-plan" : "not-\(rawValue)" }
}
