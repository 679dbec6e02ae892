extension ArgumentDescription {
  /// What completes a value.
  enum Source {
    case file
    case folder
    case words([String])
    case plan(PlanWords.Kind)
    /// Something new, or free text.
    case nothing
  }

  /// What completes its value.
  ///
  /// The same word stands for other things in other commands: `office set <name>` names an office, and
  /// `calendar set <name>` a calendar. The longest entry counts that fits: `calendar add <name>` before
  /// `calendar <name>` before `<name>`.
  ///
  /// - Parameter path: The words of the command.
  func completes(in path: [String]) -> Source {
    let name = kind == .positional ? "<\(valueName ?? "")>" : word
    for length in (0...path.count).reversed() {
      let key = (path[..<length] + [name]).joined(separator: " ")
      if let source = Self.sources[key] { return source }
    }
    return .nothing
  }

  private static let sources: [String: Source] = [
    // Things of a plan, by what they are called everywhere.
    "<code>": .plan(.activitiesAndProjects), "<codes>": .plan(.activitiesAndProjects),
    "<project>": .plan(.projects), "<projects>": .plan(.projects), "--project": .plan(.projects),
    "<predecessor>": .plan(.activities), "<successor>": .plan(.activities),
    "--after": .plan(.activities), "--at": .plan(.activities), "--before": .plan(.activities),
    "--parent": .plan(.activities), "--under": .plan(.activities), "--within": .plan(.activities),
    "--office": .plan(.offices), "--lead": .plan(.offices), "--reporter": .plan(.offices),
    "--leader": .plan(.leaders), "--person": .plan(.persons), "--approver": .plan(.persons),
    "--baseline": .plan(.baselines), "--calendar": .plan(.calendars), "--like": .plan(.calendars),
    "--window": .plan(.windows), "--pause": .plan(.windows), "--no-pause": .plan(.windows),

    // Names and numbers, by the noun that they are of.
    "baseline <name>": .plan(.baselines), "baseline take --name": .nothing,
    "calendar <name>": .plan(.calendars), "calendar add <name>": .nothing,
    "colours use <preset>": .plan(.presets),
    "diff <from>": .plan(.projects), "diff <to>": .plan(.projects),
    "find <text>": .plan(.activities),
    "office <name>": .plan(.offices), "office add <name>": .nothing,
    "office <names>": .plan(.offices), "office --into": .plan(.offices),
    "person <name>": .plan(.persons), "person add <name>": .nothing,
    "person <names>": .plan(.persons), "person --into": .plan(.persons),
    "problem <number>": .plan(.problems),
    "progress retract <number>": .plan(.records),
    "project add <code>": .nothing, "project add --from": .plan(.templates),
    "project template <name>": .plan(.templates), "project template save <name>": .nothing,
    "activity add <code>": .plan(.projects),
    "serve access <name>": .plan(.links), "serve access add <name>": .plan(.offices),
    "serve webhook <name>": .plan(.robots), "serve webhook add <name>": .nothing,
    "rescue <names>": .plan(.activitiesAndProjects),
    "try <clauses>": .plan(.activities),
    "undo <number>": .plan(.changes), "redo <number>": .plan(.changes),
    "window <name>": .plan(.windows),

    // Words.
    "--level": .words(["1", "2", "3"]),

    // Files.
    "--file": .file, "--output": .file, "--template": .file, "--rules": .file, "--holidays": .file,
    "--windows": .file, "--limits": .file, "try --from": .file, "<backup>": .file, "<csv>": .file,
    "<destination>": .file, "<file>": .file, "<files>": .file, "<source>": .file,
    "<workbook>": .file, "<folder>": .folder, "--split": .folder, "report set --output": .folder,
  ]
}
