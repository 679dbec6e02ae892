public import Plan

/// 填报表: the table in which an office says what happened in a week.
public enum ReturnsTable {
  /// The columns, from left to right.
  public enum Column: String, CaseIterable, Sendable {
    case code, project, name, office, planned, forecast, standing, remark
    case state, start, finish, remaining, percent, expected, help, note

    /// The word above it; those of what is typed are read as columns of progress, too.
    var heading: Wording {
      switch self {
      case .code: Wording(zh: "编码", en: "Code")
      case .project: Wording(zh: "项目", en: "Project")
      case .name: Wording(zh: "工作内容", en: "Activity")
      case .office: Wording(zh: "责任单位", en: "Office")
      case .planned: Wording(zh: "计划完成", en: "Planned finish")
      case .forecast: Wording(zh: "预测完成", en: "Forecast finish")
      case .standing: Wording(zh: "期限", en: "Due")
      case .remark: Wording(zh: "上次情况", en: "Last remark")
      case .state: Wording(zh: "状态", en: "Status")
      case .start: Wording(zh: "实际开始", en: "Actual start")
      case .finish: Wording(zh: "实际完成", en: "Actual finish")
      case .remaining: Wording(zh: "剩余工期(天)", en: "Remaining duration (days)")
      case .percent: Wording(zh: "完成%", en: "% complete")
      case .expected: Wording(zh: "预计完成", en: "Expected finish")
      case .help: Wording(zh: "需协调", en: "Needs help")
      case .note: Wording(zh: "备注", en: "Notes")
      }
    }

    var use: EntryTable.Use {
      switch self {
      case .code: .key
      case .project, .name, .office, .planned, .forecast, .standing, .remark: .computed
      default: .typed
      }
    }

    /// The column of progress that it is read as; nil where it is none.
    var progress: ProgressColumn? {
      switch self {
      case .code: .code
      case .state: .status
      case .start: .start
      case .finish: .finish
      case .remaining: .remaining
      case .percent: .percent
      case .expected: .expected
      case .note: .note
      default: nil
      }
    }
  }

  /// The name of the sheet.
  public static let name = Wording(zh: "填报表", en: "Returns")

  /// The columns of the table.
  public static var columns: [EntryTable.Column] {
    Column.allCases.map { EntryTable.Column($0.rawValue, $0.heading, $0.use) }
  }

  /// What an activity may be said to be: not begun, under way, done.
  public static let states = [
    Wording(zh: "未开始", en: "not started"), Wording(zh: "进行中", en: "in progress"),
    Wording(zh: "已完成", en: "done"),
  ]
}
