import CivilTime
import Control
import Plan
import PlanStore
import Planning

/// The codes and names of the plan that is worked on, for a shell to complete.
enum PlanWords {
  enum Kind {
    case activities, projects, activitiesAndProjects, offices, persons, leaders, calendars, windows,
      baselines, problems, records, changes, links, robots, templates, presets
  }

  /// The words of a kind with what they are; none where no plan can be read.
  static func of(_ kind: Kind, file: String?) -> [(word: String, meaning: String)] {
    guard let path = try? PlanChoice.path(file),
      let workspace = try? Workspace(
        path, access: .readOnly, signing: { PlanChoice.signature(as: nil) }, telling: { _ in })
    else { return [] }
    let stored = workspace.stored
    let portfolio = stored.portfolio
    switch kind {
    case .activities: return activities(portfolio)
    case .projects: return projects(portfolio)
    case .activitiesAndProjects: return projects(portfolio) + activities(portfolio)
    case .offices:
      return distinct(
        portfolio.activities.map(\.owner) + portfolio.projects.map(\.lead)
          + stored.contacts.filter { $0.kind == .office }.map(\.name))
    case .persons:
      return distinct(
        portfolio.activities.map(\.person) + portfolio.projects.map(\.person)
          + stored.contacts.filter { $0.kind == .person }.map(\.name))
    case .leaders:
      return distinct(portfolio.activities.map(\.leader) + portfolio.projects.map(\.leader))
    case .calendars: return portfolio.calendars.map { ($0.name, "") }
    case .windows: return distinct(portfolio.windows.map(\.name))
    case .baselines: return stored.baselines.map { ("\($0.number)", $0.name) }
    case .problems: return stored.problems.map { ("\($0.number)", $0.text) }
    case .records:
      return stored.progress.enumerated().map { index, record in
        ("\(index + 1)", "\(portfolio.code(of: record.activity)) \(record.date.day)")
      }
    case .changes: return changes(path)
    case .links: return links(path)
    case .robots: return robots(path)
    case .templates: return workspace.templates.map { ($0.name, $0.title) }
    case .presets:
      return ColourPreset.shipped.map { ($0.name, $0.title(Environment.spokenLanguage)) }
    }
  }

  /// The latest changes of a plan file.
  private static func changes(_ path: String) -> [(word: String, meaning: String)] {
    let history = try? PlanHistory(
      path, access: .readOnly, signing: { PlanChoice.signature(as: nil) })
    let entries = (try? history?.entries(limit: 20)) ?? []
    return entries.filter { $0.kind == .command }.map { ("\($0.number)", $0.line.command) }
  }

  /// Those who have a link to the served plan that was not withdrawn.
  private static func links(_ path: String) -> [(word: String, meaning: String)] {
    let grants = (try? AccessBook(path, access: .readOnly).grants()) ?? []
    return grants.filter { $0.withdrawn == nil }.map {
      ($0.name, $0.role.wording(Environment.spokenLanguage))
    }
  }

  /// The robots of chat groups.
  private static func robots(_ path: String) -> [(word: String, meaning: String)] {
    let robots = (try? PlanFile.open(at: path, access: .readOnly).webhooks()) ?? []
    return robots.map { ($0.name, $0.kind.wording(Environment.spokenLanguage)) }
  }

  private static func projects(_ portfolio: Portfolio) -> [(word: String, meaning: String)] {
    portfolio.projects.map { ($0.code, $0.name) } + portfolio.projects.map { ($0.name, $0.code) }
  }

  private static func activities(_ portfolio: Portfolio) -> [(word: String, meaning: String)] {
    let codes = portfolio.activities.indices.map { portfolio.code(of: $0) }
    return zip(codes, portfolio.activities).map { ($0, $1.name) }
      + zip(codes, portfolio.activities).map { ($1.name, $0) }
  }

  private static func distinct(_ words: [String]) -> [(word: String, meaning: String)] {
    Set(words).subtracting([""]).sorted().map { ($0, "") }
  }
}
