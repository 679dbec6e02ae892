/// The columns of a table of progress.
enum ProgressColumn: String, CSVColumn {
  case date
  case code
  case start
  case finish
  case remaining = "remaining_days"
  case percent
  case note
  case reporter

  static let fileKind = FileKind.progress
  static let identifying = [date, code]
  static let required: [ProgressColumn] = []
  static let key = code

  var aliases: [String] {
    switch self {
    case .date: ["日期", "数据日期", "填报日期"]
    case .code: ["编码", "代码", "编号", "工作编码"]
    case .start: ["实际开始", "开工日期"]
    case .finish: ["实际完成", "完成日期"]
    case .remaining: ["剩余工期", "剩余工期(天)", "剩余天数"]
    case .percent: ["完成百分比", "完成百分比(%)", "完成率"]
    case .note: ["备注", "说明"]
    case .reporter: ["填报单位", "填报人"]
    }
  }
}
