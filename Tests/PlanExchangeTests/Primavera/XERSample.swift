import Control
import Plan
import PlanExchange
import Scheduler

/// A file in the public format of Primavera, written for the tests: two levels of WBS, work of
/// every kind, relations, codes and fields.
enum XERSample {
  static let week =
    "(0||CalendarData()((0||DaysOfWeek()((0||1()())"
    + (2...6).map { "(0||\($0)()((0||0(s|08:00|f|12:00)())(0||1(f|17:00|s|13:00)())))" }.joined()
    + "(0||7()())))(0||Exceptions()((0||0(d|46085)())(0||1(d|46088)((0||0(s|08:00|f|12:00)())))))))"

  /// The lines of the file.
  static let lines: [String] = [
    "ERMHDR\t19.12\t2026-03-01\tProject\tadmin\t管理员\tdb\tProject Management\tCNY",
    "%T\tCURRTYPE", "%F\tcurr_id\tcurr_symbol", "%R\t1\t￥",
    "%T\tPROJECT",
    "%F\tproj_id\tproj_short_name\tplan_start_date\tlast_recalc_date\tplan_end_date\tclndr_id\tcritical_drtn_hr_cnt\tcritical_path_type",
    "%R\t10\tHS.1\t2026-03-02 08:00\t2026-03-02 08:00\t2026-03-31 17:00\t5\t0\tCT_TotFloat",
    "%T\tSCHEDOPTIONS",
    "%F\tschedoptions_id\tproj_id\tsched_retained_logic\tsched_progress_override\tsched_calendar_on_relationship_lag\tsched_float_type",
    "%R\t1\t10\tY\tN\trcal_Successor\tFT_FF",
    "%T\tCALENDAR", "%F\tclndr_id\tclndr_name\tday_hr_cnt\tbase_clndr_id\tclndr_data",
    "%R\t5\t五天\t8\t\t\(week)",
    "%T\tPROJWBS",
    "%F\twbs_id\tproj_id\tseq_num\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id",
    "%R\t100\t10\t1\tY\tHS\t高中二期\t", "%R\t101\t10\t2\tN\t01\t主体\t100",
    "%T\tTASK",
    "%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_code\ttask_name\ttask_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tact_start_date\tact_end_date\tcstr_type\tcstr_date\tcomplete_pct_type",
    "%R\t1\t10\t101\t5\tA1000\t开工\tTT_Mile\tTK_NotStart\t0\t0\t\t\t\t\tCP_Drtn",
    "%R\t2\t10\t101\t5\tA1010\t基础\u{7F}\u{7F}施工\tTT_Task\tTK_NotStart\t40\t40\t\t\tCS_MSOA\t2026-03-03 08:00\tCP_Drtn",
    "%R\t3\t10\t101\t5\tA1020\t封顶\tTT_FinMile\tTK_NotStart\t0\t0\t\t\tCS_ALAP\t\tCP_Drtn",
    "%R\t4\t10\t101\t5\tA1030\t管理\tTT_LOE\tTK_NotStart\t0\t0\t\t\t\t\tCP_Drtn",
    "%R\t5\t10\t101\t5\tA1040\t汇总\tTT_WBS\tTK_NotStart\t0\t0\t\t\t\t\tCP_Drtn",
    "%T\tTASKPRED",
    "%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt",
    "%R\t1\t2\t1\t10\t10\tPR_FS\t0", "%R\t2\t3\t2\t10\t10\tPR_FS\t16",
    "%R\t3\t4\t1\t10\t10\tPR_SS\t0", "%R\t4\t4\t3\t10\t10\tPR_FF\t0",
    "%R\t5\t3\t99\t10\t77\tPR_FS\t0",
    "%T\tACTVTYPE", "%F\tactv_code_type_id\tactv_code_type", "%R\t1\t责任区",
    "%T\tACTVCODE", "%F\tactv_code_id\tactv_code_type_id\tshort_name\tactv_code_name",
    "%R\t1\t1\tE\t东区",
    "%T\tTASKACTV", "%F\ttask_id\tactv_code_id", "%R\t2\t1",
    "%T\tUDFTYPE", "%F\tudf_type_id\ttable_name\tudf_type_label", "%R\t1\tTASK\t图号",
    "%T\tUDFVALUE", "%F\tudf_type_id\tfk_id\tudf_text", "%R\t1\t2\tS-01",
    "%T\tRSRC", "%F\trsrc_id\trsrc_name", "%R\t1\t施工单位",
    "%T\tTASKRSRC", "%F\ttask_id\trsrc_id", "%R\t2\t1",
    "%E",
  ]

  static var bytes: [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

  /// Reads the sample with some text replaced.
  static func read(_ old: String = "", _ new: String = "") throws(InvalidInput) -> PrimaveraPlan {
    let text = lines.joined(separator: "\r\n")
    let changed =
      old.isEmpty
      ? text
      : text.split(separator: old, omittingEmptySubsequences: false)
        .joined(separator: new)
    return try PrimaveraXER.read(ByteStream(Array(changed.utf8)), file: "a.xer")
  }

  /// The errors of a file, by id and line.
  static func errors(_ bytes: [UInt8]) -> [String] {
    do throws(InvalidInput) {
      _ = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
      return []
    } catch {
      return error.findings.filter { $0.severity == .error }
        .map { "\($0.id) \($0.place?.line ?? 0)" }
    }
  }

  static func errors(_ old: String, _ new: String) -> [String] {
    let text = lines.joined(separator: "\r\n")
    return errors(
      Array(
        text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new).utf8))
  }
}
