/// What a person can do about a finding, by what it does; how a program calls it is the program's.
///
/// Codes are full codes; nil stands for one that the person has to choose.
public enum Advice: Hashable, Sendable {
  // MARK: Files and plans

  /// Make a new plan file.
  case createPlan
  /// Name the plan file.
  case namePlan
  /// Unset or change what names the plan file for every command.
  case changePlanVariable
  /// Read another program's file into a plan.
  case importForeignFile
  /// Schedule another program's file without a plan file.
  case scheduleFile
  /// Read a plan by the rules of the program that made it.
  case importPlan
  /// Read a plan by our own rules.
  case importByOwnRules
  /// Choose our own rules where a plan is read or scheduled.
  case chooseOwnRules
  /// Read a table of windows.
  case importWindows
  /// Give a table of windows for one run.
  case giveWindows
  /// Read a table of holidays.
  case importHolidays
  /// Give other rules of law.
  case giveLegalRules
  /// Write the plan as a table.
  case exportPlan
  /// Write the plan as text.
  case exportText
  /// Write the photos as files.
  case exportPhotos
  /// Say which project a file is about.
  case nameProject
  /// Read a plan into a project that has no activities yet.
  case addPlan
  /// Copy a plan to another file or address.
  case copyPlan
  /// Go back to a backup.
  case restore
  /// Look at the plan without changing it.
  case read

  // MARK: Changes

  /// Make a project.
  case createProject
  /// Change a project.
  case changeProject
  /// Take a project out of the plan.
  case removeProject
  /// Change an activity.
  case changeActivity
  /// Say with the same command by when a project is required.
  case giveRequiredDate
  /// Say when work was finished.
  case sayFinished
  /// Say up to when what is recorded is known.
  case giveDataDate

  /// Put a copy of an activity somewhere.
  case copyActivity
  /// Make a calendar.
  case addCalendar
  /// Change a calendar.
  case changeCalendar
  /// Say of days that they are off or worked.
  case addHoliday
  /// Add a stretch to a window.
  case addWindow
  /// Say more of an office.
  case changeOffice
  /// Say more of a person.
  case changePerson
  /// Let one office take the place of others.
  case mergeOffices
  /// Let one person take the place of others.
  case mergePeople
  /// Give a project one more required date.
  case addRequiredDate
  /// Change one of the required dates of a project.
  case changeRequiredDate
  /// Remove relations.
  case unlink
  /// Forget a template.
  case removeTemplate

  /// Join two activities.
  case link(predecessor: String?, successor: String?)
  /// Say which office owes an activity.
  case setOffice(activity: String?)
  /// Give a project a required date.
  case setRequiredDate(project: String)
  /// Say which activity carries a project's required date.
  case setRequiredActivity(project: String)
  /// Say with the same command which activity carries a project's required date.
  case nameRequiredActivity(String?)
  /// Give a project a start.
  case giveStart
  /// Give a start where a file is scheduled without a plan file.
  case giveStartOfFile
  /// Freeze the plan.
  case takeBaseline
  /// Say with the same command why something is done.
  case giveReason
  /// See the offices that the plan names.
  case listOffices
  /// List what was recorded of progress, with numbers.
  case listProgress
  /// List the problems, with numbers.
  case listProblems
  /// Say with the same command what a problem is.
  case describeProblem
  /// Take a problem to its next step.
  case advanceProblem
  /// Strike a problem off.
  case closeProblem
  /// Take back the last change.
  case undo
  /// List what was changed, and by whom.
  case listChanges
  /// Say that it is meant.
  case agree
  /// Let somebody in to the served plan.
  case addAccess
  /// List who may come in to the served plan.
  case listAccess
  /// Let somebody in to the served plan no more.
  case withdrawAccess
  /// Say with the same command which office somebody reports for.
  case nameOffice
  /// Say with the same command whose robot it is.
  case nameRobotKind
  /// List the robots of chat groups.
  case listRobots
  /// Remove a robot.
  case removeRobot

