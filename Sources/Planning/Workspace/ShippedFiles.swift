import CShippedFiles
public import Plan
import PlanExchange

/// What the program brings along: calendars that every new plan starts from, and rules of law.
public enum ShippedFiles {
  /// The State Council's days off and days worked.
  public static func holidays() throws -> [Holiday] {
    try HolidayCSV.read(Array(String(cString: cshipped_holidays()).utf8), file: "cn-holidays.csv")
      .holidays
  }

  /// School holidays, exam days and the like.
  public static func windows() throws -> [Window] {
    try WindowCSV.read(Array(String(cString: cshipped_windows()).utf8), file: "windows.csv").windows
  }

  /// The plans that projects are made from.
  public static func templates() -> [PlanTemplate] {
    (0..<cshipped_plan_count()).map { index in
      let plan = cshipped_plan_at(index)
      return PlanTemplate(
        name: String(cString: plan.name), title: String(cString: plan.title),
        prefix: String(cString: plan.prefix), plan: String(cString: plan.csv))
    }
  }

  /// What laws and norms say.
  public static func legalRules() throws -> [LegalRule] {
    try LegalRuleCSV.read(
      Array(String(cString: cshipped_legal_rules()).utf8), file: "legal-rules.csv")
  }

  /// How far work may be shortened where the plan does not say.
  public static func shorteningRules() throws -> [ShorteningRule] {
    try ShorteningRuleCSV.read(
      Array(String(cString: cshipped_shortening_rules()).utf8), file: "shortening.csv")
  }

  /// Between what durations lie where the plan does not say.
  public static func spreadRules() throws -> [SpreadRule] {
    try SpreadRuleCSV.read(
      Array(String(cString: cshipped_spread_rules()).utf8), file: "spreads.csv")
  }
}

extension Portfolio {
  /// Adds the shipped calendars to those of the plan.
  package func withShippedCalendars(_ holidays: [Holiday]) -> Portfolio {
    var result = self
    result.calendars =
      WorkCalendar.shipped(holidays: holidays, shifts: projectDay)
      + calendars.map { $0.observing(holidays, shifts: projectDay) }
    return result
  }
}
