import Control
import Documents
import Planning
import Reporting

/// A command that changes the plan: it ends with what that moved, and can be tried first.
protocol ChangingCommand: PlanCommand {
  var changes: ChangeOptions { get }
  /// Changes the plan.
  func change(_ workspace: Workspace, _ console: Console) throws
}

extension ChangingCommand {
  var plan: PlanOptions { changes.plan }
  var json: Bool { changes.json }

  var signing: SigningOptions? { changes.signing }

  func execute(_ console: Console) throws -> Int32 { try changing(console) }

  /// Changes the plan and tells what that moved.
  func changing(_ console: Console) throws -> Int32 {
    let workspace = try writing(trying: changes.isTrial, telling: console)
    workspace.watchConsequences()
    try workspace.inTurn(beginningAnew: { console.beginAnew(workspace.path) }) {
      try change(workspace, changes.isTrial || changes.json ? console.trying : console)
    }
    console.tell(try workspace.consequences(), changes, of: workspace.changedCodes)
    return 0
  }
}

extension Console {
  /// Tells what a change did to what people watch; nothing where nothing was changed.
  ///
  /// - Parameter codes: The full codes of what was changed, where the command says so.
  func tell(_ consequences: Consequences?, _ changes: ChangeOptions, of codes: [String] = []) {
    if changes.json {
      writeJSON { json in
        json.object { json in
          json.member("isChanged", consequences != nil)
          json.member("isTrial", changes.isTrial)
          json.array("changed", .inline) { json in for code in codes { json.value(code) } }
          if let consequences {
            ConsequenceReport(consequences).write("consequences", to: &json, terms)
          } else {
            json.array("consequences") { _ in }
          }
          var told = Run.current.soFar
          if changes.isTrial { told.sentences = [] }
          json.write(told, terms.language)
        }
      }
    }
    tell(consequences, isTrial: changes.isTrial)
  }

  /// Tells what a change did to what people watch, or would do.
  func tell(_ consequences: Consequences?, isTrial: Bool) {
    if let consequences { tell(consequences) }
    if isTrial { always("试算：什么都没有保存", "a trial: nothing was saved") }
  }

  /// Tells what a change did to what people watch.
  func tell(_ consequences: Consequences) {
    for line in ConsequenceWords(consequences, terms).lines { always("  " + line, "  " + line) }
  }
}
