/// Every name by which a table may call the columns of a plan or of progress: the one list, of which
/// `docs/file-formats.md` has a copy that a test compares.
///
/// The usual name stands first. How names are compared says ``HeaderName``.
enum ColumnNames {
  static let plan: [PlanColumn: [String]] = [
    .code: [
      "编码", "代码", "编号", "代号", "工作编码", "工作编号", "工作代号", "任务编码", "任务编号", "节点编码", "节点编号",
      "作业代码", "作业编号", "活动编码", "task code", "activity id", "activity code",
    ],
    .name: [
      "名称", "工作名称", "任务名称", "工作内容", "工序名称", "工序", "节点名称", "节点内容", "作业名称", "活动名称",
      "施工内容", "施工项目", "分部分项工程", "分部分项工程名称", "任务内容", "任务", "主要工作", "主要工作内容", "主要任务",
      "工作任务", "工作事项", "工作项目", "工程内容", "事项", "内容", "工作", "task name", "activity name", "task",
      "activity",
    ],
    .englishName: ["英文名称", "english_name"],
    .duration: [
      "工期", "计划工期", "持续时间", "工作历时", "持续天数", "工期天数", "工作天数", "计划天数", "所需天数", "所需时间",
      "作业时间", "天数", "用时", "日历工期", "duration", "days",
    ],
    .calendar: ["日历", "工期日历", "工作日历", "日历类型", "天数类型"],
    .predecessors: [
      "紧前工作", "紧前", "紧前任务", "紧前工序", "紧前活动", "紧前作业", "紧前工作编码", "紧前工作代号", "前置", "前置工作",
      "前置任务", "前置任务编号", "前置工序", "前置节点", "前置作业", "前置条件", "前道工序", "前序工作", "前序任务", "前序工序",
      "前导任务", "前项工作", "上道工序", "先行工作", "先行工序", "predecessor", "predecessor id", "preds",
    ],
    .level: ["级别", "节点级别", "节点等级", "等级", "lvl"],
    .milestone: ["里程碑", "是否里程碑", "里程碑节点"],
    .role: ["角色", "节点角色"],
    .office: [
      "责任单位", "责任部门", "责任科室", "责任主体", "牵头单位", "牵头部门", "主责单位", "主办单位", "承办单位", "承担单位",
      "实施单位", "负责单位", "负责部门", "资源名称", "owner", "resource names",
    ],
    .window: ["窗口", "施工窗口"],
    .note: ["备注", "说明", "备注说明", "备考", "notes", "remark", "remarks"],
    .parent: ["上级", "上级编码", "所属", "wbs_parent"],
    .kind: ["类型", "工作类型", "type"],
    .constraint: ["约束", "约束条件", "constraints"],
    .elapsed: ["历时", "连续历时", "is_elapsed"],
    .leader: ["责任领导", "分管领导", "挂钩领导", "包保领导"],
    .person: ["责任人", "负责人", "具体责任人", "联系人"],
    .crashLimit: ["可压缩天数", "可压缩工期", "可赶工天数", "最多压缩天数"],
    .crashCost: ["赶工费", "赶工费用", "赶工费率", "赶工单价", "每天赶工费", "压缩单价"],
    .threePoints: ["三点工期", "三点估算", "三时估计", "乐观/最可能/悲观"],
    .optimistic: [
      "乐观", "乐观工期", "乐观时间", "乐观天数", "乐观估计", "最乐观工期", "最乐观时间", "optimistic",
      "optimistic duration", "optimistic time",
    ],
    .likely: [
      "最可能", "最可能工期", "最可能时间", "最可能天数", "最可能估计", "likely", "most likely",
      "most likely duration", "most likely time", "most likely days", "likely duration",
    ],
    .pessimistic: [
      "悲观", "悲观工期", "悲观时间", "悲观天数", "悲观估计", "最悲观工期", "最悲观时间", "pessimistic",
      "pessimistic duration", "pessimistic time",
    ],
    .number: ["序号", "标识号", "行号", "序", "no", "id", "#"],
    .wbs: ["WBS", "WBS编码", "WBS码", "大纲数字", "大纲编号", "层次码", "outline number"],
    .outline: ["大纲级别", "大纲层次", "层级", "outline level"],
    .project: ["项目名称", "项目", "所属项目", "工程名称", "项目代码", "项目编码", "project name"],
    .plannedStart: [
      "计划开始", "计划开始时间", "计划开始日期", "计划开工", "计划开工时间", "计划开工日期", "拟开始时间", "开始", "开始时间",
      "开始日期", "开工时间", "开工日期", "起始时间", "起始日期", "启动时间", "调整后开始", "start", "start date",
      "plan in force start",
    ],
    .plannedFinish: [
      "计划完成", "计划完成时间", "计划完成日期", "计划完工", "计划完工时间", "计划竣工时间", "计划竣工日期", "计划结束时间",
      "拟完成时间", "完成", "完成时间", "完成日期", "完工时间", "完工日期", "竣工时间", "竣工日期", "结束", "结束时间", "结束日期",
      "完成时限", "完成期限", "办结时限", "截止时间", "截止日期", "调整后完成", "finish", "finish date",
      "end", "end date", "plan in force finish",
    ],
  ]

