import Plan

/// The activities of a portfolio by the names that stand in cells: `C08`, `HS.C08`.
struct ActivityIndex {
  /// Near matches are looked for this often only, because each look reads every code.
  private static let mostSuggestions = 20

  private let projects: [String: Int]
  private var codes: CodeIndex
  private var suggestionsMade = 0

  /// Indexes the activities of a portfolio.
  ///
  /// - Parameter room: How many more there will be.
  init(_ portfolio: Portfolio, room: Int = 0) {
    projects = Dictionary(
      portfolio.projects.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }
    )
    codes = CodeIndex(portfolio.activities, room: room)
  }

  /// Returns the position of an activity; where there is none of that code, it becomes the one given,
  /// and nil is returned.
  mutating func insert(
    _ position: Int, code: String, project: Int, in portfolio: Portfolio
  ) -> Int? {
    codes.insert(position, code: code, project: project) {
      portfolio.activities[$0].project == project && portfolio.activities[$0].code == code
    }
  }

  /// Returns the position of an activity; nil when there is none of that code.
  func position(of code: String, project: Int, in portfolio: Portfolio) -> Int? {
    codes.position(of: code, project: project, in: portfolio.activities)
  }

  /// Returns the position of an activity named in a cell; a code without a project is one of
  /// `project`, and of none where that is nil.
  func position(
    of reference: ActivityReference, project: Int?, in portfolio: Portfolio
  ) -> Int? {
    let named = reference.project.map { projects[$0] } ?? project
    return named.flatMap { position(of: reference.code, project: $0, in: portfolio) }
  }

  /// Returns whether there is a project of a code.
  func knowsProject(_ code: String) -> Bool { projects[code] != nil }

  /// Returns names that may have been meant by one that is unknown, written as they should be.
  mutating func suggestions(
    for reference: ActivityReference, project: Int?, in portfolio: Portfolio
  ) -> [String] {
    guard suggestionsMade < Self.mostSuggestions else { return [] }
    suggestionsMade += 1
    func codes(of project: Int) -> some Sequence<String> {
      portfolio.activities.lazy.filter { $0.project == project }.map(\.code)
    }
    func has(_ project: Int) -> Bool {
      position(of: reference.code, project: project, in: portfolio) != nil
    }
    if let name = reference.project {
      if let named = projects[name] {
        return Suggestion.near(reference.code, among: codes(of: named)).map { "\(name).\($0)" }
      }
      return Suggestion.near(name, among: projects.keys)
        .filter { has(projects[$0]!) }.map { "\($0).\(reference.code)" }
    }
    if let project { return Suggestion.near(reference.code, among: codes(of: project)) }
    return projects.filter { has($0.value) }.keys
      .sorted(by: naturalOrder).prefix(3).map { "\($0).\(reference.code)" }
  }
}