  // MARK: Questions

  /// List the activities of a project with their codes.
  case listCodes
  /// List activities as they were typed.
  case listActivities
  /// List the relations of an activity.
  case listRelations
  /// List the days off and the days worked.
  case listHolidays
  /// List the windows.
  case listWindows
  /// List the people who answer for work.
  case listPeople
  /// List the required dates of projects.
  case listRequiredDates
  /// List the plans that projects are made from.
  case listTemplates
  /// Look at one project, its predecessors among it.
  case showProject
  /// Ask which path leads to an activity.
  case seePath
  /// List the ways to judge by colours.
  case listColours

  /// Ask what an activity's dates come from.
  case explain(String)
  /// Examine one project.
  case check(project: String)
  /// List all activities with their flags.
  case listFlags

  /// Refuse a file for anything worth a warning.
  case readStrictly
  /// Refuse a file of which something would be lost.
  case requireNoLoss
  /// Take the starts of a table as constraints.
  case constrainByDates

  // MARK: Reports and charts

  /// Name the week of a report.
  case nameWeek
  /// Give the report as it was handed in.
  case asHandedIn
  /// Write a report anew that was handed in.
  case reportAnew
  /// List what a template can ask for.
  case listPlaceholders
  /// Give the value of something that a template asks for.
  case giveValue(of: String)
  /// Choose the sheets of a workbook.
  case chooseSheets
  /// Draw a wall chart.
  case drawWall
  /// Draw bars.
  case drawGantt
  /// Draw a network.
  case drawNetwork
  /// Draw the network of one project.
  case drawNetworkOfOne
  /// Draw nodes only.
  case drawNodes
  /// Draw one part of the work.
  case drawPart
  /// Draw from a day on.
  case drawFrom
  /// Draw up to a day.
  case drawTo
}

extension Advice {
  /// One of each kind, with the codes of a plan of the project P with the activities A and Z.
  public static let examples: [Advice] = [
    .createPlan, .namePlan, .changePlanVariable, .importForeignFile, .scheduleFile, .importPlan,
    .importByOwnRules, .chooseOwnRules, .importWindows, .giveWindows, .importHolidays,
    .giveLegalRules, .exportPlan, .exportText, .exportPhotos, .read,
    .link(predecessor: nil, successor: "P.A"),
    .link(predecessor: "P.A", successor: nil), .setOffice(activity: "P.A"),
    .setRequiredDate(project: "P"), .setRequiredActivity(project: "P"), .nameRequiredActivity(nil),
    .nameRequiredActivity("Z"), .giveStart, .giveStartOfFile, .takeBaseline, .giveReason,
    .listOffices,
    .listProgress, .listProblems, .describeProblem, .advanceProblem, .closeProblem, .undo,
    .listChanges,
    .agree, .explain("P.A"), .check(project: "P"), .listFlags, .nameProject, .addPlan, .copyPlan,
    .restore,
    .setOffice(activity: nil), .createProject, .changeProject, .removeProject, .changeActivity,
    .giveRequiredDate, .sayFinished, .giveDataDate, .listCodes, .showProject, .seePath,
    .listColours, .nameWeek, .asHandedIn, .reportAnew, .listPlaceholders, .giveValue(of: "期数"),
    .chooseSheets, .drawWall, .drawGantt, .drawNetwork, .drawNetworkOfOne, .drawNodes, .drawPart,
    .drawFrom, .drawTo, .readStrictly, .requireNoLoss, .constrainByDates, .copyActivity,
    .addCalendar, .changeCalendar, .addHoliday, .addWindow, .changeOffice, .changePerson,
    .mergeOffices, .mergePeople, .addRequiredDate, .changeRequiredDate, .unlink, .listActivities,
    .listRelations, .listHolidays, .listWindows, .listPeople, .listRequiredDates, .listTemplates,
    .removeTemplate, .addAccess, .listAccess, .withdrawAccess, .nameOffice,
    .nameRobotKind, .listRobots, .removeRobot,
  ]
}
