import CivilTime
import Documents
import Foundation
import Plan
import PlanExchange
import PlanStore

@testable import Planning

extension Environment {
  /// The plan of the file, as it is stored.
  func storedPlan(_ name: String = "plan.db") throws -> StoredPlan {
    try PlanFile.open(at: folder.appending(path: name).path, access: .readOnly).load()
  }

  /// The text of the whole plan.
  func planText(_ name: String = "plan.db") throws -> String {
    PlanText(try storedPlan(name)).text
  }

  /// The workbook of the plan as somebody sends it back who edited it.
  func editedWorkbook(_ edit: (inout StoredPlan) -> Void) throws -> Data {
    let workspace = try Workspace(
      folder.appending(path: "plan.db").path, access: .readOnly,
      signing: { JournalLine(when: Instant(minute: 0), who: "", command: "") },
      telling: { _ in }, watching: { _ in })
    let marks = try BookMarks(.plan, workspace, .zh)
    var plan = workspace.stored
    edit(&plan)
    var workbook = Workbook(
      DocumentProperties(title: "x", created: DateStamp(year: 2028, month: 1, day: 1)!))
    for sheet in PlanBook(plan, nil, marks).sheets { try workbook.append(sheet) }
    return Data(try ExcelWriter().write(workbook))
  }

  /// The text of the plan as somebody leaves it who edited it.
  func editedText(_ edit: (inout StoredPlan) -> Void) throws -> String {
    var plan = try storedPlan()
    edit(&plan)
    return PlanText(plan).text
  }
}