  static let progress: [ProgressColumn: [String]] = [
    .date: [
      "数据日期", "日期", "填报日期", "填报时间", "截至日期", "截止日期", "统计日期", "上报日期", "报告日期", "状态日期",
      "status date", "data date",
    ],
    .code: plan[.code]!,
    .start: [
      "实际开始", "实际开始时间", "实际开始日期", "实际开工", "实际开工时间", "实际开工日期", "开工日期", "actual start",
    ],
    .finish: [
      "实际完成", "实际完成时间", "实际完成日期", "实际完工", "实际完工时间", "实际完工日期", "实际竣工时间", "实际竣工日期",
      "实际结束时间", "办结日期", "完成日期", "actual finish",
    ],
    .remaining: [
      "剩余工期", "剩余天数", "剩余时间", "尚需天数", "尚需时间", "尚需工期", "还需天数", "remaining duration",
    ],
    .percent: [
      "完成百分比", "完成率", "完成比例", "完成进度", "完成%", "%完成", "形象进度", "进度百分比", "% complete",
      "percent complete",
    ],
    .note: ["备注", "说明", "备注说明", "存在问题", "notes", "remarks"],
    .expected: ["预计完成", "预计完成时间", "预计完成日期", "预计完工时间", "expected finish"],
    .suspended: ["停工日期", "停工时间", "停工", "暂停日期", "suspend date"],
    .resumes: ["复工日期", "复工时间", "复工", "恢复日期", "resume date"],
    .reporter: ["填报单位", "填报人", "填报部门", "上报单位"],
    .status: ["完成情况", "状态", "完成状态", "进展情况", "工作进展", "进展", "status"],
    .number: plan[.number]!,
    .title: plan[.name]!,
    .project: plan[.project]!,
  ]

  /// Columns of offices' tables, and of our own sheets, that are known and that no plan keeps.
  static let leftOut: Set<String> = Set(
    [
      "配合单位", "协办单位", "配合部门", "监督单位", "联系电话", "完成标志", "完成标准", "完成标识", "成果", "成果文件",
      "解决措施", "存在问题", "问题", "措施", "下一步措施", "下一步工作", "销号情况", "销号", "任务模式", "工作量", "单位",
      "工程量", "关键", "是否关键", "关键任务", "总时差", "自由时差", "裕量", "偏差", "灯", "最迟开始", "最迟完成",
      "原计划开始", "原计划完成", "较原计划", "first plan start", "first plan finish", "against first",
      "最早开始", "最早完成", "实际/预测开始", "实际/预测完成", "最近进展", "reported", "task mode", "cost", "work",
      "late start",
      "late finish", "crit", "float", "margin", "light", "latest start", "latest finish",
      "actual or forecast start", "actual or forecast finish", "against plan", "done %",
    ].map(HeaderName.normalised))
}
