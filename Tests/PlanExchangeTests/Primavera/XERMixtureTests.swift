import CivilTime
import Plan
import PlanExchange
import Scheduler
import Testing

/// Random Primavera files with everything mixed, as other people's programs write them: any two constraints on
/// any kind of activity, WBS summaries with relations, projects of nothing but levels of effort.
@Suite struct XERMixtureTests {
  private static let constraints = [
    "", "", "CS_MSO", "CS_MSOA", "CS_MSOB", "CS_MEO", "CS_MEOA", "CS_MEOB", "CS_ALAP",
    "CS_MANDSTART", "CS_MANDFIN",
  ]

  private static func date(_ random: inout Seeded) -> String {
    let day = Day(iso: "2026-03-02")! + Int.random(in: -5...25, using: &random)
    return "\(day) " + ["00:00", "08:00", "12:00", "17:00"].randomElement(using: &random)!
  }

  private static func file(_ random: inout Seeded) -> String {
    var lines = Array(XERSample.lines.prefix { $0 != "%T\tPROJECT" })
    let projects = Int.random(in: 1...3, using: &random)
    lines += [
      "%T\tPROJECT",
      "%F\tproj_id\tproj_short_name\tplan_start_date\tlast_recalc_date\tplan_end_date\tclndr_id",
    ]
    for project in 1...projects {
      let finish = Bool.random(using: &random) ? date(&random) : ""
      lines.append(
        "%R\t\(project)\tP\(project)\t\(date(&random))\t\(date(&random))\t\(finish)\t5")
    }
    lines += [
      "%T\tCALENDAR", "%F\tclndr_id\tclndr_name\tday_hr_cnt\tclndr_data",
      "%R\t5\t五天\t8\t\(XERSample.week)",
      "%T\tPROJWBS", "%F\twbs_id\tproj_id\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id",
    ]
    for project in 1...projects {
      lines.append("%R\t\(project)00\t\(project)\tY\tP\(project)\tP\(project)\t")
      lines.append("%R\t\(project)01\t\(project)\tN\t01\t主体\t\(project)00")
    }
    lines += [
      "%T\tTASK",
      "%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_code\ttask_name\ttask_type\tstatus_code"
        + "\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tact_start_date\tact_end_date"
        + "\tcstr_type\tcstr_date\tcstr_type2\tcstr_date2\texpect_end_date\texternal_early_start_date",
    ]
    let count = Int.random(in: 3...9, using: &random)
    var project = [0]
    for task in 1...count {
      project.append(Int.random(in: 1...projects, using: &random))
      let type = ["TT_Task", "TT_Task", "TT_LOE", "TT_WBS", "TT_Mile", "TT_FinMile"]
        .randomElement(using: &random)!
      let hours = type.hasSuffix("Mile") ? 0 : Int.random(in: 1...60, using: &random)
      let status = ["NotStart", "NotStart", "Active", "Complete"].randomElement(using: &random)!
      let actuals = [date(&random), date(&random)].sorted()
      let start = status == "NotStart" ? "" : actuals[0]
      let finish = status == "Complete" ? actuals[1] : ""
      let left = status == "Complete" ? 0 : status == "Active" ? hours / 2 : hours
      let bound = (0..<2).map { _ in Self.constraints.randomElement(using: &random)! }
      let spare = Int.random(in: 0..<4, using: &random)
      lines.append(
        "%R\t\(task)\t\(project[task])\t\(project[task])0\(task % 2)\t5\tA\(task)\t作业\(task)\t\(type)\tTK_\(status)"
          + "\t\(hours)\t\(left)\t\(start)\t\(finish)\t\(bound[0])\t\(date(&random))\t\(bound[1])"
          + "\t\(date(&random))\t\(spare == 0 ? date(&random) : "")\t\(spare == 1 ? date(&random) : "")"
      )
    }
    lines += [
      "%T\tTASKPRED",
      "%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt",
    ]
    for task in 2...count {
      for before in 1..<task where Int.random(in: 0..<4, using: &random) == 0 {
        let type = ["FS", "FS", "SS", "FF", "SF"].randomElement(using: &random)!
        lines.append(
          "%R\t\(task * 100 + before)\t\(task)\t\(before)\t\(project[task])\t\(project[before])\tPR_\(type)"
            + "\t\(Int.random(in: -8...16, using: &random))")
      }
    }
    return (lines + ["%E"]).joined(separator: "\r\n")
  }

  /// Both rules take every such file: P6's as it is, ours with what changes in the report.
  @Test func everyMixtureIsScheduledByBothRules() throws {
    var told: Set<String> = []
    for seed in 0..<400 {
      var random = Seeded(UInt64(seed))
      let text = Self.file(&random)
      do throws(InvalidInput) {
        let plan = try PrimaveraXER.read(ByteStream(Array(text.utf8)), file: "a.xer")
        let theirs = try Network(plan.portfolio)
          .schedule(progress: plan.progress, dataDate: plan.dataDate)
        #expect(theirs.activities.count == plan.portfolio.activities.count)
        let own = plan.adapted()
        let ours = try Network(own.portfolio)
          .schedule(progress: own.progress, dataDate: own.dataDate)
        told.formUnion(own.report.entries.map(\.kind))
        for (position, activity) in own.portfolio.activities.enumerated()
        where activity.kind.isPlaced && ours.activities[position].phase != .complete {
          #expect(ours.activities[position].earlyStart >= own.dataDate ?? Instant(minute: 0))
        }
      } catch {
        Issue.record("\(seed): \(error.findings.map(\.message.en))\n\(text)")
      }
    }
    #expect(
      told.isSuperset(of: ["constraint-of-effort", "required-without-work", "external-relation"]))
  }
}
