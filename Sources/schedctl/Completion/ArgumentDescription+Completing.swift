extension ArgumentDescription {
  /// What completes a value.
  enum Source {
    case file
    case folder
    case plan(PlanWords.Kind)
  }

  /// What completes its value; nil where nothing does.
  var completes: Source? { valueName.flatMap { Self.sources[$0] } }

  private static let sources: [String: Source] = [
    "after": .plan(.activities), "approver": .plan(.persons), "at": .plan(.activities),
    "backup": .file, "baseline": .plan(.baselines), "calendar": .plan(.calendars),
    "code": .plan(.activitiesAndProjects), "codes": .plan(.activitiesAndProjects),
    "csv": .file, "destination": .file, "file": .file, "files": .file, "folder": .folder,
    "from-template": .plan(.projects), "holidays": .file, "lead": .plan(.offices),
    "leader": .plan(.leaders), "name": .plan(.baselines), "office": .plan(.offices),
    "output": .file, "parent": .plan(.activities), "person": .plan(.persons),
    "predecessor": .plan(.activities), "project": .plan(.projects), "projects": .plan(.projects),
    "reporter": .plan(.offices), "rules": .file, "source": .file, "split": .folder,
    "successor": .plan(.activities), "template": .file, "text": .plan(.activities),
    "window": .plan(.windows), "windows": .file, "workbook": .file, "under": .plan(.activities),
    "before": .plan(.activities), "within": .plan(.activities),
  ]
}
