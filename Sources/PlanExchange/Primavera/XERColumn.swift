/// The columns of a Primavera file that are read, by their names in it.
enum XERColumn: String, CaseIterable {
  // Identifiers and references.
  case project = "proj_id"
  case task = "task_id"
  case calendar = "clndr_id"
  case baseCalendar = "base_clndr_id"
  case wbs = "wbs_id"
  case parentWBS = "parent_wbs_id"
  case resource = "rsrc_id"
  case predecessor = "pred_task_id"
  case predecessorProject = "pred_proj_id"
  case codeType = "actv_code_type_id"
  case code = "actv_code_id"
  case fieldType = "udf_type_id"
  case foreign = "fk_id"
  case originalProject = "orig_proj_id"

  // Names.
  case projectCode = "proj_short_name"
  case calendarName = "clndr_name"
  case wbsCode = "wbs_short_name"
  case wbsName = "wbs_name"
  case taskCode = "task_code"
  case taskName = "task_name"
  case resourceName = "rsrc_name"
  case codeTypeName = "actv_code_type"
  case codeShortName = "short_name"
  case codeName = "actv_code_name"
  case fieldTable = "table_name"
  case fieldLabel = "udf_type_label"

  // Projects and their options.
  case planStart = "plan_start_date"
  case mustFinishBy = "plan_end_date"
  case dataDate = "last_recalc_date"
  case criticalHours = "critical_drtn_hr_cnt"
  case criticalType = "critical_path_type"
  case retainedLogic = "sched_retained_logic"
  case progressOverride = "sched_progress_override"
  case lagCalendar = "sched_calendar_on_relationship_lag"
  case openCritical = "sched_open_critical_flag"
  case floatType = "sched_float_type"
  case lagEarlyStart = "sched_lag_early_start_flag"
  case ownFinish = "sched_use_project_end_date_for_float"
  case usesExpected = "sched_use_expect_end_flag"

  // Calendars and the breakdown.
  case calendarData = "clndr_data"
  case dayHours = "day_hr_cnt"
  case sequence = "seq_num"
  case isProjectNode = "proj_node_flag"

  // Activities.
  case taskType = "task_type"
  case status = "status_code"
  case hours = "target_drtn_hr_cnt"
  case remainingHours = "remain_drtn_hr_cnt"
  case actualStart = "act_start_date"
  case actualFinish = "act_end_date"
  case expectedFinish = "expect_end_date"
  case suspended = "suspend_date"
  case resumes = "resume_date"
  case constraint = "cstr_type"
  case constraintDate = "cstr_date"
  case secondConstraint = "cstr_type2"
  case secondDate = "cstr_date2"
  case percent = "phys_complete_pct"
  case percentType = "complete_pct_type"
  case priority = "priority_type"
  case externalStart = "external_early_start_date"
  case externalFinish = "external_late_end_date"
  case targetStart = "target_start_date"
  case targetFinish = "target_end_date"
  case earlyStart = "early_start_date"
  case earlyFinish = "early_end_date"
  case lateStart = "late_start_date"
  case lateFinish = "late_end_date"
  case totalFloat = "total_float_hr_cnt"
  case freeFloat = "free_float_hr_cnt"

  // Relations and values.
  case relationType = "pred_type"
  case lagHours = "lag_hr_cnt"
  case text = "udf_text"
  case number = "udf_number"
  case date = "udf_date"

  /// The place of a column among all.
  var ordinal: Int { Self.ordinals[self]! }

  private static let ordinals = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// The tables of a Primavera file that are read, by their names in it.
enum XERTable: String, CaseIterable {
  case project = "PROJECT"
  case options = "SCHEDOPTIONS"
  case calendar = "CALENDAR"
  case wbs = "PROJWBS"
  case task = "TASK"
  case relation = "TASKPRED"
  case codeType = "ACTVTYPE"
  case code = "ACTVCODE"
  case taskCode = "TASKACTV"
  case fieldType = "UDFTYPE"
  case fieldValue = "UDFVALUE"
  case resource = "RSRC"
  case assignment = "TASKRSRC"

  /// The columns that are read of it.
  var columns: [XERColumn] {
    switch self {
    case .project:
      [
        .project, .projectCode, .planStart, .mustFinishBy, .dataDate, .calendar, .criticalHours,
        .criticalType, .originalProject,
      ]
    case .options:
      [
        .project, .retainedLogic, .progressOverride, .lagCalendar, .openCritical, .floatType,
        .lagEarlyStart, .ownFinish, .usesExpected,
      ]
    case .calendar: [.calendar, .baseCalendar, .calendarName, .calendarData, .dayHours]
    case .wbs:
      [.wbs, .project, .parentWBS, .wbsCode, .wbsName, .sequence, .isProjectNode]
    case .task:
      [
        .task, .project, .wbs, .calendar, .taskCode, .taskName, .taskType, .status, .hours,
        .remainingHours, .actualStart, .actualFinish, .expectedFinish, .suspended, .resumes,
        .constraint, .constraintDate, .secondConstraint, .secondDate, .percent, .percentType,
        .priority, .resource, .externalStart, .externalFinish, .targetStart, .targetFinish,
        .earlyStart, .earlyFinish, .lateStart, .lateFinish, .totalFloat, .freeFloat,
      ]
    case .relation:
      [.task, .predecessor, .project, .predecessorProject, .relationType, .lagHours]
    case .codeType: [.codeType, .codeTypeName]
    case .code: [.code, .codeType, .codeShortName, .codeName]
    case .taskCode: [.task, .code]
    case .fieldType: [.fieldType, .fieldTable, .fieldLabel]
    case .fieldValue: [.fieldType, .foreign, .text, .number, .date]
    case .resource: [.resource, .resourceName]
    case .assignment: [.task, .resource]
    }
  }
}
