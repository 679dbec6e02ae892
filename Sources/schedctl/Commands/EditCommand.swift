import ArgumentParser
import Control
import Plan
import PlanStore
import Planning
import Reporting

/// `edit`.
struct EditCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: .words(zh: "在自己的编辑器里修改计划文本。", en: "Change the plan as text, in your own editor."),
    discussion: .words(
      zh: """
        打开 $VISUAL 或 $EDITOR；存盘退出后列出不同之处和它们的后果，确认后作为一次改动存入。写错了会带着
        说明重新打开，已写的不会丢。别人在此期间的改动保留；同一处都改了的，说明是谁改的，不覆盖。

          schedctl edit
          EDITOR=nano schedctl edit HS
        """,
      en: """
        Opens $VISUAL or $EDITOR. Once you save and leave, what differs and what follows from it is told,
        and saved as one change when you agree. After a mistake it opens again and says what is wrong;
        nothing typed is lost. What others change meanwhile stays; where both changed one thing, it is said
        who did, and nothing is written over.

          schedctl edit
          EDITOR=nano schedctl edit HS
        """))

  @Argument(
    help: .words(zh: "项目代码；默认整个计划。", en: "The code of a project; default the whole plan."))
  var project: String?

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  var plan: PlanOptions { changes.plan }
  var signing: SigningOptions? { changes.signing }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let base = workspace.stored
    let code = try project.map { base.portfolio.projects[try workspace.project($0)].code }
    let text = try workspace.text(of: code).text
    let editor = try TextEditor()
    guard let edited = try edit(text, code, base, editor, console) else {
      editor.discard()
      console.always("没有变化", "nothing changed")
      return 0
    }
    if !changes.isTrial {
      try ask(console, keeping: editor)
      let target = try writing(telling: console)
      target.watchConsequences()
      try target.inTurn(beginningAnew: { console.beginAnew(target.path) }) {
        try target.take(edited, thoughtOutOn: base)
      }
      console.tell("已修改计划", "changed the plan")
      if changes.json { console.tell(try target.consequences(), changes) }
    }
    editor.discard()
    return 0
  }

  /// Lets the person edit until it makes sense; returns nil where nothing is changed.
  private func edit(
    _ text: String, _ code: String?, _ base: StoredPlan, _ editor: TextEditor, _ console: Console
  ) throws -> StoredPlan? {
    var shown = text
    while true {
      let bytes = try editor.edited(shown)
      let typed = String(decoding: bytes, as: UTF8.self)
      if typed == text { return nil }
      // Who leaves a text that was refused as it is has had enough.
      let isLeft = shown != text && typed == shown
      do {
        let edited = try read(bytes, code, base, editor)
        guard edited != base else { return nil }
        try tryOut(edited, base, console)
        return edited
      } catch let error where CommandFailure(error).status == ExitStatus.invalidInput {
        let findings = CommandFailure(error).findings
        console.tell(findings)
        if isLeft {
          console.always("改过的文本保存在 \(editor.path)", "what you typed is kept in \(editor.path)")
          throw ExitCode(ExitStatus.invalidInput)
        }
        shown = Self.annotated(typed, findings, console)
      }
    }
  }

  private func read(
    _ bytes: [UInt8], _ code: String?, _ base: StoredPlan, _ editor: TextEditor
  ) throws -> StoredPlan {
    guard let code else { return try Workspace.plan(ofText: bytes, file: editor.path) }
    return try Workspace.plan(ofText: bytes, file: editor.path, inPlaceOf: code, in: base)
  }

  /// Tells what differs and what follows from it.
  private func tryOut(_ edited: StoredPlan, _ base: StoredPlan, _ console: Console) throws {
    let trial = try writing(trying: true, telling: console)
    trial.watchConsequences()
    let before = trial.everything
    try trial.take(edited, thoughtOutOn: base)
    console.tellDifference(from: before, to: trial.everything)
    let consequences = try trial.consequences()
    if changes.isTrial {
      console.tell(consequences, changes)
    } else if let consequences {
      console.tell(consequences)
    }
  }

  /// Asks whether it is meant; the text is kept where it is not.
  private func ask(_ console: Console, keeping editor: TextEditor) throws {
    do {
      try console.confirm(
        agreement.yes, Wording(zh: "按以上修改计划", en: "the plan is changed as told above"))
    } catch {
      console.always("改过的文本保存在 \(editor.path)", "what you typed is kept in \(editor.path)")
      throw error
    }
  }

  /// The text with what is wrong with it as remarks above, in place of those of the last time.
  private static func annotated(
    _ text: String, _ findings: [Finding], _ console: Console
  ) -> String {
    let mark = "#! "
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = lines.prefix { $0.hasPrefix(mark) }.count
    let told = findings.flatMap { finding in
      // The remarks above move every line down by as many as they are.
      FindingText(finding, console.language).line.split(separator: "\n").map { mark + $0 }
    }
    var shifted = findings
    for index in shifted.indices {
      if let line = shifted[index].place?.line, line > 0 {
        shifted[index].place?.line = line - old + told.count
      }
    }
    let words = shifted.flatMap { finding in
      FindingText(finding, console.language).line.split(separator: "\n").map { mark + $0 }
    }
    return (words + lines[old...].map(String.init)).joined(separator: "\n")
  }
}
