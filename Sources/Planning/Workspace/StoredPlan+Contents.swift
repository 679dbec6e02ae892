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
  public mutating func take(_ contents: PlanContents) {
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
