public import Control
public import PlanStore

extension StoredPlan {
  /// All that the plan says, as two plans are compared by.
  public var contents: PlanContents {
    PlanContents(
      portfolio, holidays: holidays, progress: progress, retractions: retractions,
      problems: problems, baselines: baselines, reports: reports,
      contacts: contacts, templates: templates, colourPreset: settings.colourPreset)
  }

  /// Takes over all that another plan says; what it was loaded from stays.
  ///
  /// What only bears another code there is not taken for something new.
  public mutating func take(_ contents: PlanContents) {
    let renames = PlanDifference(from: self.contents, to: contents).renames
    for (old, new) in renames.projects { renamings.add(project: old, now: new) }
    for (old, new) in renames.activities where old.code != new.code {
      renamings.add(activity: old.code, now: new.code, in: new.project)
    }
    portfolio = contents.portfolio
    holidays = contents.holidays
    progress = contents.progress
    retractions = contents.retractions
    problems = contents.problems
    baselines = contents.baselines
    reports = contents.reports
    self.contacts = contents.contacts
    templates = contents.templates
    settings.colourPreset = contents.colourPreset
  }
}
