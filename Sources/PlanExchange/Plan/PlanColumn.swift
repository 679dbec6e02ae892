/// The columns of a plan (`docs/file-formats.md`).
enum PlanColumn: String, CSVColumn {
  case code
  case name
  case englishName = "name_en"
  case duration = "duration_days"
  case calendar
  case predecessors
  case level
  case milestone
  case role
  case office
  case window
  case note
  case parent
  case kind
  case constraint
  case elapsed

  /// The columns that are written only where a plan has something to say in them.
  static let rare = [parent, kind, constraint, elapsed]

  static let fileKind = FileKind.plan
  static let identifying = [code, duration]
  static let required = [name]
  static let key = code

  var aliases: [String] {
    switch self {
    case .code: ["编码", "代码", "编号", "工作编码", "节点编码"]
    case .name: ["名称", "工作名称", "节点名称"]
    case .englishName: ["英文名称", "english_name"]
    case .duration: ["工期", "工期(天)", "工期(日)", "持续时间", "duration"]
    case .calendar: ["日历", "工期日历"]
    case .predecessors: ["紧前工作", "紧前", "前置", "前置工作", "前置任务", "predecessor"]
    case .level: ["级别", "节点级别"]
    case .milestone: ["里程碑", "是否里程碑"]
    case .role: ["角色", "节点角色"]
    case .office: ["责任单位", "owner"]
    case .window: ["窗口", "施工窗口"]
    case .note: ["备注", "说明", "notes"]
    case .parent: ["上级", "上级编码", "所属", "wbs_parent"]
    case .kind: ["类型", "工作类型", "type"]
    case .constraint: ["约束", "约束条件", "constraints"]
    case .elapsed: ["历时", "连续历时", "is_elapsed"]
    }
  }
}
