import Plan

/// The activities of a portfolio by code, project by project.
struct ActivityIndex {
  /// Near matches are looked for this often only, because each look reads every code.
  private static let mostSuggestions = 20

  private let projects: [String: Int]
  private var byCode: [[String: Int]]
  private var suggestionsMade = 0

  init(_ portfolio: Portfolio) {
    projects = Dictionary(
      portfolio.projects.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }
    )
    byCode = Array(repeating: [:], count: portfolio.projects.count)
    for (position, activity) in portfolio.activities.enumerated() {
      byCode[activity.project][activity.code] = position
    }
  }

  /// Adds an activity that is not in the portfolio yet.
  mutating func add(_ code: String, project: Int, at position: Int) {
    byCode[project][code] = position
  }

  /// Returns the position of an activity; nil when there is none of that code.
  func position(of code: String, project: Int) -> Int? { byCode[project][code] }

  /// Returns the position of an activity named in a cell; a code without a project is one of
  /// `project`, and of none where that is nil.
  func position(of reference: ActivityReference, project: Int?) -> Int? {
    let named = reference.project.map { projects[$0] } ?? project
    return named.flatMap { byCode[$0][reference.code] }
  }

  /// Returns whether there is a project of a code.
  func knowsProject(_ code: String) -> Bool { projects[code] != nil }

  /// Returns names that may have been meant by one that is unknown, written as they should be.
  mutating func suggestions(for reference: ActivityReference, project: Int?) -> [String] {
    guard suggestionsMade < Self.mostSuggestions else { return [] }
    suggestionsMade += 1
    if let name = reference.project {
      if let named = projects[name] {
        return Suggestion.near(reference.code, among: byCode[named].keys).map { "\(name).\($0)" }
      }
      return Suggestion.near(name, among: projects.keys)
        .filter { byCode[projects[$0]!][reference.code] != nil }.map { "\($0).\(reference.code)" }
    }
    if let project { return Suggestion.near(reference.code, among: byCode[project].keys) }
    return projects.filter { byCode[$0.value][reference.code] != nil }.keys
      .sorted(by: naturalOrder).prefix(3).map { "\($0).\(reference.code)" }
  }
}
